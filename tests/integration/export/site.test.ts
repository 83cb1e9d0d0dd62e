import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";

import { HtmlValidate } from "html-validate";
import { SaxesParser } from "saxes";
import { afterEach, beforeEach, describe, expect, it } from "vitest";

import { makeSite, type SiteSource } from "../../../electron/export/site.ts";
import type { PressDocument } from "../../../shared/domain/document.ts";
import { withRelease } from "../../../shared/domain/release.ts";
import type { SiteJob } from "../../../shared/domain/site.ts";
import { failure, success } from "../../../shared/result.ts";
import { sampleDocuments } from "../../../shared/sample/index.ts";
import { noDarkroom } from "../../fixtures/pictures.ts";

const now = new Date("2026-09-06T10:00:00Z");
let ids = 0;
const samples = sampleDocuments({
  createId: () => `01J8ZQ4T9R00000000000000${String((ids += 1)).padStart(2, "0")}`,
  newBlockId: () => String((ids += 1)).padStart(10, "0"),
  now: "2026-09-05T12:00:00.000Z",
});
const [first] = samples;
if (first === undefined) throw new Error("There is no sample");
/** Has its event from the sample and nothing more in Russian. */
const alone: PressDocument = {
  ...first,
  id: "01J8ZQ4T9R0000000000000099",
  facts: { number: "", event: { ru: "", en: "" } },
  versions: { en: first.versions.en },
};
const documents = new Map([...samples, alone].map((document) => [document.id, document]));

const source: SiteSource = {
  id: "a library",
  name: "Press centre & friends",
  letterhead: null,
  readDocument: async (id) => {
    const document = documents.get(id);
    return document === undefined ? failure("document-missing", { id }) : success(document);
  },
  readBlob: async (hash) => failure("file-missing", { path: hash }),
  develop: noDarkroom,
};

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "press-centre-site-"));
});
afterEach(async () => {
  documents.set(alone.id, alone);
  await rm(folder, { recursive: true });
});

const job = (changes: Partial<SiteJob> = {}): SiteJob => ({
  ids: [...documents.keys()],
  languages: ["ru", "en"],
  folder,
  ...changes,
});

/** Puts the document in the place of the one with its id. */
function known(document: PressDocument): string {
  documents.set(document.id, document);
  return document.id;
}

async function made(changes: Partial<SiteJob> = {}) {
  const site = await makeSite(job(changes), source, now, {
    onProgress: () => undefined,
    signal: new AbortController().signal,
  });
  if (!site.ok) throw new Error(site.problem.code);
  const read = (name: string) => readFile(path.join(site.value.folder, name), "utf8");
  return { ...site.value, names: await readdir(site.value.folder), read };
}

