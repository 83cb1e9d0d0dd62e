import { describe, expect, it } from "vitest";

import { keptBackups } from "../../../../electron/library/backups/kept-backups.ts";

const now = new Date(2026, 8, 17, 18, 0);
const at = (day: number, hour: number) => new Date(2026, 8, day, hour).toISOString();
const kept = (...times: string[]) => keptBackups(times, now);

describe("the backups that are kept", () => {
  it("are the last three of today", () => {
    expect(kept(at(17, 8), at(17, 11), at(17, 14), at(17, 17))).toEqual([
      at(17, 11),
      at(17, 14),
      at(17, 17),
    ]);
  });

  it("are the last of each day before", () => {
    expect(kept(at(15, 9), at(15, 18), at(16, 9), at(16, 12), at(17, 9))).toEqual([
      at(15, 18),
      at(16, 12),
      at(17, 9),
    ]);
  });

  it("go back ten days on which one was made, however long ago they were", () => {
    const days = Array.from({ length: 12 }, (_, index) => at(index + 1, 10));
    expect(kept(...days, at(17, 10))).toEqual([...days.slice(2), at(17, 10)]);
    const longAgo = new Date(2025, 0, 2, 10).toISOString();
    expect(kept(longAgo, at(17, 10))).toEqual([longAgo, at(17, 10)]);
  });

  it("come back in the order they were given, and none is kept of none", () => {
    expect(kept(at(17, 9), at(16, 9))).toEqual([at(17, 9), at(16, 9)]);
    expect(kept()).toEqual([]);
  });
});

describe("after the clock was set back", () => {
  const before = Array.from({ length: 14 }, (_, index) =>
    new Date(2027, 2, index + 1, 10).toISOString(),
  );

  it("the backups dated into the future do not push out those made now", () => {
    expect(kept(...before, at(16, 9), at(17, 9))).toEqual([
      ...before.slice(4),
      at(16, 9),
      at(17, 9),
    ]);
  });

  it("and are not pushed out by them", () => {
    const since = Array.from({ length: 14 }, (_, index) => at(index + 1, 10));
    expect(kept(...before, ...since)).toEqual([...before.slice(4), ...since.slice(4)]);
  });

  it("all are there again once it is right", () => {
    const right = new Date(2027, 2, 15, 12);
    expect(keptBackups([at(16, 9), at(17, 9), ...before.slice(-3)], right)).toHaveLength(5);
  });
});
