import { spawnSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";

import { describe, expect, it } from "vitest";

import { toDocx } from "../../../electron/export/docx/index.ts";
import { readWord } from "../../../electron/import/docx/index.ts";
import type { Language } from "../../../shared/domain/language.ts";
import { withAbout } from "../../../shared/export/letterhead/about.ts";
import type { InlinePictures, Publication } from "../../../shared/export/publication.ts";
import { importFormattedText } from "../../../shared/import/formatted-text.ts";
import { counter } from "../../fixtures/counter.ts";
import { fullLetterhead } from "../../fixtures/letterheads.ts";
import { nasty } from "../../fixtures/publications/nasty.ts";
import { photo } from "../../fixtures/publications/photo.ts";
import { photoBlob, releaseEn, releaseRu } from "../../fixtures/publications/release.ts";
import { samplePublication } from "../../fixtures/publications/samples.ts";
import { wordParagraphs } from "../../fixtures/word-parts.ts";
import { useFolder } from "../library/libraries.ts";
import { keepImages } from "./pages/kept-images.ts";
import { samplePhoto } from "./pages/page-cases.ts";
import { hasPoppler, imagesOf } from "./pages/poppler.ts";

const hasLibreOffice = spawnSync("soffice", ["--version"]).status === 0;
if (!hasLibreOffice)
  console.warn("WORD DOCUMENTS ARE NOT OPENED: LibreOffice (libreoffice-writer) is not installed.");

const moments = { created: "2026-09-05T12:00:00Z", modified: "2026-09-06T12:00:00Z" };
const pictures: InlinePictures = new Map([[photoBlob, photo], samplePhoto()]);
const publications: Readonly<Record<string, Publication>> = { nasty, releaseEn, releaseRu };
/** The sample's release, as it goes out on the letterhead or on none. */
const releases: Readonly<Record<string, Publication>> = {
  "plain ru": samplePublication("press-release", "ru"),
  "plain en": samplePublication("press-release", "en"),
  "letterhead ru": onLetterhead("ru"),
  "letterhead en": onLetterhead("en"),
};
/** Another version of LibreOffice sets a line a hair higher; a line that breaks elsewhere is far more. */
const otherVersions = 0.004;

const hasPages = hasLibreOffice && hasPoppler;
if (!hasPages)
  console.warn("PAGES OF WORD DOCUMENTS ARE NOT LOOKED AT: LibreOffice or pdftoppm is missing.");

describe.skipIf(!hasLibreOffice)("LibreOffice (needs libreoffice-writer)", () => {
  const folder = useFolder();

  /** What LibreOffice makes of our documents, by their names. */
  async function converted(
    some: Readonly<Record<string, Publication>>,
    format: string,
    extension: string,
  ) {
    const files: string[] = [];
    for (const [name, publication] of Object.entries(some)) {
      files.push(folder.at(`${name}.docx`));
      writeFileSync(files.at(-1) ?? "", await toDocx(publication, pictures, moments));
    }
    const profile = pathToFileURL(folder.at("profile")).href;
    const { status, stderr } = spawnSync(
      "soffice",
      [
        `-env:UserInstallation=${profile}`,
        "--headless",
        "--convert-to",
        format,
        "--outdir",
        folder.at("made"),
        ...files,
      ],
      { encoding: "utf8" },
    );
    expect(status, stderr).toBe(0);
    return (name: string) => readFileSync(path.join(folder.at("made"), `${name}.${extension}`));
  }

  it("reads every word of ours, in its order", async () => {
    const names = Object.keys(publications);
    const made = await converted(publications, "txt:Text (encoded):UTF8", "txt");
    for (const name of names) {
      const ours = wordParagraphs(readFileSync(folder.at(`${name}.docx`)));
      // The numbers of lists stand in its text, but not in ours.
      const text = made(name)
        .toString("utf8")
        .replaceAll(/^\s*\d+\.\s/gm, "");
      expect(wordsOf(text), name).toEqual(
        wordsOf(ours.map((paragraph) => paragraph.text).join("\n")),
      );
    }
  });

  it("gives a document back that is read as the one it was, though it renames its styles", async () => {
    const made = await converted({ releaseEn, releaseRu }, "docx", "docx");
    for (const name of ["releaseEn", "releaseRu"]) {
      const [before, after] = await Promise.all(
        [readFileSync(folder.at(`${name}.docx`)), made(name)].map((bytes) => imported(bytes, name)),
      );
      expect(after).toEqual(before);
    }
  });

  it.skipIf(!hasPages)("shows our pages as they were, and as many (needs pdftoppm)", async () => {
    const kept = keepImages("word-pages");
    kept.begin();
    const made = await converted(releases, "pdf", "pdf");
    for (const name of Object.keys(releases)) {
      const pages = await imagesOf(made(name), 9);
      expect(pages.length, name).toBeGreaterThan(1);
      const changes = kept.changesOf(name, pages, otherVersions);
      expect(changes, `${name}: see test-results/word-pages`).toEqual([]);
    }
    expect(kept.names()).toEqual(Object.keys(releases).toSorted());
  });
});

function onLetterhead(language: Language): Publication {
  const publication = samplePublication("press-release", language);
  return withAbout({ ...publication, letterhead: fullLetterhead });
}

async function imported(bytes: Uint8Array, name: string): Promise<unknown> {
  const read = await readWord(bytes, name);
  if (!read.ok) throw new Error(JSON.stringify(read.problem));
  const { content } = importFormattedText(read.value.formatted, {
    kind: "press-release",
    language: name === "releaseRu" ? "ru" : "en",
    newId: counter(),
  });
  // LibreOffice packs pictures anew.
  return JSON.parse(
    JSON.stringify(content.toJSON()).replaceAll(/"blob":"[0-9a-f]*"/g, '"blob":""'),
  );
}

function wordsOf(text: string): string[] {
  return text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
}
