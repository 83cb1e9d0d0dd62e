import * as fc from "fast-check";
import { describe, expect, it } from "vitest";

import { toShortVersion } from "../../../shared/export/short-version.ts";
import type { Publication } from "../../../shared/export/publication.ts";
import {
  dateline,
  doc,
  headline,
  lead,
  mediaContact,
  paragraph,
} from "../../../shared/rich-text/build.ts";
import { corrected, embargoed } from "../../fixtures/publications/marked.ts";
import { nasty } from "../../fixtures/publications/nasty.ts";
import { releaseEn, releaseRu } from "../../fixtures/publications/release.ts";

const short: Publication = {
  kind: "press-release",
  language: "en",
  facts: { number: "14", event: { ru: "", en: "" } },
  content: doc(
    headline("Bridge opened"),
    dateline("Ozyorny", "2026-09-05"),
    lead("Engineers opened the bridge. It is 1.2 km long."),
    paragraph("Two companies took part."),
    mediaContact("Press centre, +7 383 000-00-00"),
  ),
};

const whole =
  "Bridge opened\n\nEngineers opened the bridge. It is 1.2 km long.\n\nTwo companies took part.\n\n" +
  "No.\u00A014, 5 September 2026 · Press centre, +7 383 000-00-00";

describe("the short version", () => {
  it("is headline, lead, paragraphs, and number, date and contact where all of it fits", () => {
    expect(toShortVersion(short, whole.length)).toBe(whole);
  });

  it.each([
    [whole.length - 1, /\n\nNo\.\u00A014, 5 September 2026$/],
    [95, /\n\nTwo companies took part\.$/],
    [80, /long\.$/],
    [50, /bridge\.$/],
    [40, /^Bridge opened\n\nNo\.\u00A014, 5 September 2026$/],
  ])("holds whole sentences only, of %d units", (limit, end) => {
    const text = toShortVersion(short, limit);
    expect(text).toMatch(end);
    expect(text.length).toBeLessThanOrEqual(limit);
  });

  it("begins a sentence where not even the first one fits, and breaks it between words", () => {
    const long = {
      ...short,
      content: doc(
        headline("Bridge"),
        lead("Engineers, who came, opened the bridge over the river."),
      ),
    };
    expect(toShortVersion(long, 46)).toBe("Bridge\n\nEngineers, who came, opened the…");
    expect(toShortVersion({ ...short, content: doc(headline("A very long headline")) }, 15)).toBe(
      "A very long…",
    );
  });

  it("says first what has to be known", () => {
    expect(toShortVersion(embargoed, 280)).toMatch(/^ЭМБАРГО ДО 5 сентября 2026/);
    expect(toShortVersion(corrected, 280)).toMatch(/^ИСПРАВЛЕНИЕ К №\u00A012\n/);
  });

  it("never is longer than wanted, nor holds half a character, whatever the text", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 40, max: 5000 }),
        fc.constantFrom(releaseRu, releaseEn, nasty, embargoed),
        (limit, publication) => {
          const text = toShortVersion(publication, limit);
          expect(text.length).toBeLessThanOrEqual(limit);
          expect(Buffer.from(text).toString()).toBe(text);
        },
      ),
    );
  });
});
