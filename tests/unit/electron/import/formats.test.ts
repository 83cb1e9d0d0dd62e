import { readFileSync } from "node:fs";
import path from "node:path";

import type { Node } from "@tiptap/pm/model";
import { describe, expect, it } from "vitest";

import { toDocx } from "../../../../electron/export/docx/index.ts";
import { publicationOf } from "../../../../electron/export/plan.ts";
import { readImportFile } from "../../../../electron/import/read-import-file.ts";
import { recognizePicture } from "../../../../electron/library/pictures.ts";
import { recognizeText } from "../../../../electron/jobs/import-text.ts";
import type { Stamps } from "../../../../electron/jobs/stamps.ts";
import type { Kind } from "../../../../shared/domain/document.ts";
import { type Language, languages } from "../../../../shared/domain/language.ts";
import { withRelease } from "../../../../shared/domain/release.ts";
import { toHtml } from "../../../../shared/export/html.ts";
import type { InlinePictures } from "../../../../shared/export/publication.ts";
import { newsItem } from "../../../../shared/export/wire/news-item.ts";
import { toNinjs } from "../../../../shared/export/wire/ninjs.ts";
import type { Encoding } from "../../../../shared/import/encodings.ts";
import { extents, pictureUses } from "../../../../shared/pictures/picture-use.ts";
import { caption, credit, doc, figure, headline } from "../../../../shared/rich-text/build.ts";
import {
  sampleDocuments,
  samplePicture,
  samplePictureFile,
} from "../../../../shared/sample/index.ts";
import { counter } from "../../../fixtures/counter.ts";
import { encodeText } from "../../../fixtures/encode-text.ts";
import { fullLetterhead } from "../../../fixtures/letterheads.ts";
import { outlineOf } from "../../../fixtures/outline.ts";
import { encodePng } from "../../../fixtures/png.ts";
import { rawZip } from "../../../fixtures/raw-zip.ts";

const moments = { created: "2026-09-05T12:00:00Z", modified: "2026-09-06T12:00:00Z" };
const stamps = { blockId: counter() } as unknown as Stamps;
const bytesOf = (text: string) => Buffer.from(text, "utf8");

async function imported(
  bytes: Uint8Array,
  name: string,
  kind: Kind = "note",
  language: Language = "en",
  encoding: Encoding | null = null,
) {
  const read = await readImportFile(bytes, name, encoding);
  if (!read.ok) throw new Error(JSON.stringify(read.problem));
  const { content, uncertainties } = recognizeText(read.value, { kind, language }, stamps);
  content.check();
  return {
    content,
    file: read.value,
    left: uncertainties.map(({ about, text }) => `${about}: ${text}`),
  };
}

async function problemOf(bytes: Uint8Array, name: string) {
  const read = await readImportFile(bytes, name);
  return read.ok ? null : read.problem.code;
}

function withoutIds(node: Node): unknown {
  const json = JSON.stringify(node.toJSON(), (key, value: unknown) =>
    key === "id" || key === "translatedFrom" || value === null ? undefined : value,
  );
  return JSON.parse(json) as unknown;
}

const picture = readFileSync(path.resolve("assets/sample", samplePictureFile));
const pictures: InlinePictures = new Map([
  [samplePicture.blob, { mediaType: "image/png", base64: picture.toString("base64") }],
]);
const documents = sampleDocuments({
  createId: counter(),
  newBlockId: counter(),
  now: "2026-09-05T12:00:00Z",
});
const samples = documents.flatMap((document) =>
  languages.flatMap((language) => {
    const publication = publicationOf(document, language, { now: new Date(0) });
    return publication?.ok ? [{ document, publication: publication.value }] : [];
  }),
);
const cases = samples.map(
  (sample) => [sample.publication.kind, sample.publication.language, sample] as const,
);

