import { describe, expect, it } from "vitest";
import { setForPaper } from "../../fixtures/publications/set-for-paper.ts";

import { hyphenate } from "../../../shared/export/hyphenate.ts";
import { toHtml } from "../../../shared/export/html.ts";
import { releaseRu } from "../../fixtures/publications/release.ts";

const shown = (text: string, language: "ru" | "en") =>
  hyphenate(text, language).replaceAll("\u00AD", "|");

describe("hyphenation", () => {
  it("divides Russian words after the rules of Russian", () => {
    expect(shown("подразделения выдвинулись объединённые", "ru")).toBe(
      "под|раз|де|ле|ния выдви|ну|лись объ|еди|нён|ные",
    );
  });

  it("divides English words after the rules of British English", () => {
    expect(shown("reconnaissance equipment", "en")).toBe("recon|nais|sance equip|ment");
  });

  it("keeps three letters together at either end", () => {
    for (const word of shown("освобождение территории армейская операции", "ru").split(" ")) {
      const parts = word.split("|");
      expect(parts.at(0)?.length, word).toBeGreaterThanOrEqual(3);
      expect(parts.at(-1)?.length, word).toBeGreaterThanOrEqual(3);
    }
  });

  it.each([
    "рубеж",
    "КОНТРТЕРРОР",
    "МЧСовский",
    "северо-западной",
    "Ми-8МТВ",
    "замо́рожено",
    "press@administration.example",
    "https://organisation.example/administration",
    "www.administration.example",
    "administration.example",
  ])("leaves %s whole", (text) => {
    expect(hyphenate(text, "ru")).toBe(text);
    expect(hyphenate(text, "en")).toBe(text);
  });

  it("changes nothing but the soft hyphens it puts in", () => {
    const text = "«Главное, —  сказал\u00A0он,\n— взаимодействие подразделений».";
    expect(hyphenate(text, "ru").replaceAll("\u00AD", "")).toBe(text);
  });

  it("stands in running text on paper, not in headlines and links, and never on the screen", () => {
    const { body } = setForPaper(releaseRu);
    expect(body.match(/<p class="lead">(.*?)<\/p>/)?.[1]).toContain("\u00AD");
    expect(body.match(/<h1[^>]*>(.*?)<\/h1>/)?.[1]).not.toContain("\u00AD");
    expect(body.match(/<address>(.*?)<\/address>/s)?.[1]).not.toContain("\u00AD");
    expect(toHtml(releaseRu, { pictures: new Map(), sisterFile: null })).not.toContain("\u00AD");
  });
});
