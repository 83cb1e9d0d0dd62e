import { describe, expect, it } from "vitest";

import {
  inLibraryOrder,
  mergedInLibraryOrder,
  needsTexts,
  noFilter,
  rowsWith,
  wantedBy,
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

describe("rows with some words", () => {
  it.each([
    ["a headline in either language", "training"],
    ["е written for ё, in any case", "УЧЕБА"],
    ["ё written where the text has е", "взаимодёйствие"],
    ["the number", "14"],
    ["the event", "взаимодействие"],
    ["words in any order, of any field", "begins 14 interaction"],
  ])("are found by %s", (_what, text) => {
    expect(rowsWith(text, library)).toEqual([opening]);
  });

  it("have every one of them", () => {
    expect(rowsWith("учеба командующего", library)).toEqual([]);
  });
});

describe("the library's filter", () => {
  it("asks for what was chosen and nothing else", () => {
    expect(wantedBy(noFilter, "2026-09-17")).toEqual({ text: "" });
    const filter = { ...noFilter, text: "рота", kind: "speech", period: "month" } as const;
    expect(wantedBy(filter, "2026-09-17")).toEqual({
      text: "рота",
      kind: "speech",
      dateFrom: "2026-09-01",
      dateTo: "2026-09-30",
    });
  });

  it("needs the texts where words or a person are looked for", () => {
    expect(needsTexts(noFilter)).toBe(false);
    expect(needsTexts({ ...noFilter, text: " р" })).toBe(false);
    expect(needsTexts({ ...noFilter, text: "ро" })).toBe(true);
    expect(needsTexts({ ...noFilter, person: "Ахметжолов" })).toBe(true);
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

  it("is kept where two lists that have it become one", () => {
    const dates = [
      "2026-09-05",
      null,
      "2025-01-01",
      "2026-09-05",
      "2027-03-08",
      null,
      "2024-05-09",
    ];
    const rows = dates.map((date) => summary({ date }));
    for (let cut = 0; cut <= rows.length; cut += 1) {
      const [first, second] = [rows.slice(0, cut), rows.slice(cut)].map(inLibraryOrder);
      expect(mergedInLibraryOrder(first ?? [], second ?? [])).toEqual(inLibraryOrder(rows));
    }
  });
});