describe("what we have written comes in again", () => {
  it.each(cases)("%s, %s: a page, with its pictures", async (kind, language, { publication }) => {
    const html = toHtml(publication, { pictures, sisterFile: "другой.html" });
    const { content, left, file } = await imported(bytesOf(html), "release.html", kind, language);
    expect(file).toMatchObject({ format: "page", encoding: "utf-8" });
    expect(withoutIds(content)).toEqual(withoutIds(publication.content));
    // The number and the event, which are no part of the text.
    expect(left.map((text) => text.split(":")[0])).toEqual(["leftOut", "leftOut"]);
  });

  it.each(cases)(
    "%s, %s: an item in ninjs, all but its pictures",
    async (kind, language, sample) => {
      const item = newsItem(sample.document, sample.publication, {
        withTranslation: false,
        pictures: new Map(),
      });
      const { content, file } = await imported(bytesOf(toNinjs(item)), "item.json", kind, language);
      expect(file).toMatchObject({ format: "ninjs" });
      const texts = (node: Node) =>
        node.children.filter(({ type }) => type.name !== "figure").map(withoutIds);
      expect(texts(content)).toEqual(texts(sample.publication.content));
    },
  );
});

/** Of a landscape and a portrait that is as high as a page of Word allows, in every width. */
const photographs = [
  [1200, 750],
  [900, 1200],
].flatMap(([width = 0, height = 0]) => {
  const shape = { width, height, colour: "grey", depth: 4 } as const;
  const bytes = encodePng(shape, Buffer.alloc((width * height) / 2));
  return extents.map((extent) => ({ bytes, width, height, extent }));
});

describe("how wide a photo is", () => {
  it.each(photographs)(
    "comes back from a page and from a Word document: $width by $height, $extent",
    async ({ bytes, width, height, extent }) => {
      const { blob } = recognizePicture("", bytes);
      const shown = figure({ blob, width, height, extent }, caption("The bridge"), credit(""));
      const publication = { ...samples[0]!.publication, content: doc(headline("Bridge"), shown) };
      const [use] = pictureUses(publication.content);
      const inline = { mediaType: "image/png", base64: Buffer.from(bytes).toString("base64") };
      const carried: InlinePictures = new Map([[use?.key ?? "", inline]]);
      const files = {
        "a.html": bytesOf(toHtml(publication, { pictures: carried, sisterFile: null })),
        "a.docx": await toDocx(publication, carried, moments),
      };
      for (const [name, file] of Object.entries(files)) {
        const { content } = await imported(file, name, "press-release");
        const found = content.children.find(({ type }) => type.name === "figure");
        expect(found?.attrs, name).toMatchObject({ blob, extent, crop: null });
      }
    },
  );
});

describe("what we have written on a letterhead, with marks over it", () => {
  const [sample] = samples;
  const marked = sample && {
    ...sample.publication,
    letterhead: fullLetterhead,
    draft: true,
    embargoed: true,
    facts: withRelease(sample.publication.facts, {
      embargo: "2026-09-06T11:00+03:00",
      status: "correction",
      note: { ru: "Число исправлено", en: "The number is corrected" },
    }),
  };

  it("comes in as the text alone, from a page and from a Word document", async () => {
    if (marked === undefined) throw new Error("There is no sample");
    const { kind, language, content } = marked;
    const files = {
      "a.html": bytesOf(toHtml(marked, { pictures, sisterFile: null })),
      "a.docx": await toDocx(marked, pictures, moments),
    };
    for (const [name, bytes] of Object.entries(files)) {
      const read = await imported(bytes, name, kind, language);
      expect(withoutIds(read.content)).toEqual(withoutIds(content));
    }
  });
});

