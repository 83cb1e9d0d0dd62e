import { describe, expect, it } from "vitest";

import {
  compareText,
  formatDate,
  formatNumber,
  formatShortDate,
} from "../../../shared/i18n/format.ts";

describe("dates", () => {
  it("are written as each language writes them", () => {
    expect(formatDate("2023-09-05", "en")).toBe("5 September 2023");
    expect(formatDate("2023-09-05", "ru").replace(/\s/gu, " ")).toBe("5 сентября 2023 г.");
    expect(formatShortDate("2023-09-05", "ru")).toBe("05.09.2023");
    expect(formatShortDate("2023-09-05", "en")).toBe("05/09/2023");
  });
});

describe("numbers and order", () => {
  it("group thousands as each language does", () => {
    expect(formatNumber(2500, "en")).toBe("2,500");
    expect(formatNumber(12500, "ru")).toMatch(/^12\s500$/u);
  });

  it("sort ё beside е and figures by value", () => {
    expect(["Ёлкин", "Жуков", "Егоров"].toSorted(compareText("ru"))).toEqual([
      "Егоров",
      "Ёлкин",
      "Жуков",
    ]);
    expect(["No. 10", "No. 9"].toSorted(compareText("en"))).toEqual(["No. 9", "No. 10"]);
  });
});
