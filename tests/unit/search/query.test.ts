import { describe, expect, it } from "vitest";

import { isEmptyQuery, parseQuery } from "../../../shared/search/query.ts";

const nothing = { words: [], phrases: [], excluded: [] };

describe("what is looked for", () => {
  it("is every word", () => {
    expect(parseQuery("Учения  в Бресте")).toEqual({
      ...nothing,
      words: ["учения", "в", "бресте"],
    });
  });

  it.each(['"сводный отряд"', "“сводный отряд”", "«сводный отряд»", "„сводный отряд“"])(
    "is an exact phrase in quotation marks of any kind: %s",
    (text) => {
      expect(parseQuery(`рота ${text}`)).toEqual({
        ...nothing,
        words: ["рота"],
        phrases: [["сводный", "отряд"]],
      });
    },
  );

  it("is not what stands behind a minus", () => {
    expect(parseQuery('учения -авиация -"сводный отряд" -«2 500»')).toEqual({
      words: ["учения"],
      phrases: [],
      excluded: [["сводный", "отряд"], ["2500"], ["авиация"]],
    });
  });

  it("takes hyphens and dashes for what they are", () => {
    expect(parseQuery("генерал-майор — Ми-8 - 5")).toEqual({
      ...nothing,
      words: ["генерал", "майор", "ми", "8", "5"],
    });
  });

  it("has numbers with spaces in them as one", () => {
    expect(parseQuery("более 2 500").words).toEqual(["более", "2500"]);
    expect(parseQuery('2 "сводный отряд" 500').words).toEqual(["2", "500"]);
  });

  it("passes over a quotation mark not yet closed and a last letter just begun", () => {
    expect(parseQuery("рота «сводный отр").words).toEqual(["рота", "сводный", "отр"]);
    expect(parseQuery("рота с").words).toEqual(["рота"]);
    expect(parseQuery("рота «с").words).toEqual(["рота"]);
    expect(parseQuery("рота с ").words).toEqual(["рота", "с"]);
  });
});

describe("a query", () => {
  it.each(["", "  ", "у", "—", "«", '""', "-"])("says nothing yet: %j", (text) => {
    expect(isEmptyQuery(parseQuery(text))).toBe(true);
  });

  it.each(["ро", "5", "«а»", "-рота", "а б "])("says something: %j", (text) => {
    expect(isEmptyQuery(parseQuery(text))).toBe(false);
  });
});
