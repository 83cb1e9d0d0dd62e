import type { Node } from "@tiptap/pm/model";
import { describe, expect, it } from "vitest";

import { toDocx } from "../../../../electron/export/docx/index.ts";
import type { Language } from "../../../../shared/domain/language.ts";
import type { InlinePictures, Publication } from "../../../../shared/export/publication.ts";
import { partStyles } from "../../../../shared/export/word-styles.ts";
import {
  answer,
  attribution,
  block,
  bold,
  boilerplate,
  bulletList,
  caption,
  credit,
  dateline,
  doc,
  endMark,
  exchange,
  figure,
  heading,
  headline,
  italic,
  link,
  listItem,
  mediaContact,
  paragraph,
  question,
  quotation,
  signOff,
  speaker,
  table,
  tableCell,
  tableHeader,
  tableRow,
} from "../../../../shared/rich-text/build.ts";
import { fitChildren } from "../../../../shared/rich-text/fit-children.ts";
import { schema } from "../../../../shared/rich-text/schema.ts";
import { fullLetterhead } from "../../../fixtures/letterheads.ts";
import { nasty } from "../../../fixtures/publications/nasty.ts";
import { photo } from "../../../fixtures/publications/photo.ts";
import { photoBlob, releaseEn, releaseRu } from "../../../fixtures/publications/release.ts";
import { wordParagraphs, wordParts } from "../../../fixtures/word-parts.ts";

const moments = { created: "2026-09-05T12:00:00Z", modified: "2026-09-06T12:00:00Z" };
const pictures: InlinePictures = new Map([[photoBlob, photo]]);

function make(publication: Publication): Promise<Uint8Array> {
  return toDocx(publication, pictures, moments);
}

function release(language: Language, ...blocks: Node[]): Publication {
  const facts = { number: "", event: { ru: "", en: "" } };
  return { kind: "press-release", language, facts, content: doc(headline("Title"), ...blocks) };
}

/** Style and text of the paragraphs below the headline. */
async function body(...blocks: Node[]) {
  const paragraphs = wordParagraphs(await make(release("en", ...blocks)));
  return paragraphs.slice(2).map(({ style, text }) => [style, text]);
}

async function documentXml(...blocks: Node[]): Promise<string> {
  return wordParts(await make(release("en", ...blocks))).get("word/document.xml") ?? "";
}

describe("a letterhead", () => {
  const onLetterhead = { ...releaseEn, letterhead: fullLetterhead };

  it("is the header of the first page alone, with the emblem as a drawing and as a picture", async () => {
    const parts = wordParts(await make(onLetterhead));
    const headers = [...parts].filter(([name]) => name.startsWith("word/header"));
    const [first, ...others] = headers.filter(([, xml]) => xml.includes("Joint Press Centre"));
    expect(others).toEqual([]);
    expect(first?.[1]).toContain('w:val="PressLetterheadName"');
    expect(first?.[1]).toContain('descr="Emblem"');
    const related = parts.get(`word/_rels/${first?.[0].replace("word/", "")}.rels`) ?? "";
    expect(related).toMatch(/media\/\w+\.png/);
    expect(related).toMatch(/media\/\w+\.svg/);
    const section = parts.get("word/document.xml")?.split("<w:sectPr>").at(-1) ?? "";
    expect(section).toContain('<w:headerReference w:type="first"');
    expect(section).toContain("<w:titlePg/>");
    expect(parts.get("word/styles.xml")).toContain('w:color w:val="1F4E79"');
  });

  it("is not there where nobody is named", async () => {
    const parts = wordParts(await make(releaseEn));
    expect([...parts.keys()].filter((name) => name.startsWith("word/header"))).toEqual([]);
  });
});

describe("every node and mark of the schema", () => {
  const textTypes = Object.values(schema.nodes).filter((type) => type.isTextblock);

  it.each(textTypes.map((type) => type.name))("%s: its text is in the document", async (name) => {
    const node = schema.node(name, null, [schema.text(`words of ${name}`)]);
    const [content] = fitChildren(schema.nodes.doc, {}, [node], () => undefined);
    if (content === undefined) throw new Error("It does not fit");
    const paragraphs = wordParagraphs(await make({ ...releaseEn, content }));
    expect(paragraphs.map(({ text }) => text).join("\n")).toContain(`words of ${name}`);
  });

  it.each(Object.keys(schema.marks))("%s: it is seen", async (name) => {
    const attributes = name === "link" ? { href: "https://example.org/" } : null;
    const marked = schema.text("words", [schema.mark(name, attributes)]);
    expect(await documentXml(paragraph(marked))).not.toBe(await documentXml(paragraph("words")));
  });
});

