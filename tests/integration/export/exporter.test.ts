import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";

import PostalMime from "postal-mime";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";

import {
  createExporter,
  type Exporter,
  type ExporterServices,
  type ExportProgress,
} from "../../../electron/export/index.ts";
import { createPublications } from "../../../electron/export/publications.ts";
import type { PressDocument } from "../../../shared/domain/document.ts";
import type { ExportJob } from "../../../shared/domain/export-job.ts";
import { documentSchema } from "../../../shared/domain/document.ts";
import type { Publication } from "../../../shared/export/publication.ts";
import {
  emptyLetterhead,
  type Letterheads,
  noLetterheads,
} from "../../../shared/letterhead/letterhead.ts";
import { failure, type Problem, ProblemError, success } from "../../../shared/result.ts";
import { noDarkroom } from "../../fixtures/pictures.ts";
import { profile } from "../../fixtures/letterheads.ts";
import { readFontFile } from "../../fixtures/fonts.ts";
import { photoBytes } from "../../fixtures/publications/photo.ts";
import { photoBlob, releaseEn, releaseRu, shortNote } from "../../fixtures/publications/release.ts";

const release = "01J8ZQ4T9R000000000000000A";
const note = "01J8ZQ4T9N000000000000000B";
const never = new AbortController().signal;

function stored(id: string, versions: { ru?: Publication; en?: Publication }): PressDocument {
  const moment = "2026-09-05T12:00:00Z";
  const version = (publication: Publication) => ({
    content: publication.content.toJSON(),
    updatedAt: moment,
    revision: 1,
  });
  const source = versions.ru ?? versions.en ?? releaseRu;
  return documentSchema.parse({
    schemaVersion: 1,
    id,
    kind: source.kind,
    facts: source.facts,
    sourceLanguage: source.language,
    createdAt: moment,
    updatedAt: moment,
    revision: 1,
    versions: {
      ...(versions.ru === undefined ? {} : { ru: version(versions.ru) }),
      ...(versions.en === undefined ? {} : { en: version(versions.en) }),
    },
  });
}

const documents = new Map([
  [release, stored(release, { ru: releaseRu, en: releaseEn })],
  [note, stored(note, { en: shortNote })],
]);

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "press-centre-export-"));
});
afterEach(() => rm(folder, { recursive: true }));

function exporterWith(services: Partial<ExporterServices> = {}) {
  return createExporter({
    library: () => failure("library-none"),
    letterheads: async () => success({ letterheads: noLetterheads, problem: null }),
    now: () => new Date(0),
    programVersion: "1.2.3",
    readDocument: async (id) => {
      const document = documents.get(id);
      return document === undefined ? failure("document-missing", { id }) : success(document);
    },
    readBlob: async (hash) =>
      hash === photoBlob ? success(photoBytes) : failure("file-missing", { path: hash }),
    develop: noDarkroom,
    renderPdf: async ({ title }) => new TextEncoder().encode(`%PDF ${title}`),
    readFont: readFontFile,
    publications: createPublications(),
    ...services,
  });
}

function job(changes: Partial<ExportJob> = {}): ExportJob {
  return {
    ids: [release],
    languages: ["ru", "en"],
    formats: ["html", "pdf"],
    folder,
    layout: null,
    letterhead: "usual",
    embedFonts: false,
    draft: false,
    keepPhotoData: false,
    bundle: false,
    ...changes,
  };
}

const ruName =
  "2026-09-05 № 14 Подразделения специального назначения отработали освобождение населённого.ru";
const enName = "2026-09-05 No 14 Special forces rehearse the liberation of a settlement.en";

