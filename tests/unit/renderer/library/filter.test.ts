import { describe, expect, it } from "vitest";

import {
  filterLibrary,
  inLibraryOrder,
  noFilter,
  translationStateOf,
} from "../../../../renderer/library/filter.ts";
import type { Summary } from "../../../../shared/domain/document.ts";

let made = 0;
const summary = (about: Partial<Summary> = {}): Summary => ({
  id: `01J9${String(made++).padStart(22, "0")}`,
  kind: "press-release",
  number: "",
  event: { ru: "", en: "" },
  date: null,
  headline: {},
  states: { ru: "source" },
  sourceLanguage: "ru",
  updatedAt: "2026-09-05T09:00:00.000Z",
  revision: 1,
  ...about,
});

const opening = summary({
  number: "14",
  headline: { ru: "Учёба началась", en: "Training begins" },
  event: { ru: "Взаимодействие-2026", en: "Interaction-2026" },
  states: { ru: "source", en: "stale" },
});
const speech = summary({ kind: "speech", headline: { ru: "Речь командующего" } });
const library = [opening, speech];

describe("the library's filter", () => {
  it("shows everything, the same list, where nothing is asked", () => {
    expect(filterLibrary(library, noFilter)).toBe(library);
  });

  it.each([
    ["a headline in either language", "training"],
    ["е written for ё, in any case", "УЧЕБА"],
    ["ё written where the text has е", "взаимодёйствие"],
    ["the number", "14"],
    ["the event", "взаимодействие"],
    ["words in any order, of any field", "begins 14 interaction"],
  ])("finds by %s", (_what, text) => {
    expect(filterLibrary(library, { ...noFilter, text })).toEqual([opening]);
  });

  it("wants every word found", () => {
    expect(filterLibrary(library, { ...noFilter, text: "учеба командующего" })).toEqual([]);
  });

  it("narrows by kind, event and state of translation together", () => {
    expect(filterLibrary(library, { ...noFilter, kind: "speech" })).toEqual([speech]);
    expect(filterLibrary(library, { ...noFilter, event: "Interaction-2026" })).toEqual([opening]);
    expect(filterLibrary(library, { ...noFilter, translation: "stale" })).toEqual([opening]);
    expect(filterLibrary(library, { ...noFilter, kind: "speech", translation: "stale" })).toEqual(
      [],
    );
  });

  it("counts an empty version as one not begun", () => {
    expect(translationStateOf(speech)).toBe("missing");
    expect(translationStateOf(summary({ states: { ru: "source", en: "empty" } }))).toBe("missing");
    expect(
      translationStateOf(
        summary({ states: { en: "source", ru: "partial" }, sourceLanguage: "en" }),
      ),
    ).toBe("partial");
  });
});

describe("the library's order", () => {
  it("has undated drafts first, then the latest date, then the latest made", () => {
    const old = summary({ date: "2025-09-05" });
    const recent = summary({ date: "2026-09-05" });
    const recentLater = summary({ date: "2026-09-05" });
    const draft = summary();
    expect(inLibraryOrder([old, recent, draft, recentLater])).toEqual([
      draft,
      recentLater,
      recent,
      old,
    ]);
  });
});
