import { describe, expect, it } from "vitest";

import type { Summary } from "../../../shared/domain/document.ts";
import { filterLibrary, translationStateOf } from "../../../shared/search/library-filter.ts";

const summary = (about: Partial<Summary>): Summary => ({
  id: "01J90000000000000000000000",
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
  event: { ru: "Взаимодействие-2026", en: "Interaction-2026" },
  states: { ru: "source", en: "stale" },
  date: "2026-09-05",
});
const speech = summary({ kind: "speech" });
const library = [opening, speech];

describe("the rows of the library", () => {
  it("are the same list where nothing is asked", () => {
    expect(filterLibrary(library, {})).toBe(library);
  });

  it("are narrowed by kind, event in either language and state of translation together", () => {
    expect(filterLibrary(library, { kind: "speech" })).toEqual([speech]);
    expect(filterLibrary(library, { event: "Interaction-2026" })).toEqual([opening]);
    expect(filterLibrary(library, { event: "Взаимодействие-2026" })).toEqual([opening]);
    expect(filterLibrary(library, { translation: "stale" })).toEqual([opening]);
    expect(filterLibrary(library, { kind: "speech", translation: "stale" })).toEqual([]);
  });

  it("are narrowed by their date, first and last day included", () => {
    const found = (dateFrom?: string, dateTo?: string) =>
      filterLibrary(library, { dateFrom, dateTo });
    expect(found("2026-09-05", "2026-09-05")).toEqual([opening]);
    expect(found("2026-09-06")).toEqual([]);
    expect(found(undefined, "2026-09-04")).toEqual([]);
  });

  it("are narrowed by a language something is written in", () => {
    const begun = summary({ states: { ru: "source", en: "empty" } });
    const among = [...library, begun];
    expect(filterLibrary(among, { language: "ru" })).toEqual(among);
    expect(filterLibrary(among, { language: "en" })).toEqual([opening]);
  });

  it("count an empty version as one not begun", () => {
    expect(translationStateOf(speech)).toBe("missing");
    expect(translationStateOf(summary({ states: { ru: "source", en: "empty" } }))).toBe("missing");
    const english = summary({ states: { en: "source", ru: "partial" }, sourceLanguage: "en" });
    expect(translationStateOf(english)).toBe("partial");
  });
});
