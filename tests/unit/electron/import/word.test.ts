import { readFileSync } from "node:fs";
import path from "node:path";

import type { Node } from "@tiptap/pm/model";
import {
  CommentRangeEnd,
  CommentRangeStart,
  CommentReference,
  Document,
  ExternalHyperlink,
  FootnoteReferenceRun,
  HeadingLevel,
  ImageRun,
  type IPropertiesOptions,
  LevelFormat,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
} from "docx";
import { describe, expect, it } from "vitest";

import { readWord } from "../../../../electron/import/docx/index.ts";
import { recognizePicture } from "../../../../electron/library/pictures.ts";
import type { Kind } from "../../../../shared/domain/document.ts";
import type { Language } from "../../../../shared/domain/language.ts";
import { importFormattedText } from "../../../../shared/import/formatted-text.ts";
import { importPlainText } from "../../../../shared/import/plain-text.ts";
import { counter } from "../../../fixtures/counter.ts";
import { photoBytes } from "../../../fixtures/publications/photo.ts";
import { entriesOf, type RawEntry, rawZip } from "../../../fixtures/raw-zip.ts";

type Content = IPropertiesOptions["sections"][number]["children"];

function word(children: Content, options: Partial<IPropertiesOptions> = {}): Promise<Buffer> {
  return Packer.toBuffer(new Document({ ...options, sections: [{ children }] }));
}

const text = (words: string) => new Paragraph({ children: [new TextRun(words)] });

async function imported(
  bytes: Uint8Array,
  kind: Kind = "press-release",
  language: Language = "en",
) {
  const read = await readWord(bytes, "release.docx");
  if (!read.ok) throw new Error(JSON.stringify(read.problem));
  const result = importFormattedText(read.value.formatted, { kind, language, newId: counter() });
  result.content.check();
  return result;
}

/** The blocks as they would be built: type, text, and what is inside. */
function outline(doc: Node): string[] {
  return doc.children.flatMap((block) =>
    block.isTextblock
      ? [`${block.type.name}: ${block.textContent}`]
      : [`${block.type.name}(${outline(block).join(" | ")})`],
  );
}

async function problemOf(bytes: Uint8Array) {
  const read = await readWord(bytes, "release.docx");
  return read.ok ? null : read.problem.code;
}

const body = (words: string) =>
  `${words} took part in the exercise today. It went on for four hours.`;

