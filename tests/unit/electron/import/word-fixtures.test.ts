import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";

import { describe, expect, it } from "vitest";

import { readWord } from "../../../../electron/import/docx/index.ts";
import { importFormattedText } from "../../../../shared/import/formatted-text.ts";
import { counter } from "../../../fixtures/counter.ts";
import { outlineOf } from "../../../fixtures/outline.ts";
import { photoBytes } from "../../../fixtures/publications/photo.ts";
import { wordOf } from "../../../fixtures/word-parts.ts";

const folder = path.resolve(import.meta.dirname, "../../../fixtures/word");
const names = readdirSync(folder).filter((name) => !name.endsWith(".outline"));

function partsOf(name: string): Map<string, string> {
  const files = readdirSync(path.join(folder, name));
  return new Map(
    files.map((file) => [
      path.parse(file).name,
      readFileSync(path.join(folder, name, file), "utf8"),
    ]),
  );
}

describe("what other programs write as a Word document", () => {
  it.each(names)("%s comes in as its outline says, and what does not is told", async (name) => {
    const read = await readWord(wordOf(partsOf(name), Buffer.from(photoBytes)), `${name}.docx`);
    if (!read.ok) throw new Error(JSON.stringify(read.problem));
    const language = /\bru\b/.test(name) ? "ru" : "en";
    const { content, uncertainties } = importFormattedText(read.value.formatted, {
      kind: "note",
      language,
      newId: counter(),
    });
    content.check();
    const told = uncertainties.map(({ about, text }) => `! ${about}: ${text}\n`).join("");
    const expected = readFileSync(path.join(folder, `${name}.outline`), "utf8");
    expect(outlineOf(content) + told).toBe(expected);
  });
});
