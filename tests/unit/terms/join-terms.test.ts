import { describe, expect, it } from "vitest";

import { compareTerms, joinTerms } from "../../../shared/terms/join-terms.ts";
import type { Term } from "../../../shared/terms/term.ts";
import { crrf, csto, entry } from "./entries.ts";

const bridge = entry("other", "мост", "bridge");
const noted = (term: Term, note: string): Term => ({ ...term, note });
let made = 0;
const newId = () => `NEW${(made += 1)}`;
const shown = (terms: readonly Term[]) => terms.map(({ id, note }) => [id, note]);

describe("terms that come from another computer", () => {
  it("are new, here already, or changed on one of the two sides, which cannot be told", () => {
    const theirs = [csto, noted(bridge, "there"), crrf];
    expect(compareTerms([csto, noted(bridge, "here")], theirs)).toEqual({
      added: [crrf],
      conflicts: [{ ours: noted(bridge, "here"), theirs: noted(bridge, "there") }],
      same: 1,
    });
  });

  it("are known by their wording where each side has entered them for itself", () => {
    const again = entry("other", "Мост", "Bridge");
    expect(compareTerms([bridge], [{ ...bridge, id: again.id }])).toMatchObject({ same: 1 });
    expect(compareTerms([bridge], [again])).toMatchObject({
      conflicts: [{ ours: bridge, theirs: again }],
    });
  });

  it("are never two answers for one entry", () => {
    const [one, two] = [entry("other", "Мост", "bridge"), entry("other", "мост", "Bridge")];
    expect(compareTerms([bridge], [one, two])).toMatchObject({
      added: [two],
      conflicts: [{ theirs: one }],
    });
    const known = noted(bridge, "there");
    expect(compareTerms([bridge], [known, one])).toMatchObject({
      added: [one],
      conflicts: [{ theirs: known }],
    });
  });
});

describe("taking terms in", () => {
  const ours = [csto, noted(bridge, "here")];
  const theirs = [noted(bridge, "there"), crrf];

  it("adds what is new and does with the rest as was answered", () => {
    const put = (answer: "ours" | "theirs" | "both") =>
      shown(joinTerms(ours, theirs, { [bridge.id]: answer }, () => "NEW"));
    expect(put("ours")).toEqual([[crrf.id, ""]]);
    expect(put("theirs")).toEqual([
      [bridge.id, "there"],
      [crrf.id, ""],
    ]);
    expect(put("both")).toEqual([
      ["NEW", "there"],
      [crrf.id, ""],
    ]);
  });

  it("changes nothing the second time, also where both were kept", () => {
    const put = joinTerms(ours, theirs, { [bridge.id]: "both" }, newId);
    expect(compareTerms([...ours, ...put], theirs)).toMatchObject({ added: [], conflicts: [] });
  });

  it("loses no wording that both sides have, whatever is answered of another entry", () => {
    const [a, b] = [noted(bridge, "a"), noted(bridge, "b")];
    const copy = { ...b, id: csto.id };
    expect(shown(joinTerms([b], [a, copy], { [bridge.id]: "theirs" }, newId))).toEqual([
      [bridge.id, "a"],
      [csto.id, "b"],
    ]);
    const other = noted({ ...bridge, id: csto.id }, "c");
    const put = joinTerms([b, other], [a, copy], { [bridge.id]: "theirs" }, newId);
    expect(put.map(({ note }) => note)).toEqual(["a", "b"]);
    expect(put.map(({ id }) => id)).not.toContain(csto.id);
  });
});
