import { expect, it } from "vitest";

import { localDay } from "../../../shared/domain/local-day.ts";

it.each([
  [new Date(2026, 0, 5, 0, 1), "2026-01-05"],
  [new Date(2026, 11, 31, 23, 59), "2026-12-31"],
])("%s is the day on the person's own calendar", (moment, day) => {
  expect(localDay(moment)).toBe(day);
});
