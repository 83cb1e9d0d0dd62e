import { readFile } from "node:fs/promises";

import PostalMime from "postal-mime";
import { describe, expect, it } from "vitest";

import type { ExportJob } from "../../../shared/domain/export-job.ts";
import { failure } from "../../../shared/result.ts";
import { useFolder } from "../library/libraries.ts";
import { enName, exporterWith, jobIn, never, note, release, ruName } from "./exporters.ts";

const folder = useFolder();
const job = (changes: Partial<ExportJob> = {}) => jobIn(folder.path, changes);

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