describe("planning", () => {
  it("names every file and says which are there already", async () => {
    await writeFile(path.join(folder, `${enName}.pdf`), "");
    const plan = await exporterWith().plan(job());
    expect(plan.ok && plan.value.map(({ name, exists }) => [name, exists])).toEqual([
      [`${ruName}.html`, false],
      [`${ruName}.pdf`, false],
      [`${enName}.html`, false],
      [`${enName}.pdf`, true],
    ]);
  });

  it("passes over versions that are not there, and documents named twice", async () => {
    const plan = await exporterWith().plan(job({ ids: [note, note], formats: ["pdf"] }));
    expect(plan.ok && plan.value.map(({ name }) => name)).toEqual([
      "Observers arrive at Ozyorny.en.pdf",
    ]);
  });

  it("gives two texts of one title two names", async () => {
    const twin = "01J8ZQ4T9N000000000000000C";
    documents.set(twin, stored(twin, { en: shortNote }));
    const plan = await exporterWith().plan(job({ ids: [note, twin], formats: ["pdf"] }));
    expect(plan.ok && plan.value.map(({ name }) => name)).toEqual([
      "Observers arrive at Ozyorny.en.pdf",
      "Observers arrive at Ozyorny (2).en.pdf",
    ]);
  });

  it("makes one PDF of both languages where the layout holds both, and pages as ever", async () => {
    const wanted = job({ languages: ["en", "ru"], layout: "side-by-side" });
    const plan = await exporterWith().plan(wanted);
    expect(plan.ok && plan.value.map(({ name }) => name)).toEqual([
      `${enName}.html`,
      `${enName}-ru.pdf`,
      `${ruName}.html`,
    ]);
    const one = await exporterWith().plan(job({ ids: [note], layout: "side-by-side" }));
    expect(one.ok && one.value.map(({ format }) => format)).toEqual(["html"]);
  });

  it("tells a document that is not there", async () => {
    const id = "01J8ZQ4T9N000000000000000D";
    expect(await exporterWith().plan(job({ ids: [id] }))).toEqual(
      failure("document-missing", { id }),
    );
  });
});

