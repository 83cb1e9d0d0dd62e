import { describe, expect, it } from "vitest";

import { keptFindings } from "../../../../renderer/translation/checks/kept-findings.ts";
import type { Finding } from "../../../../shared/checks/check-translation.ts";

const finding = (part: Partial<Finding> = {}): Finding => ({
  id: "block figures target 3 7",
  check: "figures",
  severity: "error",
  block: "block",
  waiver: null,
  message: "figure-missing",
  place: { side: "target", from: 3, to: 7 },
  params: { figure: "2 500" },
  fix: [{ from: 3, to: 7, text: "2,500" }],
  ...part,
});

describe("findings of a text that was checked again", () => {
  it("are the very ones there were where they say the same", () => {
    const before = finding();
    expect(keptFindings([before], [finding()])[0]).toBe(before);
  });

  it.each<[string, Partial<Finding>]>([
    [
      "another place",
      { id: "block figures target 4 8", place: { side: "target", from: 4, to: 8 } },
    ],
    ["another figure", { params: { figure: "2 600" } }],
    ["another fix", { fix: null }],
    [
      "a waiver",
      {
        waiver: {
          by: "Иванова",
          at: "2026-01-01T00:00:00.000Z",
          reason: "так надо",
        } as Finding["waiver"],
      },
    ],
  ])("are new with %s", (_, part) => {
    const after = finding(part);
    expect(keptFindings([finding()], [after])[0]).toBe(after);
  });

  it("are as many as there are now, in their order", () => {
    const other = finding({ id: "other" });
    expect(keptFindings([finding(), other], [other])).toEqual([other]);
  });
});
