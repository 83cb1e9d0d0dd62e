import { mkdir, rm } from "node:fs/promises";
import path from "node:path";

import { Fragment } from "@tiptap/pm/model";

import type { PressDocument } from "../../shared/domain/document.ts";
import type { MadeSite, SiteJob } from "../../shared/domain/site.ts";
import { isEmbargoed, releaseOf } from "../../shared/domain/release.ts";
import { type Language, languages } from "../../shared/domain/language.ts";
import { localDay } from "../../shared/domain/local-day.ts";
import { exportFileName } from "../../shared/export/file-name.ts";
import { pageFacts } from "../../shared/export/html-meta.ts";
import { withAbout } from "../../shared/export/letterhead/about.ts";
import { toHtml } from "../../shared/export/html.ts";
import type { Publication } from "../../shared/export/publication.ts";
import { toFeed } from "../../shared/export/site/feed.ts";
import { toListPage } from "../../shared/export/site/list-page.ts";
import type { SiteEntry } from "../../shared/export/site/site-entry.ts";
import { wording } from "../../shared/i18n/translator.ts";
import { type Letterhead, organizationName } from "../../shared/letterhead/letterhead.ts";
import { failure, type Problem, type Result, success } from "../../shared/result.ts";
import { diskProblem, errorCode } from "../library/disk-problem.ts";
import type { ExportProgress } from "./index.ts";
import { type PictureServices, pictureTerms, readPictures } from "./pictures.ts";
import { type Presentation, publicationOf, type ReadDocument } from "./plan.ts";
import { writeWhole } from "./write-file.ts";

export interface SiteSource extends PictureServices {
  readonly readDocument: ReadDocument;
  /** The library's: the same site has the same feed. */
  readonly id: string;
  readonly name: string;
  /** Of whoever publishes it; null: nobody is named. */
  readonly letterhead: Letterhead | null;
}

export interface ExportWatch {
  readonly onProgress: (progress: ExportProgress) => void;
  readonly signal: AbortSignal;
}

/** Names of a language's list and feed; the first language has the page a server shows first. */
interface Places {
  readonly list: string;
  readonly feed: string;
}

/**
 * A folder of pages for a web server or a stick: every version as a page, a list of each language by
 * event and date, a feed of each. It is new; of one that was cancelled or failed nothing is left. What
 * cannot be read, and what is under embargo, is left out and told; of what is withdrawn the notice is there
 * and not the text.
 */
export async function makeSite(
  job: SiteJob,
  source: SiteSource,
  now: Date,
  watch: ExportWatch,
): Promise<Result<MadeSite>> {
  const made = await newFolder(job.folder, siteName(job, now));
  if (!made.ok) return made;
  const folder = made.value;
  const filled = await fill(folder, job, source, now, watch);
  if (!filled.ok) await rm(folder, { recursive: true, force: true }).catch(() => undefined);
  return filled;
}

async function fill(
  folder: string,
  job: SiteJob,
  { readDocument, readBlob, develop, ...library }: SiteSource,
  now: Date,
  { onProgress, signal }: ExportWatch,
): Promise<Result<MadeSite>> {
  const places = placesOf(job.languages);
  const entries: SiteEntry[] = [];
  const leftOut: Problem[] = [];
  let embargoed = 0;
  const taken = [...places.values()].flatMap(({ list, feed }) => [list, feed]);
  for (const [done, id] of job.ids.entries()) {
    if (signal.aborted) return failure("export-cancelled");
    onProgress({ done, total: job.ids.length, name: entries.at(-1)?.title ?? "" });
    const read = await readDocument(id);
    if (!read.ok) {
      leftOut.push(read.problem);
      continue;
    }
    if (isEmbargoed(read.value.facts, now)) {
      embargoed += 1;
      continue;
    }
    const publications = publicationsOf(read.value, job.languages, {
      letterhead: library.letterhead,
      now,
    });
    if (!publications.ok) {
      leftOut.push(publications.problem);
      continue;
    }
    const files = new Map<Language, string>();
    for (const [language, publication] of publications.value) {
      const file = exportFileName(publication, "html", taken);
      taken.push(file);
      files.set(language, file);
    }
    for (const [language, publication] of publications.value) {
      const { pictures } = await readPictures(
        [publication.content],
        { readBlob, develop },
        pictureTerms.html,
      );
      const file = files.get(language) ?? "";
      const sister = [...files].find(([other]) => other !== language)?.[1] ?? null;
      const listFile = places.get(language)?.list ?? null;
      const html = toHtml(publication, { pictures, sisterFile: sister, listFile });
      const written = await write(folder, file, html);
      if (!written.ok) return written;
      const { updatedAt } = read.value.versions[language] ?? read.value;
      entries.push({ ...pageFacts(publication), id, file, updatedAt });
    }
  }
  const listed = await writeLists(folder, entries, places, library, now);
  if (!listed.ok) return listed;
  onProgress({ done: job.ids.length, total: job.ids.length, name: "" });
  return success({
    folder,
    file: path.join(folder, places.get(job.languages[0] ?? "ru")?.list ?? ""),
    pages: entries.length,
    embargoed,
    leftOut,
  });
}

