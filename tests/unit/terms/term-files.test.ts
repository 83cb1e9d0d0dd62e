import { assert, nat, property, string } from "fast-check";
import { describe, expect, it } from "vitest";

import { readCsv, writeCsv } from "../../../shared/terms/csv.ts";
import { takeTerms } from "../../../shared/terms/take-terms.ts";
import { readTbx } from "../../../shared/terms/tbx-reader.ts";
import { writeTbx } from "../../../shared/terms/tbx-writer.ts";
import type { Term } from "../../../shared/terms/term.ts";
import { crrf, csto, entry } from "./entries.ts";

const difficult = entry(
  "person",
  { preferred: 'Щербаков "Иван"; & <сын>', variants: ["Щербаков, Иван", "=1+1", "-2"] },
  { preferred: "=cmd|' /C calc'!A0", forbidden: [{ text: "Scherbakov", use: "" }] },
  "Первая строка, «ёлочки» и 😀",
);
const terms = [crrf, csto, difficult];
const plain = [crrf, csto];

const drafts = (list: readonly Term[]) => list.map(({ id, ...draft }) => ({ id, draft }));

describe("a file of terms has everything in it", () => {
  it.each([",", ";"] as const)("as CSV with %s", (separator) => {
    const withoutBars = entry("person", difficult.ru, "@sum", difficult.note);
    expect(readCsv(writeCsv([crrf, csto, withoutBars], separator))).toEqual({
      terms: drafts([crrf, csto, withoutBars]),
      left: [],
      ignored: [],
    });
  });

  it.each(["tbx3", "tbx2"] as const)("as %s", (version) => {
    expect(readTbx(writeTbx(terms, version, "Terms"))).toEqual({
      terms: drafts(terms),
      left: [],
      ignored: [],
    });
  });
});

it("writes CSV that no spreadsheet takes for formulas", () => {
  const csv = writeCsv([entry("other", "=1+1", "@SUM(A1)")], ",");
  expect(csv.startsWith("\ufeffcategory,ru,")).toBe(true);
  expect(csv).toMatch(/[,"]'=1\+1[,"]/);
  expect(csv).toMatch(/[,"]'@SUM\(A1\)[,"]/);
});

describe("CSV of others", () => {
  it.each([
    ["semicolons", "ru;en\nштаб;headquarters\n"],
    ["tabs", "Русский\tEnglish\nштаб\theadquarters"],
    ["a byte order mark and quotes", '\ufeff"Russian","English"\r\n"штаб","headquarters"\r\n'],
    ["no names of columns", "headquarters,штаб\nbrigade,бригада"],
    ["old line ends", "ru,en\rштаб,headquarters\r"],
  ])("with %s is understood", (_, text) => {
    const [first] = readCsv(text).terms;
    expect([first?.draft.ru.preferred, first?.draft.en.preferred]).toEqual([
      "штаб",
      "headquarters",
    ]);
  });

  it("tells what it left out and why", () => {
    const text = `ru,en,status\nштаб,,x\n,brigade,y\n${"а".repeat(400)},long,z\nрота,company,\n`;
    const read = readCsv(text);
    expect(read.left.map(({ why, line }) => [why, line])).toEqual([
      ["incomplete", 2],
      ["incomplete", 3],
      ["invalid", 4],
    ]);
    expect(read.ignored).toEqual(["status"]);
    expect(read.terms).toHaveLength(1);
  });
});

const tbx = (body: string) =>
  `<?xml version="1.0"?><martif type="TBX"><text><body>${body}</body></text></martif>`;
const pair = (ru: string, en: string, more = "") =>
  `<termEntry>${more}<langSet xml:lang="ru"><tig><term>${ru}</term></tig></langSet>` +
  `<langSet xml:lang="en-US"><ntig><termGrp><term>${en}</term></termGrp></ntig></langSet></termEntry>`;
const wordingsOf = (xml: string) =>
  readTbx(xml).terms.map(({ draft }) => [draft.ru.preferred, draft.en.preferred]);

