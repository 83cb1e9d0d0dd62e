import { expect, it } from "vitest";

import { datesOf } from "../../../../renderer/library/period.ts";

it.each([
  ["week", "2026-09-17", "2026-09-14", "2026-09-20"],
  ["week", "2026-09-14", "2026-09-14", "2026-09-20"],
  ["week", "2026-09-20", "2026-09-14", "2026-09-20"],
  ["week", "2027-01-01", "2026-12-28", "2027-01-03"],
  ["month", "2028-02-10", "2028-02-01", "2028-02-29"],
  ["month", "2026-12-31", "2026-12-01", "2026-12-31"],
  ["year", "2026-09-17", "2026-01-01", "2026-12-31"],
] as const)("this %s on %s is %s to %s", (period, today, dateFrom, dateTo) => {
  expect(datesOf(period, today)).toEqual({ dateFrom, dateTo });
});

it.each([
  [
    { from: "2026-09-05", to: "2026-09-06" },
    { dateFrom: "2026-09-05", dateTo: "2026-09-06" },
  ],
  [{ from: "2026-09-05", to: null }, { dateFrom: "2026-09-05" }],
  [{ from: null, to: "2026-09-06" }, { dateTo: "2026-09-06" }],
  [{ from: null, to: null }, {}],
])("days of one's own, %j, may be open at either end", (range, days) => {
  expect(datesOf(range, "2026-09-17")).toEqual(days);
});
