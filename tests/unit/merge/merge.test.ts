import type { Node } from "@tiptap/pm/model";
import { describe, expect, it } from "vitest";

import { withRelease } from "../../../shared/domain/release.ts";
import { commonPast } from "../../../shared/merge/common-past.ts";
import {
  isSame,
  knownBase,
  type Mergeable,
  mergeDocuments,
  resolve,
} from "../../../shared/merge/merge-document.ts";
import { touchedBy } from "../../../shared/merge/touched.ts";
import {
  attribution,
  block,
  doc,
  exchange,
  headline,
  paragraph,
  quotation,
} from "../../../shared/rich-text/build.ts";

const id = (name: string) => name.padEnd(10, "0");
const p = (name: string, words: string) => block("paragraph", { id: id(name) }, words);

function identified(node: Node, name: string): Node {
  return node.type.create({ ...node.attrs, id: id(name) }, node.content);
}

const quote = (words: string, who: string) =>
  identified(
    quotation(identified(paragraph(words), "words"), identified(attribution(who), "who")),
    "quote",
  );

function release(...blocks: Node[]): Mergeable {
  return {
    kind: "press-release",
    sourceLanguage: "ru",
    facts: { number: "", event: { ru: "", en: "" } },
    texts: { ru: doc(identified(headline("Учение"), "head"), ...blocks) },
  };
}

const merge = (base: Mergeable, ours: Mergeable, theirs: Mergeable) =>
  mergeDocuments(knownBase(base), ours, theirs);
const words = ({ texts }: Mergeable) =>
  texts.ru?.children.slice(1).map((node) => node.textContent) ?? [];

describe("what only one side did", () => {
  const base = release(p("one", "Первый."), p("two", "Второй."), p("three", "Третий."));

  it("is taken: a change here, an addition and a removal there", () => {
    const ours = release(p("one", "Первый, точнее."), p("two", "Второй."), p("three", "Третий."));
    const theirs = release(p("one", "Первый."), p("new", "Новый."), p("three", "Третий."));
    const merged = merge(base, ours, theirs);
    expect(merged.conflicts).toEqual([]);
    expect(words(merged.merged)).toEqual(["Первый, точнее.", "Новый.", "Третий."]);
  });

  it("is taken where blocks were moved", () => {
    const ours = release(p("three", "Третий."), p("one", "Первый."), p("two", "Второй."));
    const theirs = release(p("one", "Первый."), p("two", "Второй!"), p("three", "Третий."));
    const merged = merge(base, ours, theirs);
    expect(merged.conflicts).toEqual([]);
    expect(words(merged.merged)).toEqual(["Третий.", "Первый.", "Второй!"]);
  });
});

describe("what both sides did", () => {
  const base = release(p("one", "Участвуют 2500 человек."), p("two", "Второй."));

  it("to the same is taken, to something different is asked", () => {
    const ours = release(p("one", "Участвуют 2600 человек."), p("two", "Второй!"));
    const theirs = release(p("one", "Участвуют 2700 человек."), p("two", "Второй!"));
    const merged = merge(base, ours, theirs);
    expect(merged.conflicts).toMatchObject([
      { kind: "block", language: "ru", blockId: id("one"), touched: ["numbers"] },
    ]);
    const [key = ""] = merged.conflicts.map((each) => each.key);
    expect(words(resolve(merged, { [key]: "theirs" }))).toEqual([
      "Участвуют 2700 человек.",
      "Второй!",
    ]);
    const both = resolve(merged, { [key]: "both" });
    expect(words(both)).toEqual(["Участвуют 2600 человек.", "Участвуют 2700 человек.", "Второй!"]);
    expect(isSame(both, resolve(merged, { [key]: "both" }))).toBe(true);
    expect(() => resolve(merged, {})).toThrow(RangeError);
  });

  it("is asked where one removed what the other changed", () => {
    const ours = release(p("two", "Второй."));
    const theirs = release(p("one", "Участвуют 2600 человек."), p("two", "Второй."));
    const merged = merge(base, ours, theirs);
    expect(merged.conflicts).toMatchObject([{ kind: "block", ours: null }]);
    const [key = ""] = merged.conflicts.map((each) => each.key);
    expect(words(resolve(merged, { [key]: "ours" }))).toEqual(["Второй."]);
    expect(words(resolve(merged, { [key]: "both" }))).toHaveLength(2);
  });

  it("is asked where both moved the same blocks to different orders", () => {
    const before = release(p("a", "1"), p("b", "2"), p("c", "3"));
    const ours = release(p("b", "2"), p("a", "1"), p("c", "3"));
    const theirs = release(p("c", "3"), p("a", "1"), p("b", "2"));
    const merged = merge(before, ours, theirs);
    expect(merged.conflicts).toMatchObject([{ kind: "order", language: "ru", blockId: null }]);
    const [key = ""] = merged.conflicts.map((each) => each.key);
    expect(words(resolve(merged, { [key]: "theirs" }))).toEqual(["3", "1", "2"]);
  });

  it("to a quotation and to who said it is asked: they only mean something together", () => {
    const before = release(quote("«Мы готовы».", "Полковник Андрей Волков"));
    const ours = release(quote("«Мы полностью готовы».", "Полковник Андрей Волков"));
    const theirs = release(quote("«Мы готовы».", "Полковник Пётр Лебедев"));
    expect(merge(before, ours, theirs).conflicts).toMatchObject([
      {
        blockId: id("quote"),
        touched: ["quotations", "names", "attributions"],
      },
    ]);
  });

  it("to the terms of release is taken, to one and the same term is asked", () => {
    const terms = (release: Parameters<typeof withRelease>[1]) => ({
      ...base,
      facts: withRelease(base.facts, release),
    });
    const embargo = "2026-09-05T18:00+05:00";
    const withdrawn = { status: "withdrawn", note: { ru: "", en: "Postponed." } } as const;
    const { facts } = merge(base, terms({ embargo }), terms(withdrawn)).merged;
    expect(facts.release).toEqual({ embargo, corrects: "", ...withdrawn });
    const later = "2026-09-06T18:00+05:00";
    const merged = merge(base, terms({ embargo }), terms({ embargo: later }));
    expect(resolve(merged, { "fact/embargo": "theirs" }).facts.release?.embargo).toBe(later);
    expect(merge(terms({ embargo }), base, terms({ embargo })).merged.facts).toEqual(base.facts);
  });

  it("to two facts is taken, to one and the same fact is asked", () => {
    const facts = (number: string, ru: string) => ({
      ...base,
      facts: { number, event: { ru, en: "" } },
    });
    expect(merge(base, facts("7", ""), facts("", "Щит")).merged.facts).toEqual({
      number: "7",
      event: { ru: "Щит", en: "" },
    });
    const merged = merge(base, facts("7", ""), facts("8", ""));
    expect(merged.conflicts).toMatchObject([
      { kind: "fact", fact: "number", ours: "7", theirs: "8" },
    ]);
    expect(resolve(merged, { "fact/number": "theirs" }).facts.number).toBe("8");
  });
});