describe("a web page", () => {
  const page = `<!DOCTYPE html><html><head><meta charset="windows-1251"><title>Новости</title></head><body>
<nav><a href="/">Главная</a></nav><main><article><h1>Сапёры очистили полигон</h1>
<p>Брест, 5 сентября 2026 г. — Две роты работали пять дней.</p>
<p class="lead">Полигон снова <a href="https://example.org/?utm_source=x">открыт</a>.</p>
<blockquote>Мы успели.<footer>полковник А. Орлов</footer></blockquote>
<img src="https://example.org/1.jpg" alt="Сапёр"><p>Работы закончены в срок, без происшествий.</p></article></main>
<footer>Все права защищены</footer></body></html>`;

  it("is its article, in the encoding it says; what stands around it is told", async () => {
    const bytes = encodeText(page, "windows-1251");
    const { content, left, file } = await imported(bytes, "news.htm", "press-release", "ru");
    expect(file).toMatchObject({ format: "page", encoding: "windows-1251" });
    expect(outlineOf(content)).toBe(`headline: Сапёры очистили полигон
dateline date=2026-09-05: Брест
lead: Две роты работали пять дней.
paragraph: Полигон снова [открыт](https://example.org/).
quotation
  paragraph: Мы успели.
  attribution: полковник А. Орлов
paragraph: Работы закончены в срок, без происшествий.
`);
    expect(left).toEqual([
      "leftOut: Главная",
      "leftOut: Все права защищены",
      "missingPicture: Сапёр",
    ]);
  });

  it("without a text, or nested without end, is refused or read, never worse", async () => {
    expect(await problemOf(bytesOf("<html><body><script>1</script></body></html>"), "a.html")).toBe(
      "file-empty",
    );
    const { content } = await imported(
      bytesOf(`<html><body>${"<div>".repeat(20_000)}deep words`),
      "deep.html",
    );
    expect(content.textContent).toBe("deep words");
  });

  it.each([
    "div",
    "span",
    "b",
    "a href=#",
    "ul><li",
    "blockquote",
    "p><font",
    "table><tr><td",
    "article",
  ])("of <%s> in itself without end is read with all its words", async (tag) => {
    const own = '<article><header><p class="masthead"></p></header>';
    for (const start of ["", own]) {
      const deep = `<html><body>${start}<p>before</p>${`<${tag}>`.repeat(5000)}deep words`;
      const { content, left } = await imported(bytesOf(deep), "deep.html");
      const words = `${content.textContent} ${left.join(" ")}`;
      for (const word of ["before", "deep words"]) expect(words).toContain(word);
    }
  });
});

describe("a text of more paragraphs than a function takes arguments", () => {
  const many = 130_000;

  it("is read to its end: every word is in the document or told", { timeout: 30_000 }, () => {
    const source = { form: "text", text: "word\n\n".repeat(many) } as const;
    const wanted = { kind: "note", language: "en" } as const;
    const { content, uncertainties } = recognizeText(source, wanted, stamps);
    const left = uncertainties.filter(({ about }) => about === "leftOut");
    const words = content.textContent + left.map(({ text }) => text).join("");
    expect(words.match(/word/g)).toHaveLength(many);
  });

  it("is read from a page too", { timeout: 30_000 }, async () => {
    const page = `<html><body>${"<p>word</p>".repeat(many)}`;
    expect(await problemOf(bytesOf(page), "a.html")).toBeNull();
  });
});

