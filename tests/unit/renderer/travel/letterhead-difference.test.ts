import { expect, it } from "vitest";

import { letterheadDifference } from "../../../../renderer/travel/letterhead-difference.ts";
import { wording } from "../../../../shared/i18n/translator.ts";
import { fullLetterhead, profile } from "../../../fixtures/letterheads.ts";

const centre = profile("Press centre", undefined, fullLetterhead);
const t = wording("en");

it("of two letterheads only what differs is said, each field under its name", () => {
  const moved = {
    ...centre,
    emblem: null,
    address: { ...centre.address, en: "1 Square\nOzyorny" },
    phone: "",
    second: null,
  };
  expect(letterheadDifference(moved, centre, t).split("\n")).toEqual([
    "Emblem: —",
    "Address · English: 1 Square",
    "Ozyorny",
    "Phone: —",
    "Second colour: —",
  ]);
  expect(letterheadDifference(centre, moved, t).split("\n")).toEqual([
    "Emblem: shown above",
    "Address · English: 12 Garrison Street,",
    "Ozyorny 010000",
    "Phone: +7 (000) 000-00-14",
    "Second colour: #c8102e",
  ]);
  expect(letterheadDifference(centre, centre, t)).toBe("");
});

it.each(Object.keys(fullLetterhead))("no field goes unsaid: %s", (field) => {
  const blank = profile(centre.label);
  const without = { ...centre, [field]: Reflect.get(blank, field) as unknown };
  expect(letterheadDifference(centre, without, t)).not.toBe("");
});
