import { SaxesParser } from "saxes";
import { describe, expect, it } from "vitest";

import { type PublicationDetails, publicationDetails } from "../../../shared/export/details.ts";
import { xmpPacket } from "../../../shared/export/xmp.ts";
import { releaseEn, releaseRu, shortNote } from "../../fixtures/publications/release.ts";

describe("what a file says of itself", () => {
  it("is taken from the text: who signs, what it is about, where, when, of which event", () => {
    const details = publicationDetails(releaseEn, releaseRu);
    expect(details.title).toBe("Special forces rehearse the liberation of a settlement");
    expect(details.author).toMatch(/Press Centre/);
    expect(details.subject).toMatch(/^Today/);
    expect(details.keywords).toEqual(
      expect.arrayContaining(["Press release", "14", "Joint exercise Northern Shield 2026"]),
    );
    expect([details.language, details.otherLanguage]).toEqual(["en", "ru"]);
  });

  it("leaves out what the text does not say", () => {
    expect(publicationDetails(shortNote, null)).toMatchObject({
      author: null,
      otherLanguage: null,
    });
  });
});

describe("the same as XMP", () => {
  const details: PublicationDetails = {
    language: "ru",
    otherLanguage: "en",
    title: "«Щит» <2026> & ]]>",
    author: "Пресс-центр",
    subject: null,
    keywords: ["a & b"],
  };
  const packet = xmpPacket(details, { creator: "Press Centre", moment: "2026-09-05T12:00:00Z" });

  it("is well-formed and holds every value as it is", () => {
    const texts: string[] = [];
    const parser = new SaxesParser({ xmlns: true });
    parser.on("text", (text) => texts.push(text.trim()));
    parser.write(packet).close();
    expect(texts.filter((text) => text !== "")).toEqual([
      "application/pdf",
      details.title,
      "ru",
      "en",
      "Пресс-центр",
      "a & b",
      "a & b",
      "Press Centre",
      ...Array.from({ length: 3 }, () => "2026-09-05T12:00:00Z"),
    ]);
  });

  it("claims to follow no standard that nobody has checked", () => {
    expect(packet).not.toMatch(/pdfaid|pdfuaid/);
  });
});