async function writeLists(
  folder: string,
  entries: readonly SiteEntry[],
  places: ReadonlyMap<Language, Places>,
  { id, name, letterhead }: Omit<SiteSource, "readDocument" | keyof PictureServices>,
  now: Date,
): Promise<Result<void>> {
  for (const [language, { list, feed }] of places) {
    const own = entries.filter((entry) => entry.language === language);
    const sister = [...places].find(([other]) => other !== language)?.[1];
    const page = {
      language,
      entries: own,
      sisterFile: sister?.list ?? null,
      feedFile: feed,
      letterhead,
    };
    const feedText = toFeed({
      language,
      entries: own,
      file: feed,
      listFile: list,
      libraryId: id,
      author: (letterhead && organizationName(letterhead, language)) || name,
      now: now.toISOString(),
    });
    const written = await write(folder, list, toListPage(page));
    const fed = written.ok ? await write(folder, feed, feedText) : written;
    if (!fed.ok) return fed;
  }
  return success(undefined);
}

function publicationsOf(
  document: PressDocument,
  wanted: readonly Language[],
  presentation: Pick<Presentation, "letterhead" | "now">,
): Result<Map<Language, Publication>> {
  const publications = new Map<Language, Publication>();
  for (const language of wanted) {
    const publication = publicationOf(document, language, presentation);
    if (publication === null) continue;
    if (!publication.ok) return publication;
    publications.set(language, withAbout(asPublic(publication.value)));
  }
  return success(publications);
}

/** Of a withdrawn text only the headline and the day it came out. */
function asPublic(publication: Publication): Publication {
  if (releaseOf(publication.facts).status !== "withdrawn") return publication;
  const { content } = publication;
  const kept = content.children.filter(({ type }) => ["headline", "dateline"].includes(type.name));
  return { ...publication, content: content.copy(Fragment.from(kept)) };
}

function placesOf(wanted: readonly Language[]): Map<Language, Places> {
  return new Map(
    languages
      .filter((language) => wanted.includes(language))
      .map((language) => [
        language,
        {
          list: language === wanted[0] ? "index.html" : `index.${language}.html`,
          feed: `feed.${language}.xml`,
        },
      ]),
  );
}

function siteName({ languages: [first = "ru"] }: SiteJob, now: Date): string {
  return `${wording(first)("export:site.folderName")} ${localDay(now)}`;
}

/** Beside whatever is there: "Site 2026-09-05", then "Site 2026-09-05 (2)". */
async function newFolder(parent: string, name: string): Promise<Result<string>> {
  for (let copy = 1; ; copy += 1) {
    const folder = path.resolve(parent, copy === 1 ? name : `${name} (${copy})`);
    try {
      await mkdir(parent, { recursive: true });
      await mkdir(folder);
      return success(folder);
    } catch (error) {
      if (errorCode(error) !== "EEXIST") return { ok: false, problem: diskProblem(error, folder) };
    }
  }
}

function write(folder: string, name: string, text: string): Promise<Result<void>> {
  return writeWhole(path.join(folder, name), Buffer.from(text), { overwrite: false });
}
