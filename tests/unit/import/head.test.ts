import { readFileSync } from "node:fs";

import { describe, expect, it } from "vitest";

import { importPlainText } from "../../../shared/import/plain-text.ts";
import { documentDate, firstBlock } from "../../../shared/rich-text/blocks.ts";

let ids = 0;
const imported = (text: string) =>
  importPlainText(text, {
    kind: "press-release",
    language: "ru",
    newId: () => String((ids += 1)).padStart(10, "0"),
  });

describe("a headline that a web page repeats with its date", () => {
  it("tells the date and is no place", () => {
    const { content } = imported(readFileSync("tests/fixtures/import/release-site.ru.txt", "utf8"));
    expect(documentDate(content)).toBe("2026-08-12");
    expect(firstBlock(content, "headline")?.textContent).toBe(
      "Сапёры обезвредили условные боеприпасы на полигоне «Сосновый»",
    );
    expect(firstBlock(content, "dateline")?.textContent).toBe("");
  });
});