describe("an agency's item", () => {
  const nitf = (body: string) => `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE nitf SYSTEM "nitf-3-6.dtd"><nitf><head><title>T</title><docdata><date.issue norm="20260905T080000Z"/></docdata></head>
<body><body.head><hedline><hl1>Sappers clear the range</hl1><hl2>Two companies at work</hl2></hedline><byline>Press Service of the District</byline><dateline><location>Brest</location>, <story.date norm="20260905">5 September</story.date></dateline></body.head>
<body.content>${body}</body.content></body></nitf>`;

  it("in NITF has its headlines, its place and day, its text and who signs it", async () => {
    const body =
      "<p>Two companies of <org>the brigade</org> worked for five days &amp; nights.</p><hl2>Forces</hl2><p>They had three machines and returned in the evening.</p><ul><li>one</li></ul>";
    const { content } = await imported(bytesOf(nitf(body)), "item.xml", "press-release");
    expect(outlineOf(content)).toBe(`headline: Sappers clear the range
subheadline: Two companies at work
dateline date=2026-09-05: Brest
lead: Two companies of the brigade worked for five days & nights.
heading: Forces
paragraph: They had three machines and returned in the evening.
bulletList
  listItem: one
signOff: Press Service of the District
`);
  });

  it("in NITF with a release later than its day is under embargo until then", async () => {
    const item = (release: string) =>
      nitf("<p>The range is clear again.</p>").replace(
        "</docdata>",
        `<date.release norm="${release}"/></docdata>`,
      );
    const known = await imported(bytesOf(item("20260906T110000+0300")), "item.xml");
    expect(known.file).toMatchObject({
      formatted: { said: { embargo: "2026-09-06T11:00+03:00" } },
    });
    // Without a time zone nobody can say when that is.
    const unknown = await imported(bytesOf(item("20260906T110000")), "item.xml");
    expect(unknown.left).toContain("leftOut: 20260906T110000");
  });

  it("that grows by its entities, is cut or says nothing is refused with the reason", async () => {
    const bomb = nitf("<p>&a;</p>").replace("<nitf>", '<!DOCTYPE x [<!ENTITY a "aaaa">]><nitf>');
    expect(await problemOf(bytesOf(bomb), "item.xml")).toBe("nitf-damaged");
    expect(await problemOf(bytesOf(nitf("<p>a").slice(0, 500)), "item.xml")).toBe("nitf-damaged");
    expect(await problemOf(bytesOf(nitf("")), "item.xml")).toBe("item-empty");
  });

  it("in ninjs of another agency is recognised, with its embargo; its note to editors is told", async () => {
    const item = {
      uri: "tag:example.org,2026:1",
      standard: { name: "ninjs", version: "3.1" },
      headlines: [
        { value: "Sappers clear the range" },
        { role: "sub", value: "Two companies at work" },
      ],
      located: "Brest",
      contentCreated: "2026-09-05T08:00:00Z",
      embargoed: "2026-09-06T11:00:00+03:00",
      edNote: "Corrects the number",
      by: 7,
      bodies: [
        { contentType: "text/plain", value: "The range is clear again.\n\nThe brigade left." },
      ],
    };
    const { content, left, file } = await imported(
      bytesOf(JSON.stringify(item)),
      "item.json",
      "press-release",
    );
    expect(file).toMatchObject({ formatted: { said: { embargo: "2026-09-06T11:00+03:00" } } });
    expect(outlineOf(content)).toBe(`headline: Sappers clear the range
subheadline: Two companies at work
dateline date=2026-09-05: Brest
lead: The range is clear again.
paragraph: The brigade left.
`);
    expect(left).toEqual([
      "leftOut: Corrects the number",
      "embargo: 6 September 2026, 11:00 (UTC+3)",
    ]);
    expect(await problemOf(bytesOf('{"uri":"x","bodies":[]}'), "item.json")).toBe("item-empty");
  });
});