describe("exporting", () => {
  it("writes every planned file, and nothing else, and tells how far it is", async () => {
    const progress: ExportProgress[] = [];
    const result = await exporterWith().run(
      { ...job(), overwrite: false },
      (step) => progress.push(step),
      never,
    );
    expect(result.ok && result.value.map(({ file }) => path.basename(file))).toEqual([
      `${ruName}.html`,
      `${ruName}.pdf`,
      `${enName}.html`,
      `${enName}.pdf`,
    ]);
    expect((await readdir(folder)).length).toBe(4);
    expect(progress.map(({ done, total }) => `${done}/${total}`)).toEqual([
      "0/4",
      "1/4",
      "2/4",
      "3/4",
      "4/4",
    ]);
    expect(await readFile(path.join(folder, `${enName}.pdf`), "utf8")).toBe(
      "%PDF Special forces rehearse the liberation of a settlement",
    );
  });

  it("holds the picture and leads to the sister page in the same folder", async () => {
    await exporterWith().run({ ...job({ formats: ["html"] }), overwrite: false }, () => {}, never);
    const html = await readFile(path.join(folder, `${enName}.html`), "utf8");
    expect(html).toContain(
      `src="data:image/png;base64,${Buffer.from(photoBytes).toString("base64")}"`,
    );
    expect(html).toContain(`href="${encodeURIComponent(`${ruName}.html`)}" hreflang="ru"`);
  });

  it("carries the fonts of its text where that was chosen, and lets nothing else in for it", async () => {
    const pageOf = async (embedFonts: boolean) => {
      const wanted = { ...job({ ids: [note], formats: ["html"], embedFonts }), overwrite: true };
      await exporterWith().run(wanted, () => undefined, never);
      return readFile(path.join(folder, "Observers arrive at Ozyorny.en.html"), "utf8");
    };
    const carrying = await pageOf(true);
    expect(carrying.match(/src: url\(data:font\/woff2;base64,d09GMg/g)).toHaveLength(3);
    expect(carrying).toContain("; font-src data:");
    const plain = await pageOf(false);
    expect(plain).not.toContain("@font-face");
    expect(plain).not.toContain("font-src");
  });

  it("leads to no sister that is not exported", async () => {
    const one = job({ formats: ["html"], languages: ["en"] });
    await exporterWith().run({ ...one, overwrite: false }, () => {}, never);
    expect(await readFile(path.join(folder, `${enName}.html`), "utf8")).not.toContain("hreflang");
  });

  it("leaves a file that exists as it is, and the folder too", async () => {
    const file = path.join(folder, `${enName}.html`);
    await writeFile(file, "mine");
    const result = await exporterWith().run({ ...job(), overwrite: false }, () => {}, never);
    expect(result).toEqual(failure("file-exists", { name: `${enName}.html` }));
    expect(await readFile(file, "utf8")).toBe("mine");
    expect(await readdir(folder)).toEqual([`${enName}.html`]);
  });

  it("leaves a file that appears while it works", async () => {
    const file = path.join(folder, `${enName}.pdf`);
    const exporter = exporterWith({
      renderPdf: async () => {
        await writeFile(file, "mine");
        return new Uint8Array(3);
      },
    });
    const one = job({ languages: ["en"], formats: ["pdf"] });
    const result = await exporter.run({ ...one, overwrite: false }, () => {}, never);
    expect(result).toEqual(failure("file-exists", { name: `${enName}.pdf` }));
    expect(await readFile(file, "utf8")).toBe("mine");
    expect(await readdir(folder)).toEqual([`${enName}.pdf`]);
  });

  it("has the page that prints made ready before anything is read, where a PDF is wanted", async () => {
    const steps: string[] = [];
    const exporter = exporterWith({
      warmUp: () => steps.push("made ready"),
      readDocument: async (id) => {
        steps.push("read");
        return failure("document-missing", { id });
      },
    });
    for (const formats of [["html"], ["html", "pdf"]] as const)
      await exporter.run({ ...job({ formats: [...formats] }), overwrite: false }, () => {}, never);
    expect(steps).toEqual(["read", "made ready", "read"]);
  });

  it("replaces a file when told to", async () => {
    const file = path.join(folder, `${enName}.pdf`);
    await writeFile(file, "old");
    const one = job({ languages: ["en"], formats: ["pdf"] });
    const result = await exporterWith().run({ ...one, overwrite: true }, () => {}, never);
    expect(result.ok).toBe(true);
    expect(await readFile(file, "utf8")).toContain("%PDF");
  });

  it("prints each kind in its usual layout, and any in the one that was chosen", async () => {
    const printed: string[] = [];
    const exporter = exporterWith({
      renderPdf: async ({ stylesheet, body }) => {
        printed.push(
          `${/--text: [\d.]+pt/.exec(stylesheet)?.[0]}, ${body.split("<h1").length - 1}`,
        );
        return new Uint8Array(3);
      },
    });
    for (const layout of [null, "letter", "consecutive"] as const) {
      const wanted = job({ formats: ["pdf"], languages: ["en"], layout });
      await exporter.run({ ...wanted, overwrite: true }, () => {}, never);
    }
    expect(printed).toEqual(["--text: 10.75pt, 1", "--text: 14pt, 1", "--text: 10.75pt, 2"]);
  });

  it("keeps what is finished when it is cancelled", async () => {
    const cancellation = new AbortController();
    const result = await exporterWith().run(
      { ...job(), overwrite: false },
      ({ done }) => {
        if (done === 1) cancellation.abort();
      },
      cancellation.signal,
    );
    expect(result).toEqual(failure("export-cancelled"));
    expect(await readdir(folder)).toEqual([`${ruName}.html`]);
  });

  it("makes the other files when one cannot be made, and says which", async () => {
    const exporter = exporterWith({
      renderPdf: async ({ language }) => {
        if (language === "ru") throw new Error("no paper");
        return new Uint8Array(3);
      },
    });
    const result = await exporter.run({ ...job(), overwrite: false }, () => {}, never);
    expect(result).toEqual(failure("export-failed", { name: `${ruName}.pdf`, reason: "no paper" }));
    expect((await readdir(folder)).toSorted()).toEqual(
      [`${ruName}.html`, `${enName}.html`, `${enName}.pdf`].toSorted(),
    );
  });

  it("does not publish a text without its picture", async () => {
    const lost = exporterWith({ readBlob: async () => failure("file-missing", { path: "x" }) });
    const broken = exporterWith({ readBlob: async () => success(new Uint8Array(20)) });
    const undrawn = exporterWith({
      renderPdf: async () => {
        throw new ProblemError("picture-damaged", { name: "title" });
      },
    });
    const one = { ...job({ languages: ["en"], formats: ["pdf"] }), overwrite: false };
    for (const exporter of [lost, broken, undrawn]) {
      const result = await exporter.run(one, () => {}, never);
      expect(result).toEqual(failure("picture-damaged", { name: `${enName}.pdf` }));
    }
    expect(await readdir(folder)).toEqual([]);
  });

  it("stops at a folder that cannot be written to", async () => {
    const file = path.join(folder, "a file");
    await writeFile(file, "");
    const renderPdf = vi.fn<() => Promise<Uint8Array>>(async () => new Uint8Array(3));
    const inside = job({ folder: path.join(file, "inside"), formats: ["pdf"] });
    const result = await exporterWith({ renderPdf }).run(
      { ...inside, overwrite: false },
      () => {},
      never,
    );
    expect(result.ok ? null : result.problem.code).toBe("disk-failed");
    expect(renderPdf).toHaveBeenCalledOnce();
  });

  it("says so when there is no version to export", async () => {
    const result = await exporterWith().run(
      { ...job({ ids: [note], languages: ["ru"] }), overwrite: false },
      () => {},
      never,
    );
    expect(result).toEqual(failure("version-missing"));
  });
});

describe("exporting each for itself", () => {
  it("leaves what exists, makes the rest, and tells of each file", async () => {
    const file = path.join(folder, `${ruName}.pdf`);
    await writeFile(file, "mine");
    const outcomes: [string, boolean][] = [];
    const made = await exporterWith().runEach(
      { ...job({ formats: ["pdf"] }), overwrite: false },
      ({ planned, result }) => outcomes.push([planned.name, result.ok]),
      never,
    );
    expect(made.ok).toBe(true);
    expect(outcomes).toEqual([
      [`${ruName}.pdf`, false],
      [`${enName}.pdf`, true],
    ]);
    expect(await readFile(file, "utf8")).toBe("mine");
  });
});

describe("an e-mail", () => {
  const messages = async (changes: Partial<ExportJob>) => {
    let printed = 0;
    const exporter = exporterWith({
      renderPdf: async ({ title }) => new TextEncoder().encode(`%PDF ${(printed += 1)} ${title}`),
    });
    const made = await exporter.run({ ...job(changes), overwrite: false }, () => undefined, never);
    if (!made.ok) throw new Error(made.problem.code);
    const read = await Promise.all(
      made.value
        .filter(({ format }) => format === "eml")
        .map(async ({ file }) => PostalMime.parse(await readFile(file))),
    );
    return read.map(({ html, text, attachments }) => ({
      isWhole: html !== undefined && text !== undefined,
      pdfs: attachments.flatMap(({ mimeType, filename, content }) =>
        mimeType === "application/pdf"
          ? [
              [
                filename,
                Buffer.from(content as ArrayBuffer)
                  .toString()
                  .slice(0, 6),
              ],
            ]
          : [],
      ),
    }));
  };

  it("carries the very PDF of its version where that goes out, too", async () => {
    expect(await messages({ formats: ["eml", "pdf"] })).toEqual([
      { isWhole: true, pdfs: [[`${ruName}.pdf`, "%PDF 1"]] },
      { isWhole: true, pdfs: [[`${enName}.pdf`, "%PDF 2"]] },
    ]);
  });

  it("carries the one of both languages where the layout holds both", async () => {
    const both = [[`${ruName}-en.pdf`, "%PDF 1"]];
    expect(await messages({ formats: ["pdf", "eml"], layout: "side-by-side" })).toEqual([
      { isWhole: true, pdfs: both },
      { isWhole: true, pdfs: both },
    ]);
  });

  it("carries none where none goes out", async () => {
    expect(await messages({ formats: ["eml"], languages: ["en"] })).toEqual([
      { isWhole: true, pdfs: [] },
    ]);
  });
});

describe("copying for a message", () => {
  it("gives the version as text and as HTML with its pictures inside", async () => {
    const message = await exporterWith().message(release, "en");
    if (!message.ok) throw new Error(message.problem.code);
    expect(message.value.text).toMatch(/^Press release No\.\u00A014\n/);
    expect(message.value.html).toContain('<img src="data:image/png;base64,');
    expect(await exporterWith().message(note, "ru")).toEqual(failure("version-missing"));
  });
});

describe("letterheads", () => {
  const centre = profile("Press centre");
  const kept = { revision: 1, profiles: [centre], usual: null };
  const name = { ru: "Пресс-центр", en: "The press centre" };
  const withKept = (changes: Partial<Letterheads>, problem: Problem | null = null) =>
    exporterWith({
      letterheads: async () => success({ letterheads: { ...kept, ...changes }, problem }),
    });
  const written = async (exporter: Exporter, letterhead: string) => {
    const run = { ...job({ formats: ["txt"], languages: ["en"], letterhead }), overwrite: true };
    const made = await exporter.run(run, () => undefined, never);
    return made.ok ? readFile(made.value[0]?.file ?? "", "utf8") : made.problem.code;
  };

  it("a text goes out on the one chosen, on the library's usual one, or on none", async () => {
    const exporter = withKept({ profiles: [{ ...centre, name }], usual: centre.id });
    expect(await written(exporter, "usual")).toMatch(/^The press centre\n\nPress release/);
    expect(await written(exporter, centre.id)).toMatch(/^The press centre\n/);
    expect(await written(exporter, "none")).toMatch(/^Press release/);
    expect(await written(withKept({}), "usual")).toMatch(/^Press release/);
  });

  it("nothing goes out without one because it cannot be read, unless none was chosen", async () => {
    const lost = withKept({}, { code: "letterheads-lost" });
    expect(await written(lost, "usual")).toBe("letterheads-lost");
    expect(await written(lost, "none")).toMatch(/^Press release/);
    expect(await written(withKept({}), note)).toBe("letterhead-missing");
  });

  it("can be looked at while they are written, on a release that stands for any", async () => {
    const publications = createPublications();
    const preview = await exporterWith({ publications }).preview({
      id: null,
      language: "en",
      layout: "letter",
      letterhead: { ...emptyLetterhead, name },
      draft: false,
    });
    const address = preview.ok ? preview.value.address : "";
    const page = publications.find(address.replace("publication/", ""));
    expect(page?.html).toContain('<p class="organization">The press centre</p>');
  });
});

describe("previewing", () => {
  it("serves the page for paper under an address nobody can guess", async () => {
    const publications = createPublications();
    const preview = await exporterWith({ publications }).preview({
      id: release,
      language: "ru",
      layout: "release",
      letterhead: "usual",
      draft: false,
    });
    const address = preview.ok ? preview.value.address : "";
    expect(address).toMatch(/^publication\/[0-9a-f-]{36}$/);
    const page = publications.find(address.replace("publication/", ""));
    expect(page?.html).toContain('<html lang="ru">');
    expect(page?.contentSecurityPolicy).toContain("default-src 'none'; style-src 'sha256-");
    expect(publications.find("another")).toBeNull();
  });

  it("says so when there is no such version", async () => {
    expect(
      await exporterWith().preview({
        id: note,
        language: "ru",
        layout: "release",
        letterhead: "none",
        draft: false,
      }),
    ).toEqual(failure("version-missing"));
  });

  it("forgets old pages", () => {
    const publications = createPublications();
    const addresses = Array.from({ length: 17 }, (_, page) =>
      publications.add({ html: `${page}`, contentSecurityPolicy: "" }),
    );
    const found = addresses.map((address) =>
      publications.find(address.replace("publication/", "")),
    );
    expect(found[0]).toBeNull();
    expect(found[16]?.html).toBe("16");
  });
});
