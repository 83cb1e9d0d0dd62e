import { readFile } from "node:fs/promises";

import { describe, expect, it } from "vitest";

import type { Exporter } from "../../../electron/export/index.ts";
import { createPublications } from "../../../electron/export/publications.ts";
import type { ExportJob } from "../../../shared/domain/export-job.ts";
import { emptyLetterhead, type Letterheads } from "../../../shared/letterhead/letterhead.ts";
import { type Problem, success } from "../../../shared/result.ts";
import { profile } from "../../fixtures/letterheads.ts";
import { useFolder } from "../library/libraries.ts";
import { exporterWith, jobIn, never, note } from "./exporters.ts";

const folder = useFolder();
const job = (changes: Partial<ExportJob> = {}) => jobIn(folder.path, changes);

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
