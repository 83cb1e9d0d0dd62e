import { describe, expect, it } from "vitest";

import { dateline, headline, paragraph } from "../../../shared/rich-text/build.ts";
import { createTranslationMemory } from "../../../shared/memory/memory.ts";
import { compareReturned } from "../../../shared/xliff/compare.ts";
import { soughtIn, withMatches } from "../../../shared/xliff/handout-matches.ts";
import type { XliffVersion } from "../../../shared/xliff/names.ts";
import { writeXliff } from "../../../shared/xliff/write.ts";
import { between, origin, unit } from "../../fixtures/memory/units.ts";
import { crrf, entry } from "../terms/entries.ts";
import { handedOut, pair, readBack, versions } from "./pairs.ts";

const texts = pair(
  [headline("Мост открыт"), headline("The bridge is open")],
  [paragraph("Мост навели за 3 часа. В составе КСОР были <сапёры>."), paragraph()],
  [paragraph("Дорога открыта."), paragraph()],
);
const memory = createTranslationMemory();
memory.put(origin("Переправа"), [
  unit("Мост навели за 5 часов.", "The bridge was laid in 5 hours."),
  unit("Дорога открыта.", "The road is \u{7}open."),
]);
const terms = [crrf, entry("other", "сапёр", "sapper")];

function written(version: XliffVersion): string {
  const handout = handedOut(texts, version, terms);
  const found = soughtIn(handout).map(({ text, before, after }) =>
    memory.matches({ language: "ru", text, ...between(before, after), most: 5 }),
  );
  return writeXliff(withMatches(handout, found), version);
}

describe("what a memory is asked for", () => {
  const sought = (version: XliffVersion) =>
    soughtIn(handedOut(texts, version)).map(({ text, before, after }) => [before, text, after]);
  const [bridge, sappers] = ["Мост навели за 3 часа.", "В составе КСОР были <сапёры>."];

  it("is each sentence that waits, between those beside it in its block", () => {
    expect(sought("2.1")).toEqual([
      ["", bridge, sappers],
      [bridge, sappers, ""],
      [`${bridge} ${sappers}`, "Дорога открыта.", ""],
    ]);
  });

  it("is each block where the file is not cut into sentences", () => {
    expect(sought("1.2")).toEqual([
      ["Мост открыт", `${bridge} ${sappers}`, "Дорога открыта."],
      [`${bridge} ${sappers}`, "Дорога открыта.", ""],
    ]);
  });

  it("is not a dateline's date, which nobody translates", () => {
    const place = pair([dateline("Тас-Булак", "2026-09-05"), dateline("", "2026-09-05")]);
    expect(soughtIn(handedOut(place)).map(({ text }) => text)).toEqual(["Тас-Булак"]);
  });
});

describe("XLIFF 2.1", () => {
  const xml = written("2.1");

  it("has the terms of each unit in its glossary, in their base form", () => {
    expect(xml.match(/<gls:glossEntry>.*?<\/gls:glossEntry>/g)).toEqual([
      "<gls:glossEntry><gls:term>КСОР</gls:term><gls:translation>CRRF</gls:translation></gls:glossEntry>",
      "<gls:glossEntry><gls:term>сапёр</gls:term><gls:translation>sapper</gls:translation></gls:glossEntry>",
    ]);
  });

  it("has what the memory knows beside each sentence, by the sentence's id", () => {
    const ids = [...xml.matchAll(/<segment id="(s\d)"[^>]*><source>([^<]*)/g)];
    expect(ids.map(([, id, text]) => [id, text])).toEqual([
      ["s1", "Мост открыт"],
      ["s1", "Мост навели за 3 часа."],
      ["s3", "В составе КСОР были &lt;сапёры&gt;."],
      ["s1", "Дорога открыта."],
    ]);
    expect(xml.match(/<mtc:match .*?<\/mtc:match>/g)).toEqual([
      '<mtc:match ref="#s1" type="tm" subType="press-centre:fuzzy" similarity="91" origin="Переправа, 2026-09-05">' +
        "<source>Мост навели за 5 часов.</source><target>The bridge was laid in 5 hours.</target></mtc:match>",
      '<mtc:match ref="#s1" type="tm" subType="press-centre:exact" similarity="100" origin="Переправа, 2026-09-05">' +
        '<source>Дорога открыта.</source><target>The road is <cp hex="0007"/>open.</target></mtc:match>',
    ]);
  });
});

describe("XLIFF 1.2", () => {
  const xml = written("1.2");

  it("has the terms in a note of ours, in the language of the source", () => {
    expect(xml).toContain('<note from="press-centre">Термины: КСОР = CRRF; сапёр = sapper</note>');
  });

  it("has what the memory knows as other translations of the unit", () => {
    expect(xml.match(/<alt-trans .*?<\/alt-trans>/g)).toEqual([
      '<alt-trans match-quality="100%" origin="Переправа, 2026-09-05" xml:space="preserve">' +
        '<source xml:lang="ru">Дорога открыта.</source>' +
        '<target xml:lang="en">The road is <x id="cp-0007" ctype="x-cp-0007"/>open.</target></alt-trans>',
    ]);
  });
});

describe.each(versions)("what comes back as XLIFF %s", (version) => {
  it("is what it was without terms and matches: none is taken for a translation or a remark", () => {
    const { units } = readBack(written(version));
    expect(compareReturned({ units }, texts.source, texts.target)).toEqual({
      changes: [],
      conflicts: [],
      remarks: [],
      notes: [],
      same: 1,
      untranslated: 2,
    });
  });

  it("is no remark where a tool has commented on a match", () => {
    const xml = written(version).replace(
      "<source>Мост навели за 5 часов.",
      '<source><mrk id="m" type="comment" value="old" mtype="x" comment="old">Мост</mrk> навели за 5 часов.',
    );
    expect(compareReturned(readBack(xml), texts.source, texts.target).notes).toEqual([]);
  });
});
