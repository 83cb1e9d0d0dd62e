import { distance } from "fastest-levenshtein";
import { describe, expect, it } from "vitest";

import type { Language } from "../../../shared/domain/language.ts";
import { comparisonKey } from "../../../shared/memory/comparison-key.ts";
import { createTranslationMemory } from "../../../shared/memory/memory.ts";
import { proposalsFor } from "../../../shared/memory/proposals.ts";
import { isSlightChange } from "../../../shared/memory/slight-change.ts";
import type { TranslationUnit } from "../../../shared/memory/unit.ts";
import { generatedPairs, reworded } from "../../fixtures/memory/generated-pairs.ts";
import { between, origin, unit } from "../../fixtures/memory/units.ts";
import { seeded } from "../../fixtures/search/generated-library.ts";

const bridge = unit("Мост длиной 96 метров открыт.", "The 96-metre bridge is open.");

function memoryOf(...units: TranslationUnit[]) {
  const memory = createTranslationMemory();
  memory.put(origin("Мост"), units);
  return memory;
}

function search(
  memory: ReturnType<typeof memoryOf>,
  text: string,
  rest: { language?: Language; before?: string; after?: string } = {},
) {
  return memory
    .matches({ language: "ru", text, before: "", after: "", most: 9, ...rest })
    .map(({ kind, score, target }) => ({ kind, score, target }));
}

describe("the memory", () => {
  it("knows the same text again, and better between the same neighbours", () => {
    const around = between("До", "После");
    const memory = memoryOf(bridge, unit(bridge.ru, "The bridge, 96 metres, is open.", around));
    expect(search(memory, bridge.ru, around)).toEqual([
      { kind: "context", score: 101, target: "The bridge, 96 metres, is open." },
      { kind: "exact", score: 100, target: bridge.en },
    ]);
  });

  it("takes other typography and case for nearly the same", () => {
    const memory = memoryOf(unit("Учение «Щит» — ещё не всё", "Exercise Shield is not all"));
    expect(search(memory, 'Учение "Щит"\u00a0- еще не все')).toEqual([
      { kind: "typography", score: 99, target: "Exercise Shield is not all" },
    ]);
  });

  it("offers the translation with the new figure", () => {
    expect(search(memoryOf(bridge), "Мост длиной 120 метров открыт.")).toEqual([
      { kind: "figures", score: 98, target: "The 120-metre bridge is open." },
    ]);
  });

  it("says less of a match whose figures it could not replace", () => {
    const memory = memoryOf(unit("Мост построили 5 рот.", "Five companies built the bridge."));
    expect(search(memory, "Мост построили 7 рот.")).toEqual([
      { kind: "fuzzy", score: 90, target: "Five companies built the bridge." },
    ]);
  });

  it("finds what is at least 60 % alike, from either language", () => {
    expect(search(memoryOf(bridge), "Мост длиной 96 метров закрыт до весны.")[0]?.score).toBe(70);
    expect(search(memoryOf(bridge), "Дорога закрыта до весны.")).toEqual([]);
    expect(search(memoryOf(bridge), "The 96-metre bridge is shut.", { language: "en" })).toEqual([
      { kind: "fuzzy", score: 85, target: bridge.ru },
    ]);
  });

  it("puts the approved of two translations first, then the later one", () => {
    const memory = createTranslationMemory();
    memory.put(origin("Раньше", "2024-01-01"), [unit("Мост", "A bridge")]);
    memory.put(origin("Позже", "2025-01-01"), [unit("Мост", "The bridge")]);
    memory.put(origin("Утверждено", "2023-01-01"), [unit("Мост", "Bridge", { approved: true })]);
    expect(search(memory, "Мост").map(({ target }) => target)).toEqual([
      "Bridge",
      "The bridge",
      "A bridge",
    ]);
  });

  it("forgets what a document does not say any more", () => {
    const memory = memoryOf(bridge);
    expect(search(memory, bridge.ru)).toHaveLength(1);
    memory.put(origin("Мост"), [unit("Мост закрыт.", "The bridge is shut.")]);
    expect(search(memory, bridge.ru)).toEqual([]);
    memory.remove("Мост");
    expect(search(memory, "Мост закрыт.")).toEqual([]);
    expect(memory.size).toBe(0);
  });

  it("takes two wordings for the same once a person has said so", () => {
    const memory = memoryOf(unit("Мост отрыли утром.", "The bridge was opened in the morning."));
    const wordings = ["Мост отрыли утром.", "Мост открыли утром."] as const;
    expect(search(memory, wordings[1])[0]?.kind).toBe("fuzzy");
    memory.equate("ru", wordings);
    expect(search(memory, wordings[1])[0]).toMatchObject({ kind: "exact", score: 100 });
  });

  it("does not answer a block with itself", () => {
    const memory = memoryOf({ ...bridge, block: "b1" });
    const wanted = { language: "ru", text: bridge.ru, before: "", after: "" } as const;
    const isOwn = ({ unit: { block } }: { unit: TranslationUnit }) => block === "b1";
    expect(proposalsFor(memory, { ...wanted, isOwn })).toEqual([]);
    expect(proposalsFor(memory, { ...wanted, isOwn: () => false })).toHaveLength(1);
  });

  it("proposes sentences where it has no whole block", () => {
    const memory = memoryOf(bridge, unit("Дорога снова открыта.", "The road is open again."));
    const text = `Вчера был праздник. ${bridge.ru} Дорога снова открыта.`;
    const proposals = proposalsFor(memory, {
      language: "ru",
      text,
      before: "",
      after: "",
      isOwn: () => false,
    });
    expect(proposals.map(({ extent, kind, target }) => [extent, kind, target])).toEqual([
      ["sentence", "exact", bridge.en],
      ["sentence", "exact", "The road is open again."],
    ]);
  });

  it("finds what comparing with everything would find", () => {
    const pairs = generatedPairs(1000);
    const memory = memoryOf(...pairs.map(({ ru, en }) => unit(ru, en)));
    const random = seeded(3);
    let [wanted, found] = [0, 0];
    for (let query = 0; query < 20; query += 1) {
      const text = reworded(pairs[query * 50]?.ru ?? "", random);
      const key = comparisonKey(text, "ru");
      const best = pairs
        .map(({ ru }) => {
          const other = comparisonKey(ru, "ru");
          return 1 - distance(key, other) / Math.max(key.length, other.length);
        })
        .filter((likeness) => likeness >= 0.7);
      wanted += best.length > 0 ? 1 : 0;
      const [first] = search(memory, text);
      if (
        best.length > 0 &&
        first !== undefined &&
        first.score >= Math.min(97, Math.floor(Math.max(...best) * 100))
      )
        found += 1;
    }
    expect(found).toBe(wanted);
    expect(wanted).toBeGreaterThan(15);
  });
});

describe("a change is slight", () => {
  it.each([
    ["Мост «открыт».", 'Мост "открыт".', true],
    ["Мост отрыт.", "Мост открыт.", true],
    ["Мост в 96 метров.", "Мост в 97 метров.", false],
    ["Мост открыт.", "Мост не будет открыт.", false],
    ["Мост", "Мост", false],
  ])("%s → %s: %s", (before, after, isSlight) => {
    expect(isSlightChange(before, after, "ru")).toBe(isSlight);
  });
});
