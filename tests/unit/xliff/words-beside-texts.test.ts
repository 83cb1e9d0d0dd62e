import type { Node } from "@tiptap/pm/model";
import { describe, expect, it } from "vitest";

import { block, doc, exchange, figure } from "../../../shared/rich-text/build.ts";
import { openComments } from "../../../shared/rich-text/review.ts";
import { textBlocksById } from "../../../shared/rich-text/translation.ts";
import { compareReturned, withReturned } from "../../../shared/xliff/compare.ts";
import { withNotes } from "../../../shared/xliff/notes.ts";
import { unitIdSchema } from "../../../shared/xliff/unit-pairs.ts";
import { handedOut, type Pair, readBack, versions, written } from "./pairs.ts";

const ids = {
  question: "question00",
  answer: "answer0000",
  photo: "photo00000",
  caption: "caption000",
  credit: "credit0000",
};
const units = {
  asks: `${ids.question}-label`,
  answers: `${ids.answer}-label`,
  alt: `${ids.photo}-alt`,
};

interface Words {
  readonly asks?: string;
  readonly answers?: string;
  readonly alt?: string;
}

/** A question, its answer and a photo, with nothing written but the words beside them. */
function text({ asks = "", answers = "", alt = "" }: Words): Node {
  return doc(
    exchange(
      block("question", { id: ids.question, label: asks }),
      block("answer", { id: ids.answer, label: answers }),
    ),
    figure(
      { id: ids.photo, alt },
      block("caption", { id: ids.caption }),
      block("credit", { id: ids.credit }),
    ),
  );
}

const source = text({ asks: "ТАСС", answers: "Полковник Ли", alt: "Мост & берег" });
const texts: Pair = { source, target: text({ answers: "Colonel Li" }) };

function returned(xml: string, { source, target }: Pair = texts) {
  const comparison = compareReturned(readBack(xml), source, target);
  const taken = withReturned(target, comparison, () => false);
  const words: Record<string, unknown> = {};
  taken.descendants((node) => {
    for (const name of ["label", "alt"])
      if (name in node.attrs) words[`${node.attrs["id"]}-${name}`] = node.attrs[name];
  });
  return {
    ...comparison,
    words,
    codes: comparison.remarks.map(({ code, id }) => `${code} ${id}`),
  };
}

it("are units of their own, each before the text it stands beside, with a note of what they are", () => {
  const handout = handedOut(texts);
  expect(handout.units.map(({ id, part, state }) => [id, part, state])).toEqual([
    [units.asks, "question", "initial"],
    [units.answers, "answer", "translated"],
    [units.alt, "figure", "initial"],
  ]);
  expect(handout.units[2]?.notes).toEqual([
    { about: "part", text: "Фотография" },
    { about: "words", text: "Описание снимка для тех, кто его не видит." },
  ]);
  for (const { id } of handout.units) expect(unitIdSchema.parse(id)).toBe(id);
  expect(unitIdSchema.safeParse("question00-src").success).toBe(false);
});

it("are none where the source has only its standing wording", () => {
  expect(handedOut({ source: text({}), target: text({ asks: "TASS" }) }).units).toEqual([]);
});

describe.each(versions)("that come back as XLIFF %s", (version) => {
  const xml = written(texts, version);
  const translated = xml
    .replace("<source>ТАСС</source>", "$&<target>TASS</target>")
    .replace(/(<target[^>]*>)Colonel Li</, "$1Col. Li &amp; Co.<")
    .replace("<source>Мост &amp; берег</source>", "$&<target>The bridge</target>");

  it("are the same where nobody has touched them", () => {
    expect(returned(xml)).toMatchObject({
      changes: [],
      conflicts: [],
      remarks: [],
      untranslated: 2,
    });
  });

  it("stand where they belong", () => {
    const { words, conflicts, changes } = returned(translated);
    expect(conflicts).toEqual([]);
    expect(changes).toHaveLength(3);
    expect(words).toEqual({
      [units.asks]: "TASS",
      [units.answers]: "Col. Li & Co.",
      [units.alt]: "The bridge",
    });
  });

  it("are a question where they were changed here as well", () => {
    const both = { source, target: text({ answers: "Colonel Lee" }) };
    const { conflicts } = returned(translated, both);
    expect(
      conflicts.map(({ part, ours, theirs }) => [part, ours.textContent, theirs.textContent]),
    ).toEqual([["answer", "Colonel Lee", "Col. Li & Co."]]);
    const kept = withReturned(
      both.target,
      compareReturned(readBack(translated), source, both.target),
      () => true,
    );
    expect(kept.firstChild?.lastChild?.attrs["label"]).toBe("Colonel Lee");
  });

  it("are to be looked at where the source has others by now: they cannot say that they are out of date", () => {
    const changed = {
      ...texts,
      source: text({ asks: "РИА", answers: "Полковник Ли", alt: "Мост" }),
    };
    const { codes, words } = returned(translated, changed);
    expect(codes).toEqual([`wordsChanged ${units.asks}`, `wordsChanged ${units.alt}`]);
    expect(words[units.asks]).toBe("TASS");
  });

  it("are never emptied, and named where the file has lost them", () => {
    const emptied = xml
      .replace(/(<target[^>]*>)Colonel Li</, "$1<")
      .replace(/<(unit|trans-unit) id="photo.*?<\/\1>/, "");
    const { codes, words } = returned(emptied);
    expect(codes).toEqual([`emptied ${units.answers}`, `missingUnit ${units.alt}`]);
    expect(words[units.answers]).toBe("Colonel Li");
  });

  it("have no formatting, and stand on one line", () => {
    const [open, close, lineBreak] =
      version === "2.1"
        ? ['<pc id="1" subType="xlf:b">', "</pc>", '<ph id="2" subType="xlf:lb"/>']
        : ['<g id="1" ctype="bold">', "</g>", '<x id="2" ctype="lb"/>'];
    const marked = translated.replace(">TASS<", `>TASS${lineBreak}${open}wires${close}<`);
    const { codes, words } = returned(marked);
    expect([codes, words[units.asks]]).toEqual([[`brokenCodes ${units.asks}`], "TASS wires"]);
  });

  it("bring a translator's note to the text they stand beside, a photo's to its caption", () => {
    const note = "<note>Which bank?</note>";
    const said =
      version === "2.1"
        ? xml.replace(/(<unit id="photo.*?)<\/notes>/, `$1${note}</notes>`)
        : xml.replace(/(<trans-unit id="photo.*?)<\/trans-unit>/, `$1${note}</trans-unit>`);
    const { notes } = returned(said);
    expect(notes.map(({ id }) => id)).toEqual([ids.caption]);
    const target = withNotes(texts.target, notes, "2026-09-05T10:00:00.000Z");
    const caption = textBlocksById(target).get(ids.caption);
    expect(caption && openComments(caption).map(({ text }) => text)).toEqual(["Which bank?"]);
    expect(returned(said, { source, target }).notes).toEqual([]);
  });
});

it("say so where a sentence of theirs was left out", () => {
  const two = { source: text({ alt: "Мост. Берег." }), target: text({}) };
  const half = written(two, "2.1").replace(
    "<source>Мост.</source>",
    "$&<target>A bridge.</target>",
  );
  const { codes, words } = returned(half, two);
  expect([codes, words[units.alt]]).toEqual([[`wordsIncomplete ${units.alt}`], "A bridge. "]);
});
