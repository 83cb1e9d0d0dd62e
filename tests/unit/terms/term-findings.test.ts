import { describe, expect, it } from "vitest";

import { createTermIndex } from "../../../shared/terms/term-index.ts";
import { type CheckedBlock, termFindings } from "../../../shared/terms/term-findings.ts";
import { crrf, csto, entry } from "./entries.ts";

const person = entry("person", "Иван Щербаков", "Ivan Shcherbakov");
const exercise = entry("other", "учение", "exercise");
const indexes = {
  source: createTermIndex([crrf, csto, person, exercise], "ru"),
  target: createTermIndex([crrf, csto, person, exercise], "en"),
};

/** Pairs of source and target, each a paragraph, and what is found: its kind, words and fix. */
function found(...pairs: readonly (readonly [string, string])[]) {
  const blocks = pairs.map(([source, target], index): CheckedBlock => {
    return { id: String(index), part: "paragraph", source, target };
  });
  return [...termFindings(blocks, indexes)].flatMap(([id, findings]) =>
    findings.map(({ kind, params, fix }) => [Number(id), kind, params.found, fix ?? null]),
  );
}

describe("a term of the source", () => {
  it("is missed where the translation says something else", () => {
    expect(found(["Началось учение.", "The drill began."])).toEqual([
      [0, "missing", "учение", null],
    ]);
    expect(found(["Началось учение.", "The exercise began."])).toEqual([]);
  });

  it("is not missed where nothing is translated yet", () => {
    expect(found(["Началось учение.", " "])).toEqual([]);
  });

  it("is told once a block", () => {
    expect(found(["За учением — учение.", "Drill after drill."])).toHaveLength(1);
  });
});

describe("a name", () => {
  it("has one transliteration", () => {
    expect(found(["Об этом сказал Щербаков.", "Scherbakov's words."])).toEqual([
      [0, "spelling", "Scherbakov's", "Shcherbakov's"],
    ]);
    expect(found(["Щербакову понравилось.", "Ivan Shcherbakov liked it."])).toEqual([]);
  });
});

describe("a forbidden wording", () => {
  it("is told with what to write instead", () => {
    expect(
      found([
        "Коллективные силы оперативного реагирования готовы.",
        "The Collective Operational Reaction Forces are ready.",
      ]),
    ).toEqual([
      [0, "forbidden", "Collective Operational Reaction Forces", "Collective Rapid Reaction Force"],
    ]);
    expect(found(["КСОР.", "KSOR."])).toEqual([[0, "forbidden", "KSOR", "CRRF"]]);
  });

  it("is replaced unseen only where it stands in its base form", () => {
    const drill = entry("other", "учение", {
      preferred: "exercise",
      forbidden: [{ text: "drill", use: "" }],
    });
    const intoEnglish = {
      source: createTermIndex([drill], "ru"),
      target: createTermIndex([drill], "en"),
    };
    const fixes = (target: string) => {
      const block = { id: "", part: "paragraph", source: "Учение.", target } as const;
      return [...termFindings([block], intoEnglish).values()].flat().map(({ fix }) => fix);
    };
    expect(fixes("Drill begins.")).toEqual(["Exercise"]);
    expect(fixes("The drill began.")).toEqual(["exercise"]);
    expect(fixes("Two drills began.")).toEqual([undefined]);
  });
});

describe("an abbreviation", () => {
  const introduced = [
    "Коллективные силы оперативного реагирования (КСОР).",
    "The Collective Rapid Reaction Force (CRRF).",
  ] as const;
  const used = ["КСОР готовы.", "The CRRF is ready."] as const;

  it("is introduced once and then used", () => {
    expect(found(introduced, used, used)).toEqual([]);
  });

  it("is not used before", () => {
    expect(found(used, introduced)).toEqual([
      [0, "notIntroduced", "CRRF", "Collective Rapid Reaction Force (CRRF)"],
    ]);
  });

  it("is not introduced again", () => {
    expect(found(introduced, used, introduced)).toEqual([
      [2, "introducedAgain", "Collective Rapid Reaction Force (CRRF)", "CRRF"],
    ]);
  });

  it("may stand in a headline before", () => {
    const headline = { id: "h", part: "headline", source: used[0], target: used[1] } as const;
    const lead = { id: "l", part: "lead", source: introduced[0], target: introduced[1] } as const;
    expect(termFindings([headline, lead], indexes).size).toBe(0);
  });
});
