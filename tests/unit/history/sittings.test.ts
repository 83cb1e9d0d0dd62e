import { describe, expect, it } from "vitest";

import type { RevisionInfo } from "../../../shared/history/revision.ts";
import { sittings } from "../../../shared/history/sittings.ts";

function revision(number: number, at: string, part: Partial<RevisionInfo> = {}): RevisionInfo {
  return {
    id: String(number).padStart(24, "0"),
    parents: [],
    author: "Иванова",
    at: `2026-09-17T${at}:00.000Z`,
    number,
    size: 6000,
    changed: ["ru"],
    milestone: null,
    ...part,
  };
}

const numbers = (revisions: readonly RevisionInfo[]) =>
  sittings(revisions).map((sitting) => sitting.revisions.map(({ number }) => number));

describe("sittings", () => {
  it("are the saves without a break of half an hour, the latest first", () => {
    expect(
      numbers([
        revision(1, "08:00"),
        revision(2, "08:29"),
        revision(3, "09:00"),
        revision(4, "09:05"),
      ]),
    ).toEqual([
      [4, 3],
      [2, 1],
    ]);
  });

  it("are one person's", () => {
    expect(numbers([revision(1, "08:00"), revision(2, "08:01", { author: "Петров" })])).toEqual([
      [2],
      [1],
    ]);
  });

  it("end with what a person gave a name", () => {
    expect(
      numbers([revision(1, "08:00", { milestone: "Отправлено" }), revision(2, "08:01")]),
    ).toEqual([[2], [1]]);
  });

  it("go on when the clock was set back", () => {
    expect(numbers([revision(1, "12:00"), revision(2, "08:00")])).toEqual([[2, 1]]);
  });

  it("know when they began and ended", () => {
    const [sitting] = sittings([revision(1, "08:00"), revision(2, "08:20")]);
    expect(sitting).toMatchObject({
      author: "Иванова",
      from: "2026-09-17T08:00:00.000Z",
      to: "2026-09-17T08:20:00.000Z",
    });
  });
});
