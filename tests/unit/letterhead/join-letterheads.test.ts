import { describe, expect, it } from "vitest";

import {
  compareLetterheads,
  joinLetterheads,
} from "../../../shared/letterhead/join-letterheads.ts";
import { type LetterheadProfile, longestLine } from "../../../shared/letterhead/letterhead.ts";
import type { Choice } from "../../../shared/merge/conflict.ts";
import { drawnEmblem, fullLetterhead, profile } from "../../fixtures/letterheads.ts";

const centre = profile("Press centre", undefined, fullLetterhead);
const staff = profile("Staff", "01J8ZQ4T9R000000000000000B");
const moved = { ...centre, phone: "+7 (000) 000-00-15" };
const newId = () => "01J8ZQ4T9R000000000000000N";
const shown = (profiles: readonly LetterheadProfile[]) =>
  profiles.map(({ id, label, phone }) => [id, label, phone]);
const joined = (answer: Choice, ours = [centre], theirs = [moved]) =>
  joinLetterheads(ours, theirs, { [theirs[0]?.id ?? ""]: answer }, newId);

describe("letterheads that come from another computer", () => {
  it("are new, the same, or differ in what stands on paper, which is a question", () => {
    expect(compareLetterheads([centre], [centre, staff])).toEqual({
      added: [staff],
      conflicts: [],
      same: 1,
    });
    expect(compareLetterheads([centre, staff], [moved, staff])).toEqual({
      added: [],
      conflicts: [{ ours: centre, theirs: moved }],
      same: 1,
    });
  });

  it.each<[string, Partial<LetterheadProfile>]>([
    ["the organisation’s name", { name: { ru: "Пресс-центр", en: "Press Centre" } }],
    ["the parent body", { parent: { ru: "", en: "" } }],
    ["the address", { address: { ru: "", en: "" } }],
    ["what it says of itself", { about: { ru: "", en: "" } }],
    ["the mail", { email: "" }],
    ["the site", { site: "" }],
    ["a colour", { accent: "#000000" }],
    ["the second colour", { second: null }],
    ["the emblem", { emblem: null }],
    ["the drawing", { emblem: { ...drawnEmblem, svg: null } }],
  ])("differ by %s", (_what, change) => {
    expect(compareLetterheads([centre], [{ ...centre, ...change }])).toMatchObject({
      conflicts: [{ ours: centre }],
    });
  });

  it("are the same whatever they are called in the list, and whichever window drew the emblem", () => {
    const picture = { ...drawnEmblem.picture, base64: "AAAA" };
    const again = { ...centre, label: "Centre", emblem: { ...drawnEmblem, picture } };
    expect(compareLetterheads([centre], [again])).toMatchObject({ same: 1, conflicts: [] });
  });

  it("are known by their name where each side has made one for itself", () => {
    const theirs = { ...moved, id: staff.id, label: "PRESS CENTRE" };
    expect(compareLetterheads([centre], [theirs])).toMatchObject({
      conflicts: [{ ours: centre, theirs }],
    });
    expect(shown(joined("theirs", [centre], [theirs]))).toEqual([
      [centre.id, "PRESS CENTRE", moved.phone],
    ]);
  });
});

describe("taking letterheads in", () => {
  it("does as was answered: ours, theirs, or theirs as another one under a name of its own", () => {
    expect(joined("ours")).toEqual([]);
    expect(shown(joined("theirs"))).toEqual([[centre.id, "Press centre", moved.phone]]);
    expect(shown(joined("both"))).toEqual([[newId(), "Press centre (2)", moved.phone]]);
  });

  it("changes nothing the second time, also where both were kept", () => {
    const ours = [centre, ...joined("both")];
    expect(compareLetterheads(ours, [moved])).toEqual({ added: [], conflicts: [], same: 1 });
  });

  it("gives no two of them one name, however long it is", () => {
    const long = { ...centre, label: "x".repeat(longestLine) };
    const [both] = joined("both", [long], [{ ...moved, label: long.label }]);
    expect(both?.label).toHaveLength(longestLine);
    expect(both?.label).toMatch(/x \(2\)$/);
    const renamed = { ...moved, label: "Staff" };
    expect(shown(joined("theirs", [centre, staff], [renamed]))).toEqual([
      [centre.id, "Staff (2)", moved.phone],
    ]);
    const twins = [staff, { ...moved, id: newId(), label: "staff" }];
    expect(shown(joinLetterheads([], twins, {}, newId))).toEqual([
      [staff.id, "Staff", ""],
      [newId(), "staff (2)", moved.phone],
    ]);
  });
});