describe("a site", () => {
  it("has a page for every version, a list and a feed for each language", async () => {
    const site = await made();
    expect(path.basename(site.folder)).toBe("Сайт 2026-09-06");
    expect(site.file).toBe(path.join(site.folder, "index.html"));
    expect(site.pages).toBe(samples.length * 2 + 1);
    expect(site.names).toEqual(
      expect.arrayContaining(["index.html", "index.en.html", "feed.ru.xml", "feed.en.xml"]),
    );
    expect(site.names).toHaveLength(site.pages + 4);
    expect(await site.read("index.html")).toContain('<html lang="ru">');
  });

  it("begins in the language that was asked for first, and needs no other", async () => {
    const site = await made({ languages: ["en"] });
    expect(path.basename(site.folder)).toBe("Web site 2026-09-06");
    expect(await site.read("index.html")).toContain('<html lang="en">');
    expect(site.names).not.toContain("index.ru.html");
  });

  it("leads from every page to every other, and nowhere else", async () => {
    const site = await made();
    const pages = site.names.filter((name) => /\.(html|xml)$/.test(name));
    const reached = new Set<string>();
    for (const name of pages) {
      const text = await site.read(name);
      for (const [, address = ""] of text.matchAll(/(?:href|src)="([^"#]*)"/g)) {
        if (/^(mailto|tel|data|https?):/.test(address)) continue;
        const file = decodeURIComponent(address.replaceAll("&amp;", "&"));
        expect(site.names, `${name} → ${file}`).toContain(file);
        if (file !== name) reached.add(file);
      }
    }
    expect([...reached].toSorted()).toEqual(pages.toSorted());
  });

  it("lists by event, the newest first, what has no event last of all by its own heading", async () => {
    const list = await (await made()).read("index.en.html");
    const headings = [...list.matchAll(/<h2>(.*?)<\/h2>/g)].map(([, heading]) => heading);
    expect(headings).toContain("No event");
    expect(new Set(headings).size).toBe(headings.length);
    const days = [...list.matchAll(/<time datetime="(.*?)"/g)].map(([, day]) => day);
    expect(days.length).toBeGreaterThan(2);
  });

  it("is valid in every list and well-formed in every feed, which is the same every time", async () => {
    const [site, again] = [await made(), await made()];
    const validator = new HtmlValidate({ extends: ["html-validate:recommended"] });
    for (const name of ["index.html", "index.en.html"]) {
      const { results } = await validator.validateString(await site.read(name));
      expect(results.flatMap(({ messages }) => messages.map(({ message }) => message))).toEqual([]);
    }
    for (const name of ["feed.ru.xml", "feed.en.xml"]) {
      const feed = await site.read(name);
      const parser = new SaxesParser({ xmlns: true });
      parser.on("error", (error) => {
        throw error;
      });
      parser.write(feed).close();
      const names = [...feed.matchAll(/<id>(.*?)<\/id>/g)].map(([, id]) => id);
      expect(new Set(names).size).toBe(names.length);
      expect(names[0]).toMatch(/^urn:uuid:[0-9a-f-]{36}$/);
      expect(feed).toContain("<author><name>Press centre &amp; friends</name></author>");
      expect(await again.read(name)).toBe(feed);
    }
    expect(path.basename(again.folder)).toBe("Сайт 2026-09-06 (2)");
  });

  it("leaves out what cannot be read and tells of it", async () => {
    const site = await made({ ids: ["01J8ZQ4T9R0000000000000088", alone.id] });
    expect(site.pages).toBe(1);
    expect(site.leftOut.map(({ code }) => code)).toEqual(["document-missing"]);
  });

  it("keeps what is under embargo for later", async () => {
    const facts = withRelease(alone.facts, { embargo: "2026-09-06T15:01+05:00" });
    const site = await made({ ids: [known({ ...alone, facts })] });
    expect(site).toMatchObject({ pages: 0, embargoed: 1, leftOut: [] });
    const lifted = withRelease(alone.facts, { embargo: "2026-09-06T15:00+05:00" });
    expect(await made({ ids: [known({ ...alone, facts: lifted })] })).toMatchObject({
      pages: 1,
      embargoed: 0,
    });
  });

  it("has the notice of a withdrawn text in its place", async () => {
    const note = { ru: "", en: "The exercise has been postponed." };
    const facts = withRelease(alone.facts, { status: "withdrawn", note });
    const site = await made({ ids: [known({ ...alone, facts })], languages: ["en"] });
    const name = site.names.find((each) => each.endsWith(".en.html")) ?? "";
    const page = await site.read(name);
    expect(page).toContain("WITHDRAWN");
    expect(page).toContain(note.en);
    expect(page).toContain("</h1>");
    expect(page).not.toContain('class="lead"');
  });

  it("leaves nothing where it was cancelled", async () => {
    const cancelled = new AbortController();
    const site = await makeSite(job(), source, now, {
      onProgress: ({ done }) => done === 1 && cancelled.abort(),
      signal: cancelled.signal,
    });
    expect(site).toMatchObject({ ok: false, problem: { code: "export-cancelled" } });
    expect(await readdir(folder)).toEqual([]);
  });
});