describe("structure", () => {
  it("a whole release, in Word's own styles where it has them", async () => {
    const styles = wordParagraphs(await make(releaseRu)).map(({ style }) => style);
    expect(styles.slice(0, 3)).toEqual(["PressKind", "PressEvent", "Title"]);
    for (const style of ["Heading2", "Quote", "Caption", "ListParagraph", "TableHeading"])
      expect(styles).toContain(style);
  });

  it("headings have their level of the outline, so that a reader can go from one to the next", async () => {
    const styles = wordParts(await make(releaseEn)).get("word/styles.xml") ?? "";
    for (const [id, level] of [
      ["Title", 0],
      ["Heading2", 1],
      ["Heading3", 2],
    ])
      expect(styles).toMatch(
        new RegExp(`w:styleId="${id}"(?:(?!</w:style>).)*<w:outlineLvl w:val="${level}"/>`, "s"),
      );
  });

  it("no two styles share a name, which Word would take for one", async () => {
    for (const publication of [releaseRu, releaseEn]) {
      const styles = wordParts(await make(publication)).get("word/styles.xml") ?? "";
      const names = [...styles.matchAll(/<w:name w:val="([^"]*)"/g)].map(([, name]) =>
        name?.toLowerCase(),
      );
      expect(names).toEqual([...new Set(names)]);
    }
  });

  it("every style that is used is there", async () => {
    for (const publication of [releaseRu, releaseEn, nasty]) {
      const parts = wordParts(await make(publication));
      const known = [...(parts.get("word/styles.xml") ?? "").matchAll(/w:styleId="([^"]*)"/g)];
      const used = [
        ...(parts.get("word/document.xml") ?? "").matchAll(/w:[pr]Style w:val="([^"]*)"/g),
      ];
      expect(known.map(([, id]) => id)).toEqual(expect.arrayContaining(used.map(([, id]) => id)));
    }
  });

  it("a quotation with who said it, and an end mark", async () => {
    expect(
      await body(quotation(paragraph("“All clear.”"), attribution("Major A. Orlov")), endMark()),
    ).toEqual([
      [partStyles.quotation, "“All clear.”"],
      [partStyles.attribution, "Major A. Orlov"],
      [partStyles.endMark, "###"],
    ]);
  });

  it("who speaks stands before a question, an answer and what they are", async () => {
    expect(
      await body(
        speaker("Colonel A. Petrova"),
        exchange(
          question("How did it go?"),
          block("answer", { label: "A. Petrova" }, "Well."),
          answer("Very well."),
        ),
      ),
    ).toEqual([
      [partStyles.speaker, "Speaker Colonel A. Petrova"],
      [partStyles.question, "Question: How did it go?"],
      [partStyles.answer, "A. Petrova: Well."],
      [partStyles.answer, "Very well."],
    ]);
  });

  it("the place and the day of a dateline, in the form of the language", async () => {
    expect(await body(dateline("Brest, ", "2026-09-05"))).toEqual([
      [partStyles.dateline, "Brest, 5 September 2026"],
    ]);
  });

  it("contacts stand under one heading, a boilerplate under its own", async () => {
    const contacts = await body(
      boilerplate(heading(2, "About"), paragraph("Since 2018.")),
      mediaContact("A. Petrova"),
      mediaContact("B. Orlov"),
    );
    expect(contacts.map(([, text]) => text)).toEqual([
      "About",
      "Since 2018.",
      "Media contact",
      "A. Petrova",
      "B. Orlov",
    ]);
  });

  it("lists nest, and a numbered one begins where it begins", async () => {
    const inner = block("orderedList", { start: 5 }, listItem(paragraph("five")));
    const parts = wordParts(
      await make(
        release("en", bulletList(listItem(paragraph("one"), inner, paragraph("more of one")))),
      ),
    );
    const xml = parts.get("word/document.xml") ?? "";
    expect([...xml.matchAll(/<w:ilvl w:val="(\d)"/g)].map(([, level]) => level)).toEqual([
      "0",
      "1",
    ]);
    expect(xml).toContain('<w:pStyle w:val="ListContinue"/>');
    expect(parts.get("word/numbering.xml")).toContain('<w:start w:val="5"/>');
  });

  it("a table has head rows that repeat, and cells over several columns", async () => {
    const wide = schema.nodes.tableCell.createChecked({ colspan: 2 }, paragraph("both"));
    const xml = await documentXml(
      table(
        tableRow(tableHeader("Unit"), tableHeader("People")),
        tableRow(tableCell("1st"), tableCell("120")),
        tableRow(wide),
      ),
    );
    expect(xml.match(/<w:tblHeader\/>/g)).toHaveLength(1);
    expect(xml).toContain('<w:gridSpan w:val="2"/>');
  });

  it("blocks with nothing in them leave no trace", async () => {
    expect(await body(paragraph(""), bulletList(listItem(paragraph(""))), signOff("\n"))).toEqual(
      [],
    );
  });
});