describe("a Word document of another press centre", () => {
  it("has its headline by its title, wherever it stands, and its sections by their headings", async () => {
    const { content } = await imported(
      await word([
        text("5 September 2026"),
        new Paragraph({ heading: HeadingLevel.TITLE, text: "Sappers clear the range" }),
        text(body("Sappers")),
        new Paragraph({ heading: HeadingLevel.HEADING_1, text: "Forces" }),
        new Paragraph({ heading: HeadingLevel.HEADING_2, text: "Engineers" }),
        text(body("Engineers")),
      ]),
    );
    expect(outline(content)).toEqual([
      "headline: Sappers clear the range",
      "dateline: ",
      `lead: ${body("Sappers")}`,
      "heading: Forces",
      "heading: Engineers",
      `paragraph: ${body("Engineers")}`,
    ]);
    expect(content.child(1).attrs["date"]).toBe("2026-09-05");
    expect(
      [content.child(3), content.child(4)].map((block): unknown => block.attrs["level"]),
    ).toEqual([2, 3]);
  });

  it("keeps bold, italic, underline and links, in the lead as well", async () => {
    const { content, uncertainties } = await imported(
      await word([
        new Paragraph({ heading: HeadingLevel.TITLE, text: "Title" }),
        new Paragraph({
          children: [
            new TextRun("Today "),
            new TextRun({ text: "2,500", bold: true }),
            new TextRun({ text: " servicemen", italics: true, underline: {} }),
            new ExternalHyperlink({
              link: "https://example.org/",
              children: [new TextRun(" crossed the river.")],
            }),
          ],
        }),
      ]),
    );
    const lead = content.child(2);
    expect(lead.children.map((piece) => piece.marks.map(({ type }) => type.name))).toEqual([
      [],
      ["bold"],
      ["italic", "underline"],
      ["link"],
    ]);
    expect(uncertainties).toEqual([]);
  });

  it("a link in a headline, which takes none, is told", async () => {
    const link = new ExternalHyperlink({
      link: "https://example.org/headline",
      children: [new TextRun("Title")],
    });
    const { uncertainties } = await imported(
      await word([
        new Paragraph({ heading: HeadingLevel.TITLE, children: [link] }),
        text(body("Sappers")),
      ]),
    );
    expect(uncertainties).toEqual([{ about: "leftOut", text: "https://example.org/headline" }]);
  });

  it("lists nest as they did", async () => {
    const levels = [LevelFormat.BULLET, LevelFormat.DECIMAL].map((format, level) => ({
      level,
      format,
      text: level === 0 ? "•" : "%2.",
    }));
    const item = (words: string, level: number) =>
      new Paragraph({ text: words, numbering: { reference: "list", level } });
    const { content } = await imported(
      await word(
        [text("Title"), text(body("Sappers")), item("one", 0), item("a", 1), item("two", 0)],
        {
          numbering: { config: [{ reference: "list", levels }] },
        },
      ),
    );
    expect(outline(content).at(-1)).toBe(
      "bulletList(listItem(paragraph: one | orderedList(listItem(paragraph: a))) | listItem(paragraph: two))",
    );
  });

  it("tables have their head and their merged cells", async () => {
    const cell = (words: string, options = {}) =>
      new TableCell({ children: [text(words)], ...options });
    const { content } = await imported(
      await word([
        text("Title"),
        text(body("Sappers")),
        new Table({
          rows: [
            new TableRow({ tableHeader: true, children: [cell("Unit"), cell("People")] }),
            new TableRow({ children: [cell("both", { columnSpan: 2 })] }),
          ],
        }),
      ]),
    );
    const table = content.lastChild;
    expect(outline(content).at(-1)).toBe(
      "table(tableRow(tableHeader(paragraph: Unit) | tableHeader(paragraph: People)) | tableRow(tableCell(paragraph: both)))",
    );
    expect(table?.lastChild?.firstChild?.attrs["colspan"]).toBe(2);
  });

  it("a quotation has as its author who stands below it after a dash", async () => {
    const quote = (words: string) => new Paragraph({ style: "Quote", text: words });
    const { content } = await imported(
      await word(
        [
          text("Title"),
          text(body("Sappers")),
          quote("“We were quick."),
          quote("And quiet.”"),
          text("— Colonel A. Orlov, commander"),
          text(body("Engineers")),
        ],
        { styles: { paragraphStyles: [{ id: "Quote", name: "Quote" }] } },
      ),
    );
    expect(outline(content).slice(3)).toEqual([
      "quotation(paragraph: “We were quick. | paragraph: And quiet.” | attribution: Colonel A. Orlov, commander)",
      `paragraph: ${body("Engineers")}`,
    ]);
  });

  it("a picture comes with its description, its caption and who took it", async () => {
    const picture = new ImageRun({
      type: "png",
      data: photoBytes,
      transformation: { width: 120, height: 75 },
      altText: { name: "Photo", description: "A river at dawn" },
    });
    const bytes = await word([
      text("Title"),
      text(body("Sappers")),
      new Paragraph({ children: [picture] }),
      new Paragraph({ style: "Caption", text: "The crossing" }),
      text("Photo: A. Petrova"),
    ]);
    const { content } = await imported(bytes);
    const figure = content.lastChild;
    expect(outline(content).at(-1)).toBe(
      "figure(caption: The crossing | credit: Photo: A. Petrova)",
    );
    const { caption: _caption, credit: _credit, ...known } = recognizePicture("", photoBytes);
    expect(figure?.attrs).toMatchObject({
      ...known,
      alt: "A river at dawn",
    });
    const read = await readWord(bytes, "");
    expect(read.ok && read.value.pictures.map((picture) => Buffer.from(picture))).toEqual([
      Buffer.from(photoBytes),
    ]);
  });

  it("footnotes become a list at the end, and the text refers to them by number", async () => {
    const { content } = await imported(
      await word(
        [
          text("Title"),
          new Paragraph({
            children: [
              new TextRun("More than 2,500 servicemen"),
              new FootnoteReferenceRun(1),
              new TextRun(" crossed the river today."),
            ],
          }),
        ],
        { footnotes: { 1: { children: [text("As of 5 September.")] } } },
      ),
    );
    expect(outline(content).slice(2)).toEqual([
      "lead: More than 2,500 servicemen[1] crossed the river today.",
      "orderedList(listItem(paragraph: As of 5 September.))",
    ]);
  });

  it("comments are told, not printed", async () => {
    const { content, uncertainties } = await imported(
      await word(
        [
          text("Title"),
          new Paragraph({
            children: [
              new CommentRangeStart(0),
              new TextRun("Servicemen crossed the river today."),
              new CommentRangeEnd(0),
              new TextRun({ children: [new CommentReference(0)] }),
            ],
          }),
        ],
        {
          comments: {
            children: [{ id: 0, author: "A", date: new Date(0), children: [text("How many?")] }],
          },
        },
      ),
    );
    expect(outline(content).at(-1)).toBe("lead: Servicemen crossed the river today.");
    expect(uncertainties).toEqual([{ about: "leftOut", text: "How many?" }]);
  });

  it("a short bold paragraph is a heading, as many set them", async () => {
    const { content } = await imported(
      await word([
        text("Title"),
        text(body("Sappers")),
        new Paragraph({ children: [new TextRun({ text: "What comes next", bold: true })] }),
        text("Nothing"),
        text(body("Engineers")),
      ]),
    );
    expect(outline(content)).toContain("heading: What comes next");
  });

  it("an interview keeps a table between two answers", async () => {
    const { content } = await imported(
      await word([
        text("Title"),
        text("Question: How many?"),
        text("Answer: These."),
        new Table({
          rows: [new TableRow({ children: [new TableCell({ children: [text("12")] })] })],
        }),
        text("And more are coming."),
        text("Question: When?"),
        text("Answer: Soon."),
      ]),
      "interview",
    );
    expect(outline(content).slice(2)).toEqual([
      "exchange(question: How many? | answer: These.)",
      "table(tableRow(tableCell(paragraph: 12)))",
      "paragraph: And more are coming.",
      "exchange(question: When? | answer: Soon.)",
    ]);
  });
});

