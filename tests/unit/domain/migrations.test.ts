import { describe, expect, it } from "vitest";

import { documentSchemaVersion } from "../../../shared/domain/document.ts";
import { documentMigrations, migrate, type Migrations } from "../../../shared/domain/migrations.ts";

/** A shape that has changed twice: a title got a language, then was called a headline. */
const steps: Migrations = {
  1: (stored) => ({ title: { en: (stored as { title: string }).title } }),
  2: (stored) => ({ headline: (stored as { title: { en: string } }).title }),
};

describe("what was stored in an earlier shape", () => {
  it("goes through every step to the present one", () => {
    expect(migrate({ title: "Bridge opened" }, 1, 3, steps)).toEqual({
      headline: { en: "Bridge opened" },
    });
    expect(migrate({ title: { en: "Bridge opened" } }, 2, 3, steps)).toEqual({
      headline: { en: "Bridge opened" },
    });
  });

  it("stays as it is where it has the present shape", () => {
    const stored = { headline: { en: "Bridge opened" } };
    expect(migrate(stored, 3, 3, steps)).toBe(stored);
  });

  it("is refused where a step is missing", () => {
    expect(() => migrate({}, 0, 3, steps)).toThrow(RangeError);
    expect(() => migrate({}, 2, 4, steps)).toThrow(RangeError);
  });
});

it("documents have a step from every version there was to the next, and none beyond", () => {
  const versions = Array.from({ length: documentSchemaVersion - 1 }, (_, index) => index + 1);
  expect(Object.keys(documentMigrations).map(Number)).toEqual(versions);
});
