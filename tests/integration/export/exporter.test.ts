import { readdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";

import { describe, expect, it, vi } from "vitest";

import type { ExportProgress } from "../../../electron/export/index.ts";
import { createPublications } from "../../../electron/export/publications.ts";
import type { ExportJob } from "../../../shared/domain/export-job.ts";
import { failure, ProblemError, success } from "../../../shared/result.ts";
import { photoBytes } from "../../fixtures/publications/photo.ts";
import { shortNote } from "../../fixtures/publications/release.ts";
import { useFolder } from "../library/libraries.ts";
import { enName, exporterWith, jobIn, never, note, release, ruName, stored } from "./exporters.ts";

const folder = useFolder();
const job = (changes: Partial<ExportJob> = {}) => jobIn(folder.path, changes);

describe("planning", () => {
  it("names every file and says which are there already", async () => {
    await writeFile(folder.at(`${enName}.pdf`), "");
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
    const twins = exporterWith({
      readDocument: async (id) => success(stored(id, { en: shortNote })),
    });
    const plan = await twins.plan(job({ ids: [note, twin], formats: ["pdf"] }));
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
    expect((await readdir(folder.path)).length).toBe(4);
    expect(progress.map(({ done, total }) => `${done}/${total}`)).toEqual([
      "0/4",
      "1/4",
      "2/4",
      "3/4",
      "4/4",
    ]);
    expect(await readFile(folder.at(`${enName}.pdf`), "utf8")).toBe(
      "%PDF Special forces rehearse the liberation of a settlement",
    );
  });

  it("holds the picture and leads to the sister page in the same folder", async () => {
    await exporterWith().run({ ...job({ formats: ["html"] }), overwrite: false }, () => {}, never);
    const html = await readFile(folder.at(`${enName}.html`), "utf8");
    expect(html).toContain(
      `src="data:image/png;base64,${Buffer.from(photoBytes).toString("base64")}"`,
    );
    expect(html).toContain(`href="${encodeURIComponent(`${ruName}.html`)}" hreflang="ru"`);
  });

  it("carries the fonts of its text where that was chosen, and lets nothing else in for it", async () => {
    const pageOf = async (embedFonts: boolean) => {
      const wanted = { ...job({ ids: [note], formats: ["html"], embedFonts }), overwrite: true };
      await exporterWith().run(wanted, () => undefined, never);
      return readFile(folder.at("Observers arrive at Ozyorny.en.html"), "utf8");
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
    expect(await readFile(folder.at(`${enName}.html`), "utf8")).not.toContain("hreflang");
  });

  it("leaves a file that exists as it is, and the folder too", async () => {
    const file = folder.at(`${enName}.html`);
    await writeFile(file, "mine");
    const result = await exporterWith().run({ ...job(), overwrite: false }, () => {}, never);
    expect(result).toEqual(failure("file-exists", { name: `${enName}.html` }));
    expect(await readFile(file, "utf8")).toBe("mine");
    expect(await readdir(folder.path)).toEqual([`${enName}.html`]);
  });

  it("leaves a file that appears while it works", async () => {
    const file = folder.at(`${enName}.pdf`);
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
    expect(await readdir(folder.path)).toEqual([`${enName}.pdf`]);
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
    const file = folder.at(`${enName}.pdf`);
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
    expect(await readdir(folder.path)).toEqual([`${ruName}.html`]);
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
    expect((await readdir(folder.path)).toSorted()).toEqual(
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
    expect(await readdir(folder.path)).toEqual([]);
  });

  it("stops at a folder that cannot be written to", async () => {
    const file = folder.at("a file");
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
    const file = folder.at(`${ruName}.pdf`);
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