describe("a Word document without any styles", () => {
  const fixtures = path.resolve("tests/fixtures/import");

  it.each([
    ["release-wire.en.txt", "press-release", "en"],
    ["release-site.ru.txt", "press-release", "ru"],
    ["note.ru.txt", "note", "ru"],
    ["speech.en.txt", "speech", "en"],
    ["interview-names.ru.txt", "interview", "ru"],
    ["interview-dashes.ru.txt", "interview", "ru"],
  ] as const)("%s is recognised as the same plain text is", async (file, kind, language) => {
    const lines = readFileSync(path.join(fixtures, file), "utf8").split("\n");
    const paragraphs = lines.filter((line) => line.trim() !== "");
    const options = { kind, language, newId: counter() };
    const plain = importPlainText(paragraphs.join("\n\n"), options);
    const read = await imported(await word(paragraphs.map(text)), kind, language);
    expect(outline(read.content)).toEqual(outline(plain.content));
    expect(read.uncertainties).toEqual(plain.uncertainties);
  });
});

describe("what is no Word document, or a damaged or hostile one", () => {
  const release = () => word([text("Title"), text(body("Sappers"))]);
  const rebuilt = async (change: (entries: RawEntry[]) => RawEntry[]) =>
    rawZip(change(entriesOf(await release())));
  const documentXml = (xml: string | Buffer, more: Partial<RawEntry> = {}) =>
    rebuilt((entries) =>
      entries.map((entry) =>
        entry.name === "word/document.xml"
          ? { ...entry, isDeflated: true, bytes: Buffer.from(xml), ...more }
          : entry,
      ),
    );
  const bodyXml = (inside: string, before = "") =>
    `<?xml version="1.0"?>${before}<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${inside}</w:body></w:document>`;

  it("an old or protected file, and a zip of another kind", async () => {
    expect(await problemOf(Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1]))).toBe("word-unknown");
    const sheet = { name: "xl/workbook.xml", bytes: Buffer.from("<workbook/>") };
    expect(await problemOf(rawZip([sheet]))).toBe("word-unknown");
  });

  it("a file cut off, or with broken XML", async () => {
    const whole = await release();
    expect(await problemOf(whole.subarray(0, whole.length / 2))).toBe("word-damaged");
    expect(await problemOf(await documentXml("<w:document"))).toBe("word-damaged");
    expect(await problemOf(await documentXml(""))).toBe("word-damaged");
  });

  it("one that unpacks to more than it could, or than it says", async () => {
    const bomb = Buffer.alloc(4 * 1024 * 1024, 0x20);
    expect(await problemOf(await documentXml(bomb))).toBe("word-too-large");
    expect(await problemOf(await documentXml(bomb, { claimed: 1000 }))).toBe("word-damaged");
  });

  it("entities of its own are not expanded", async () => {
    const laughs = `<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>`;
    const xml = bodyXml("<w:p><w:r><w:t>&b;&b;</w:t></w:r></w:p>", laughs);
    const read = await readWord(await documentXml(xml), "");
    expect(JSON.stringify(read)).not.toContain("aaaa");
  });

  it("elements nested without end", async () => {
    const depth = 20_000;
    const xml = bodyXml("<w:smartTag>".repeat(depth) + "</w:smartTag>".repeat(depth));
    expect(["word-damaged", null]).toContain(await problemOf(await documentXml(xml)));
  });

  it("parts that are missing are done without", async () => {
    const bare = await rebuilt((entries) =>
      entries.filter(({ name }) => /^(?:word\/document\.xml|\[Content_Types\]\.xml)$/.test(name)),
    );
    const { content } = await imported(bare);
    expect(outline(content)).toContain("headline: Title");
  });

  it("a picture that is none leaves its description, and is told", async () => {
    const picture = new ImageRun({
      type: "png",
      data: Buffer.from("no picture"),
      transformation: { width: 10, height: 10 },
      altText: { name: "", description: "A river" },
    });
    const { content, uncertainties } = await imported(
      await word([text("Title"), text(body("Sappers")), new Paragraph({ children: [picture] })]),
    );
    expect(content.lastChild?.attrs).toMatchObject({ blob: null, alt: "A river" });
    expect(uncertainties.map(({ about }) => about)).toEqual(["picture"]);
  });

  it("a byte that is wrong is never more than a damaged file", async () => {
    const whole = await release();
    for (let at = 0; at < whole.length; at += Math.ceil(whole.length / 24)) {
      const damaged = Buffer.from(whole);
      damaged[at] = (damaged[at] ?? 0) ^ 0x5a;
      expect([null, "word-damaged", "word-unknown", "word-too-large"]).toContain(
        await problemOf(damaged),
      );
    }
  });
});
