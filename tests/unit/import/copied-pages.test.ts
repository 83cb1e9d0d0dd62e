import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";

import { describe, expect, it } from "vitest";

import { importFormattedText } from "../../../shared/import/formatted-text.ts";
import { readPage } from "../../../shared/import/html/index.ts";
import { counter } from "../../fixtures/counter.ts";

const folder = path.resolve(import.meta.dirname, "../../fixtures/clipboard");
const outlines = readdirSync(folder).filter(
  (name) =>
    name.endsWith(".outline") && readdirSync(folder).includes(name.replace("outline", "html")),
);
const wordsOf = (text: string): string[] => text.match(/[\p{L}\p{N}]+/gu) ?? [];

describe("a page that another program has made, as a file", () => {
  it.each(outlines)("has every word that %s has, in the document or told as left out", (name) => {
    const html = readFileSync(path.join(folder, name.replace("outline", "html")), "utf8");
    const page = readPage(html, new Map());
    const { content, uncertainties } = importFormattedText(page, {
      kind: "note",
      language: "en",
      newId: counter(),
    });
    content.check();
    const dates: string[] = [];
    content.descendants((node) => void dates.push(String(node.attrs["date"] ?? "")));
    const kept = [
      content.textBetween(0, content.content.size, " ", " "),
      ...uncertainties.map(({ text }) => text),
      ...dates,
    ].join(" ");
    expect(content.textContent).not.toMatch(/mso|<!|supportLists|INTERNAL/);
    const known = new Set(wordsOf(kept));
    const pasted = readFileSync(path.join(folder, name), "utf8")
      .replaceAll(/\]\([^)]*\)/g, "]")
      .replaceAll(/^ *\w+(?: (?:level|start|colspan|rowspan)=\w+)*(?::|$)/gm, " ");
    const missing = wordsOf(pasted).filter((word) => !known.has(word));
    expect(missing).toEqual([]);
  });
});