describe("a question that takes one text only", () => {
  it("holds both wordings, one under the other, where both are kept", () => {
    const interview = (question: string) =>
      release(
        identified(
          exchange(
            block("question", { id: id("q") }, question),
            block("answer", { id: id("a") }, "Да."),
          ),
          "exchange",
        ),
      );
    const merged = merge(interview("Как?"), interview("Как прошло?"), interview("Что дальше?"));
    const [key = ""] = merged.conflicts.map((each) => each.key);
    expect(resolve(merged, { [key]: "both" }).texts.ru?.textContent).toContain(
      "Как прошло?Что дальше?",
    );
  });
});

describe("a translation both sides began", () => {
  it("is the one with words in it", () => {
    const version = (text: string): Mergeable => ({
      ...release(p("one", "Первый.")),
      texts: { ru: doc(p("one", "Первый.")), en: doc(block("paragraph", { id: id("one") }, text)) },
    });
    const base = { ...version(""), texts: { ru: doc(p("one", "Первый.")) } };
    const merged = merge(base, version(""), version("The first."));
    expect(merged.conflicts).toEqual([]);
    expect(merged.merged.texts.en?.textContent).toBe("The first.");
  });
});

describe("without a common past", () => {
  it("what is the same goes together, anything else is asked as a whole", () => {
    const [one, other] = [release(p("one", "Первый.")), release(p("one", "Другой."))];
    expect(mergeDocuments(null, one, one).conflicts).toEqual([]);
    const merged = mergeDocuments(null, one, other);
    expect(merged.conflicts).toEqual([{ kind: "document", key: "document" }]);
    expect(words(resolve(merged, { document: "theirs" }))).toEqual(["Другой."]);
  });
});

describe("two people who decided the same question differently", () => {
  it("are asked again: neither decision is taken back in silence", () => {
    const states: Record<string, { parents: string[]; state: Mergeable }> = {
      first: { parents: [], state: release(p("one", "2500 человек")) },
      a: { parents: ["first"], state: release(p("one", "2600 человек")) },
      b: { parents: ["first"], state: release(p("one", "2700 человек")) },
      chosenHere: { parents: ["a", "b"], state: release(p("one", "2600 человек")) },
      chosenThere: { parents: ["b", "a"], state: release(p("one", "2700 человек")) },
    };
    const past = {
      parentsOf: (revision: string) => states[revision]?.parents ?? [],
      stateOf: (revision: string) => states[revision]?.state ?? null,
    };
    const base = commonPast(past, "chosenHere", "chosenThere");
    const merged = mergeDocuments(base, states["chosenHere"]!.state, states["chosenThere"]!.state);
    expect(merged.conflicts).toMatchObject([{ kind: "block", blockId: id("one") }]);
  });
});

describe("what a change touches", () => {
  const touched = (before: string, after: string) => touchedBy(p("x", before), p("x", after), "ru");

  it.each([
    ["В учении участвуют военные.", "В учении участвуют бойцы.", []],
    ["Участвуют 2 500 человек.", "Участвуют 2 600 человек.", ["numbers"]],
    ["Учение прошло.", "Учение прошло «отлично».", ["quotations"]],
    ["Сказал «мы готовы» и ушёл.", "Сказал «мы не готовы» и ушёл.", ["quotations"]],
    ["Выступил полковник Волков.", "Выступил полковник Лебедев.", ["names"]],
    ["Учение прошло.", "Занятие прошло.", []],
  ])("from %j to %j: %j", (before, after, expected) => {
    expect(touched(before, after)).toEqual(expected);
  });
});
