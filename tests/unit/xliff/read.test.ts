import { describe, expect, it } from "vitest";

import { bold, headline, paragraph } from "../../../shared/rich-text/build.ts";
import { compareReturned } from "../../../shared/xliff/compare.ts";
import { readXliff } from "../../../shared/xliff/read.ts";
import { documentId, pair, readBack, versions, written } from "./pairs.ts";

const texts = pair(
  [headline("Мост открыт"), headline("The bridge is open")],
  [paragraph("Длина ", bold("моста")), paragraph("The ", bold("bridge"))],
);

const problemOf = (xml: string) => {
  const read = readXliff(xml);
  return read.ok ? "read" : read.problem.code;
};

describe("files as other tools write them", () => {
  it.each(versions)("have a prefix of their own (%s)", (version) => {
    const prefixed = written(texts, version)
      .replace(" xmlns=", " xmlns:x=")
      .replaceAll(/<(\/?)(?!\/|mda:|\?)/g, "<$1x:");
    expect(compareReturned(readBack(prefixed), texts.source, texts.target)).toMatchObject({
      same: 2,
      changes: [],
      remarks: [],
    });
  });

  it("hold CDATA, character references and a DOCTYPE", () => {
    const xml = written(texts, "1.2")
      .replace("?>", '?>\n<!DOCTYPE xliff SYSTEM "http://localhost:9/xliff.dtd">')
      .replace("The bridge is open", "<![CDATA[The <bridge>]]> &#x26; &quot;road&quot;");
    const { changes } = compareReturned(readBack(xml), texts.source, texts.target);
    expect(changes.map(({ content }) => content.textBetween(0, content.size))).toEqual([
      'The <bridge> & "road"',
    ]);
  });

  it("mark sentences inside a target, and keep other translations beside it", () => {
    const xml = written(texts, "1.2").replace(
      /(<target[^>]*>)The bridge is open<\/target>/,
      '$1<mrk mtype="seg" mid="1">The bridge</mrk> <mrk mtype="seg" mid="2">opens</mrk></target>' +
        "<alt-trans><target>Not this one</target></alt-trans>",
    );
    const { changes } = compareReturned(readBack(xml), texts.source, texts.target);
    expect(changes.map(({ content }) => content.textBetween(0, content.size))).toEqual([
      "The bridge opens",
    ]);
  });

  it("pair codes that stand alone, in either version", () => {
    for (const [version, start, end] of [
      ["2.1", '<sc id="1" subType="xlf:b"/>', '<ec startRef="1"/>'],
      ["1.2", '<bx id="1" rid="1" ctype="bold"/>', '<ex id="2" rid="1"/>'],
      ["1.2", '<bpt id="1" ctype="bold">{b}</bpt>', '<ept id="1">{/b}</ept>'],
    ] as const) {
      const xml = written(texts, version).replace(
        /<(pc|g)( [^>]*)>bridge<\/\1>/,
        `${start}bridge${end}`,
      );
      const { same, changes } = compareReturned(readBack(xml), texts.source, texts.target);
      expect([same, changes]).toEqual([2, []]);
    }
  });

  it("put units into groups and other files beside ours", () => {
    const xml = written(texts, "2.1")
      .replace(/(<unit .*<\/unit>)/, '<group id="g"><group id="h">$1</group></group>')
      .replace(
        "</file>",
        '</file><file id="o" original="letter"><unit id="u"><segment><source>a</source></segment></unit></file>',
      );
    const read = readBack(xml);
    expect([read.units.length, read.foreign, read.documentId]).toEqual([2, 1, documentId]);
  });
});

describe("files that are refused", () => {
  it.each([
    ["nothing at all", "", "xliff-damaged"],
    ["text", "Dear colleagues", "xliff-damaged"],
    ["a cut file", written(texts, "2.1").slice(0, 900), "xliff-damaged"],
    ["other XML", "<tmx version='1.4'/>", "xliff-unknown"],
    [
      "a version to come",
      "<xliff xmlns='urn:oasis:names:tc:xliff:document:3.0'/>",
      "xliff-unknown",
    ],
    [
      "another program's file",
      "<xliff version='1.2'><file original='a.html'><body/></file></xliff>",
      "xliff-foreign",
    ],
  ])("%s", (_name, xml, code) => {
    expect(problemOf(xml)).toBe(code);
  });

  it("one whose entities grow", () => {
    const entities = `<!DOCTYPE xliff [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>`;
    const xml = written(texts, "1.2")
      .replace("?>", `?>${entities}`)
      .replace("The bridge is open", "&b;");
    expect(problemOf(xml)).toBe("xliff-damaged");
  });

  it("one that would read a file of the computer", () => {
    const entity = `<!DOCTYPE xliff [<!ENTITY secret SYSTEM "file:///etc/passwd">]>`;
    const xml = written(texts, "1.2")
      .replace("?>", `?>${entity}`)
      .replace("The bridge is open", "&secret;");
    expect(problemOf(xml)).toBe("xliff-damaged");
  });

  it("one that nests without end, at once", () => {
    expect(problemOf("<a>".repeat(1_000_000))).toBe("xliff-damaged");
  });
});

it("is not kept busy by codes without number", () => {
  for (const codes of ['<sc id="1"/>'.repeat(20_000), '<ec startRef="1"/>'.repeat(20_000)]) {
    const ends = codes.replaceAll('sc id="1"', 'ec startRef="1"');
    const xml = written(texts, "2.1").replace("The bridge is open", `${codes}a${ends}`);
    const { changes } = compareReturned(readBack(xml), texts.source, texts.target);
    expect(changes.map(({ content }) => content.textBetween(0, content.size))).toEqual(["a"]);
  }
});

it("leads nowhere but where a link may", () => {
  const xml = written(texts, "2.1").replace(
    /<originalData>.*?<\/originalData>/,
    '<originalData><data id="d1">&lt;a href="javascript:alert(1)"&gt;</data></originalData>',
  );
  const { changes, remarks } = compareReturned(readBack(xml), texts.source, texts.target);
  expect(changes.map(({ content }) => JSON.stringify(content.toJSON()))).toEqual([
    JSON.stringify([{ type: "text", text: "The bridge" }]),
  ]);
  expect(remarks.map(({ code }) => code)).toEqual(["brokenCodes"]);
});
