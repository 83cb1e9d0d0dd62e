import { describe, expect, it } from "vitest";

import { documentSchema, noFacts } from "../../../shared/domain/document.ts";
import { newDocument } from "../../../shared/domain/new-document.ts";
import { addVersion, revise } from "../../../shared/domain/revise.ts";
import { summarize } from "../../../shared/domain/summary.ts";
import { withBlockIds } from "../../../shared/rich-text/blocks.ts";
import { dateline, doc, headline, lead } from "../../../shared/rich-text/build.ts";
import { toContent } from "../../../shared/rich-text/content.ts";

const morning = "2023-09-05T06:00:00.000Z";
const noon = "2023-09-05T12:00:00.000Z";
let next = 0;
const newId = () => String(next++).padStart(10, "0");

const russian = withBlockIds(
  doc(headline("Учение\nначалось"), dateline("Брест", "2023-09-05"), lead("Сегодня")),
  newId,
);
const english = withBlockIds(doc(headline("Training began"), lead()), newId);
const release = newDocument({
  id: "01H9G4V5ZJ0000000000000000",
  kind: "press-release",
  language: "ru",
  facts: noFacts,
  now: morning,
  content: russian,
});

describe("a new document", () => {
  it("is in its first revision and has its source version only", () => {
    expect(documentSchema.parse(release)).toEqual(release);
    expect(release.revision).toBe(1);
    expect(Object.keys(release.versions)).toEqual(["ru"]);
  });
});

describe("a revision", () => {
  it("raises the number and says which version changed when", () => {
    const both = addVersion(release, "en", english, noon);
    const revised = revise(both, { contents: { en: doc(headline("Training begins")) }, now: noon });
    expect(revised).toMatchObject({ revision: 3, updatedAt: noon, createdAt: morning });
    expect(revised.versions.en).toMatchObject({ revision: 3, updatedAt: noon });
    expect(revised.versions.ru).toEqual(release.versions.ru);
    expect(documentSchema.parse(revised)).toEqual(revised);
  });

  it("changes the facts alone", () => {
    const facts = { number: "14", event: { ru: "«Боевое братство»", en: "Combat Brotherhood" } };
    const revised = revise(release, { contents: {}, facts, now: noon });
    expect(revised).toMatchObject({ facts, revision: 2, versions: release.versions });
  });

  it("leaves a language the document does not have alone", () => {
    const revised = revise(release, { contents: { en: english }, now: noon });
    expect(revised.versions.en).toBeUndefined();
  });

  it("does not change what it was made from", () => {
    const before = structuredClone(release);
    revise(release, { contents: { ru: english }, now: noon });
    addVersion(release, "en", english, noon);
    expect(release).toEqual(before);
  });
});

describe("a row of the list", () => {
  it("says what the document is, its headlines in one line", () => {
    expect(summarize(release)).toEqual({
      id: release.id,
      kind: "press-release",
      number: "",
      event: { ru: "", en: "" },
      date: "2023-09-05",
      headline: { ru: "Учение началось" },
      states: { ru: "source" },
      sourceLanguage: "ru",
      updatedAt: morning,
      revision: 1,
    });
  });

  it("says how far the translation is", () => {
    const empty = withBlockIds(doc(headline(), dateline("", null), lead()), newId);
    const summary = summarize(addVersion(release, "en", empty, noon));
    expect(summary.states).toEqual({ ru: "source", en: "empty" });
    expect(summary.headline).toEqual({ ru: "Учение началось" });
  });

  it("takes the texts that were read already", () => {
    const other = doc(headline("Другой"));
    expect(summarize(release, { ru: other }).headline.ru).toBe("Другой");
    expect(toContent(other)).toEqual(other.toJSON());
  });
});