describe("pictures", () => {
  const shown = figure(
    { blob: photoBlob, alt: "Soldiers cross a river" },
    caption("The crossing"),
    credit("Photo: A. Petrova"),
  );

  it("have their description, and caption and credit below", async () => {
    expect(await documentXml(shown)).toContain('descr="Soldiers cross a river"');
    expect((await body(shown)).slice(1)).toEqual([
      [partStyles.caption, "The crossing"],
      [partStyles.credit, "Photo: A. Petrova"],
    ]);
  });

  it("that Word does not show are never written", async () => {
    const webp: InlinePictures = new Map([[photoBlob, { ...photo, mediaType: "image/webp" }]]);
    const made = toDocx(release("en", shown), webp, moments);
    await expect(made).rejects.toThrow("Word shows no image/webp");
  });
});

describe("text", () => {
  it("says its language, and that of words of the other alphabet", async () => {
    const xml = await documentXml(paragraph("The exercise «Ясный рассвет» goes on"));
    const runs = [...xml.matchAll(/<w:lang w:val="([^"]*)"\/><\/w:rPr><w:t[^>]*>([^<]*)</g)];
    expect(runs.slice(-3).map(([, language, text]) => [language, text])).toEqual([
      ["en-GB", "The exercise «"],
      ["ru-RU", "Ясный рассвет» "],
      ["en-GB", "goes on"],
    ]);
  });

  it("a link stays one, whatever is bold in it", async () => {
    const inside = schema.text("bold", [
      schema.mark("link", { href: "https://example.org/" }),
      schema.mark("bold"),
    ]);
    const xml = await documentXml(
      paragraph(link("a link, ", "https://example.org/"), inside, italic(" and after")),
    );
    expect(xml.match(/<w:hyperlink /g)).toHaveLength(1);
  });

  it("keeps a line break, and has no soft hyphens and nothing XML cannot hold", async () => {
    const xml = await documentXml(paragraph("пе\u00ADре\u0000нос\n", bold("строки")));
    expect(xml).toContain("перенос</w:t>");
    expect(xml).toContain("<w:br/>");
    const whole = wordParts(await make(nasty)).get("word/document.xml") ?? "";
    expect(whole).not.toMatch(/(?![\t\n\r])[\p{Cc}\u00AD\uFFFE\uFFFF]/u);
  });
});

describe("around the text", () => {
  it("properties: title, event, who issues it, keywords, language and moments", async () => {
    const publication = {
      ...release("ru", signOff("Объединённый пресс-центр\nБрест")),
      facts: { number: "14", event: { ru: "Учение", en: "" } },
    };
    const core = wordParts(await make(publication)).get("docProps/core.xml") ?? "";
    for (const property of [
      "<dc:title>Title</dc:title>",
      "<dc:subject>Учение</dc:subject>",
      "<dc:creator>Объединённый пресс-центр</dc:creator>",
      "<cp:keywords>Пресс-релиз, №\u00a014, Учение</cp:keywords>",
      "<dc:language>ru-RU</dc:language>",
      '<dcterms:created xsi:type="dcterms:W3CDTF">2026-09-05T12:00:00Z</dcterms:created>',
      '<dcterms:modified xsi:type="dcterms:W3CDTF">2026-09-06T12:00:00Z</dcterms:modified>',
    ])
      expect(core).toContain(property);
  });

  it("A4, with page numbers from the second page on", async () => {
    const parts = wordParts(await make(releaseEn));
    const xml = parts.get("word/document.xml") ?? "";
    expect(xml).toMatch(/<w:pgSz w:w="11906" w:h="16838"/);
    expect(xml).toContain("<w:titlePg/>");
    const footers = [...parts.keys()].filter((name) => name.startsWith("word/footer"));
    const numbered = footers.filter((name) => parts.get(name)?.includes("NUMPAGES"));
    expect([footers.length, numbered.length]).toEqual([2, 1]);
  });

  it("a text without a headline is headed by what it is", async () => {
    const untitled = { ...release("en"), content: doc(headline(""), paragraph("Words.")) };
    expect(wordParagraphs(await make(untitled)).map(({ text }) => text)).toEqual([
      "Press release",
      "Press release",
      "Words.",
    ]);
  });
});