describe("TBX of others", () => {
  it("has terms in tig and ntig, and categories an entry has no place for", () => {
    const read = readTbx(
      tbx(pair("штаб", "head<hi>quarters</hi>", '<descrip type="definition">…</descrip>')),
    );
    expect(read.terms[0]?.draft.en.preferred).toBe("headquarters");
    expect(read.ignored).toEqual(["definition"]);
  });

  it("can be of DCT style", () => {
    const term = (text: string, type: string, status: string) =>
      `<termSec><term>${text}</term><basic:termType>${type}</basic:termType>` +
      `<min:administrativeStatus>${status}</min:administrativeStatus></termSec>`;
    const xml =
      `<tbx type="TBX-Basic" style="dct" xml:lang="en" xmlns="urn:iso:std:iso:30042:ed-2" xmlns:min="m" xmlns:basic="b">` +
      `<text><body><conceptEntry id="c1"><min:subjectField>unit</min:subjectField>` +
      `<langSec xml:lang="ru">${term("КСОР", "acronym", "admittedTerm-admn-sts")}` +
      `${term("Коллективные силы", "fullForm", "preferredTerm-admn-sts")}</langSec>` +
      `<langSec xml:lang="en">${term("Force", "fullForm", "preferredTerm-admn-sts")}` +
      `${term("Forces", "variant", "deprecatedTerm-admn-sts")}</langSec></conceptEntry></body></text></tbx>`;
    expect(readTbx(xml).terms[0]?.draft).toMatchObject({
      category: "unit",
      ru: { preferred: "Коллективные силы", abbreviation: "КСОР" },
      en: { preferred: "Force", forbidden: [{ text: "Forces", use: "" }] },
    });
  });

  it("lists an entry that lacks a language", () => {
    const xml = tbx(
      `${pair("штаб", "headquarters")}<termEntry><langSet xml:lang="de"><tig><term>Stab</term></tig></langSet></termEntry>`,
    );
    const read = readTbx(xml);
    expect(read.terms).toHaveLength(1);
    expect(read.left.map(({ why }) => why)).toEqual(["incomplete"]);
    expect(read.ignored).toEqual(['xml:lang="de"']);
  });
});

describe("a hostile or damaged file", () => {
  it("expands no entities and reads no other file", () => {
    const bomb =
      `<?xml version="1.0"?><!DOCTYPE m [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">` +
      `<!ENTITY x SYSTEM "file:///etc/passwd">]>` +
      tbx(pair("штаб", "headquarters") + pair("&x;", "&b;")).replace(/^<\?.*?\?>/, "");
    const read = readTbx(bomb);
    expect(JSON.stringify(read)).not.toMatch(/aaaa|root:/);
    expect(read.terms).toHaveLength(1);
    expect(read.left[0]?.why).toBe("damaged");
  });

  it("gives what stands before the damage", () => {
    const whole = tbx(pair("штаб", "headquarters") + pair("рота", "company"));
    const cut = whole.slice(0, whole.indexOf("рота"));
    expect(wordingsOf(cut)).toEqual([["штаб", "headquarters"]]);
    expect(readTbx(cut).left.map(({ why }) => why)).toEqual(["damaged"]);
    expect(wordingsOf(whole)).toHaveLength(2);
  });

  it("may be nested as deep as it likes", () => {
    expect(readTbx("<tbx>".repeat(10_000)).left[0]?.why).toBe("damaged");
  });

  it("never makes a reader throw", () => {
    const whole = writeTbx(plain, "tbx3", "Terms");
    const readers = property(nat(whole.length), nat(40), string(), (at, length, noise) => {
      const broken = whole.slice(0, at) + noise + whole.slice(at + length);
      readTbx(broken);
      readCsv(broken);
    });
    expect(() => assert(readers, { numRuns: 60 })).not.toThrow();
  });
});

it("takes the terms of a file into a termbase", () => {
  const present = [crrf, csto];
  const changed = { id: null, draft: { ...csto, note: "Six states" } };
  const same = { id: crrf.id, draft: crrf };
  const brigade = entry("unit", "бригада", "brigade");
  const taken = takeTerms(
    present,
    [same, changed, { id: null, draft: brigade }, { id: null, draft: brigade }],
    () => brigade.id,
  );
  expect(taken).toEqual({
    added: [brigade],
    changed: [{ ...csto, note: "Six states" }],
    unchanged: 1,
  });
});