const namespaces = ["office", "style", "text", "table", "draw", "svg"]
  .map((name) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`)
  .concat('xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"')
  .concat('xmlns:dc="http://purl.org/dc/elements/1.1/"')
  .concat('xmlns:xlink="http://www.w3.org/1999/xlink"')
  .join(" ");

function openDocument(
  text: string,
  content = `<office:body><office:text>${text}</office:text></office:body>`,
) {
  const automatic = `<office:automatic-styles>
<style:style style:name="T1" style:family="text"><style:text-properties fo:font-weight="bold"/></style:style>
<style:style style:name="Quotations" style:family="paragraph"/>
<style:style style:name="P1" style:family="paragraph" style:parent-style-name="Quotations"/>
<text:list-style style:name="L1"><text:list-level-style-number text:level="1"/><text:list-level-style-bullet text:level="2"/></text:list-style>
</office:automatic-styles>`;
  const xml = `<?xml version="1.0"?><office:document-content ${namespaces}>${automatic}${content}</office:document-content>`;
  return rawZip([
    {
      name: "mimetype",
      bytes: bytesOf("application/vnd.oasis.opendocument.text"),
      isDeflated: false,
    },
    { name: "content.xml", bytes: bytesOf(xml) },
    { name: "Pictures/1.png", bytes: picture },
  ]);
}

describe("a text of LibreOffice", () => {
  it("has its headings, lists, tables, notes and pictures", async () => {
    const { content, left, file } = await imported(
      openDocument(`<text:tracked-changes><text:changed-region><text:deletion><office:change-info><dc:creator>Anna</dc:creator></office:change-info><text:p>Taken</text:p><text:p>out.</text:p></text:deletion></text:changed-region><text:changed-region><text:insertion><office:change-info><dc:creator>Anna</dc:creator></office:change-info></text:insertion></text:changed-region></text:tracked-changes>
<text:p text:style-name="Title">Sappers clear the range</text:p>
<text:p>The range<text:s text:c="3"/>is <text:span text:style-name="T1">clear</text:span><text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>Near Orsk.</text:p></text:note-body></text:note><office:annotation><text:p>Check this.</text:p></office:annotation> again.</text:p>
<text:h text:outline-level="2">Forces</text:h>
<text:list text:style-name="L1"><text:list-item><text:p>one</text:p><text:list><text:list-item><text:p>inner</text:p></text:list-item></text:list></text:list-item><text:list-item><text:p>two</text:p></text:list-item></text:list>
<text:p>Between them a sentence stands.</text:p>
<text:list text:style-name="L1" text:continue-numbering="true"><text:list-item><text:p>three</text:p></text:list-item></text:list>
<table:table><table:table-header-rows><table:table-row><table:table-cell table:number-columns-spanned="2"><text:p>Head</text:p></table:table-cell><table:covered-table-cell/></table:table-row></table:table-header-rows><table:table-row><table:table-cell><text:p>a</text:p></table:table-cell><table:table-cell><text:p>b</text:p></table:table-cell></table:table-row></table:table>
<text:p text:style-name="P1">We were ready.</text:p>
<text:p><draw:frame><draw:image xlink:href="Pictures/1.png"/><svg:desc>A sapper</svg:desc></draw:frame></text:p>
<text:p>In a box: <draw:frame><draw:text-box><text:p>call us on 123-45-67.</text:p></draw:text-box></draw:frame>ready.</text:p>`),
      "release.odt",
    );
    expect(file).toMatchObject({ format: "odt", encoding: null });
    expect(file.form === "formatted" && file.pictures).toHaveLength(1);
    expect(outlineOf(content)).toBe(`headline: Sappers clear the range
paragraph: The range is *clear*[1] again.
heading: Forces
orderedList
  listItem
    paragraph: one
    bulletList
      listItem: inner
  listItem: two
paragraph: Between them a sentence stands.
orderedList start=3
  listItem: three
table
  tableRow
    tableHeader colspan=2: Head
  tableRow
    tableCell: a
    tableCell: b
quotation
  paragraph: We were ready.
  attribution:
figure alt=A sapper
  caption:
  credit:
paragraph: In a box: ready.
paragraph: call us on 123-45-67.
orderedList
  listItem: Near Orsk.
`);
    expect(left).toEqual(["leftOut: Taken out.", "leftOut: Check this."]);
  });

  it("made of a Word document of ours is what that was, part for part", async () => {
    const folder = path.resolve(import.meta.dirname, "../../../fixtures/import");
    const bytes = readFileSync(path.join(folder, "release.en.odt"));
    const { content, file } = await imported(bytes, "release.odt", "press-release");
    expect(file).toMatchObject({ format: "odt" });
    expect(outlineOf(content)).toBe(readFileSync(path.join(folder, "release.en.outline"), "utf8"));
  });

  it("without a text, damaged or sealed with a password is refused", async () => {
    expect(await problemOf(openDocument("", "<office:body/>"), "a.odt")).toBe("odt-damaged");
    const whole = openDocument("<text:p>Words</text:p>");
    expect(await problemOf(whole.subarray(0, whole.length - 40), "a.odt")).toBe("odt-damaged");
  });
});

describe("text that a person reads in another encoding", () => {
  it("is read in the one chosen", async () => {
    const bytes = encodeText("Сапёры очистили полигон", "koi8-r");
    const { file } = await imported(bytes, "a.txt", "note", "ru", "windows-1251");
    expect(file).toMatchObject({ encoding: "windows-1251", text: expect.stringMatching(/^у/) });
    const again = await imported(bytes, "a.txt", "note", "ru", "koi8-r");
    expect(again.content.textContent).toBe("Сапёры очистили полигон");
  });

  it("RTF is refused with what to do", async () => {
    expect(await problemOf(bytesOf("{\\rtf1\\ansi words}"), "a.rtf")).toBe("rtf-unsupported");
  });
});
