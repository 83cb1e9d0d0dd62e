import type { Node } from "@tiptap/pm/model";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";

import {
  answer,
  attribution,
  bold,
  boilerplate,
  bulletList,
  caption,
  credit,
  dateline,
  doc,
  exchange,
  figure,
  heading,
  headline,
  lead,
  link,
  listItem,
  orderedList,
  paragraph,
  question,
  quotation,
  table,
  tableCell,
  tableHeader,
  tableRow,
} from "../../../shared/rich-text/build.ts";
import { toContent } from "../../../shared/rich-text/content.ts";
import { readContent, type Repair } from "../../../shared/rich-text/repair.ts";
import { markSpecs, nodeSpecs } from "../../../shared/rich-text/schema.ts";

const written = (text: string, ...marks: unknown[]) => ({ type: "text", text, marks });
const node = (type: string, ...content: unknown[]) => ({ type, content });

function read(...content: unknown[]): { doc: Node; repairs: Repair[] } {
  const result = readContent({ type: "doc", content });
  if (!result.ok) throw new Error(result.problem.code);
  result.value.doc.check();
  return result.value;
}

/** The characters of a text in the order of the alphabet: what may be moved but not lost. */
const characters = (text: string) => Array.from(text).toSorted().join("");

describe("content that fits", () => {
  it("comes back as it is, without a repair", () => {
    const release = doc(
      headline("Units from five states"),
      dateline("Domanovsky", "2023-09-05"),
      lead("Today, ", bold("more than 2,500"), " servicemen\ntook part."),
      quotation(paragraph("We are ready."), attribution("Major General")),
      exchange(question("When?"), answer("In September."), answer("In the south.")),
      bulletList(listItem(paragraph("tanks"), orderedList(listItem(paragraph("T-72"))))),
      table(tableRow(tableHeader("Unit")), tableRow(tableCell("38th brigade"))),
      figure({ alt: "A tank" }, caption("A tank"), credit("Photo: Petrov")),
      boilerplate(heading(2, "About"), paragraph(link("site", "https://example.org"))),
    );
    const { doc: again, repairs } = read(...(toContent(release)["content"] as unknown[]));
    expect(again.eq(release)).toBe(true);
    expect(repairs).toEqual([]);
  });
});

describe("what is not a document", () => {
  it.each([null, 1, "text", [], {}, node("paragraph"), { type: ["doc"] }])(
    "%j is refused",
    (json) => {
      expect(readContent(json)).toMatchObject({ ok: false, problem: { code: "content-refused" } });
    },
  );
});

describe("what does not fit", () => {
  it("an empty document gets a paragraph to write in", () => {
    expect(read()).toEqual({
      doc: doc(paragraph()),
      repairs: [{ what: "missingBlock", name: "paragraph" }],
    });
  });

  it("unknown blocks become paragraphs, however they are nested", () => {
    const { doc: repaired, repairs } = read(
      node(
        "callout",
        node("calloutTitle", written("Attention")),
        node("paragraph", written("text")),
      ),
      node("embed", written("a"), written("b")),
    );
    expect(repaired).toEqual(doc(paragraph("Attention"), paragraph("text"), paragraph("ab")));
    expect(repairs.map((repair) => repair.name)).toEqual(["calloutTitle", "callout", "embed"]);
  });

  it("an unknown piece of text stays in its sentence", () => {
    const { doc: repaired } = read(
      node("paragraph", written("Said "), node("mention", written("Ivanov")), written(" today")),
    );
    expect(repaired.textContent).toBe("Said Ivanov today");
    expect(repaired.childCount).toBe(1);
  });

  it("unknown formatting goes, known stays", () => {
    const { doc: repaired, repairs } = read(
      node("paragraph", written("units", { type: "strike" }, { type: "bold" })),
    );
    expect(repaired).toEqual(doc(paragraph(bold("units"))));
    expect(repairs).toEqual([{ what: "unknownMark", name: "strike" }]);
  });

  it("formatting a headline cannot have goes", () => {
    const { doc: repaired, repairs } = read(node("headline", written("Tanks", { type: "bold" })));
    expect(repaired).toEqual(doc(headline("Tanks")));
    expect(repairs).toEqual([{ what: "unknownMark", name: "bold" }]);
  });

  it("a link to a script becomes text", () => {
    const evil = { type: "link", attrs: { href: "javascript:alert(1)" } };
    const { doc: repaired, repairs } = read(node("paragraph", written("here", evil)));
    expect(repaired).toEqual(doc(paragraph("here")));
    expect(repairs).toContainEqual({ what: "invalidAttribute", name: "href" });
  });

  it("an attribute with a bad value takes its initial one, the others stay", () => {
    const { doc: repaired, repairs } = read({
      type: "dateline",
      attrs: { id: "a1b2c3d4e5", date: "yesterday" },
      content: [written("Brest")],
    });
    expect(repaired.firstChild?.attrs).toMatchObject({ id: "a1b2c3d4e5", date: null });
    expect(repairs).toEqual([{ what: "invalidAttribute", name: "date" }]);
  });

  it("a quotation without its attribution gets an empty one", () => {
    expect(read(node("quotation", node("paragraph", written("Ready."))))).toEqual({
      doc: doc(quotation(paragraph("Ready."), attribution())),
      repairs: [{ what: "missingBlock", name: "attribution" }],
    });
  });

  it("a paragraph in an exchange becomes an answer", () => {
    const { doc: repaired } = read(
      node("exchange", node("question", written("When?")), node("paragraph", written("Now."))),
    );
    expect(repaired).toEqual(doc(exchange(question("When?"), answer("Now."))));
  });

  it("an answer by itself becomes a paragraph, a list item a list, a cell a table", () => {
    const { doc: repaired } = read(
      node("answer", written("Now.")),
      node("listItem", node("paragraph", written("tanks"))),
      node("tableCell", node("paragraph", written("12"))),
    );
    expect(repaired).toEqual(
      doc(
        paragraph("Now."),
        bulletList(listItem(paragraph("tanks"))),
        table(tableRow(tableCell("12"))),
      ),
    );
  });

  it("what a photo cannot hold comes after it", () => {
    const { doc: repaired } = read(
      node("figure", node("caption", written("A tank")), node("heading", written("Next"))),
    );
    expect(repaired).toEqual(doc(figure({}, caption("A tank"), credit()), heading(2, "Next")));
  });

  it("text without a block becomes one paragraph", () => {
    const { doc: repaired } = read(
      written("one "),
      written("line"),
      node("paragraph", written("next")),
    );
    expect(repaired).toEqual(doc(paragraph("one line"), paragraph("next")));
  });

  it("blocks in a paragraph become its lines", () => {
    const { doc: repaired } = read(
      node("paragraph", node("paragraph", written("a")), node("lead", written("b"))),
    );
    expect(repaired).toEqual(doc(paragraph("a\nb")));
  });

  it("nesting no stack could bear keeps its text", () => {
    let json: unknown = node("paragraph", written("deep"));
    for (let depth = 0; depth < 20_000; depth++) json = node("bulletList", node("listItem", json));
    expect(read(json, node("paragraph", written("end"))).doc.textContent).toBe("deepend");
  });
});

function texts(json: unknown): string {
  const { text: own = "", content = [] } = json as { text?: string; content?: unknown[] };
  return own + content.map(texts).join("");
}

describe("any JSON under a document", () => {
  const types = [...Object.keys(nodeSpecs), "callout", "__proto__", "constructor"];
  const text = fc.string({ unit: "grapheme", minLength: 1, maxLength: 6 });
  const marks = fc.array(
    fc.oneof(
      fc.record({ type: fc.constantFrom(...Object.keys(markSpecs), "strike") }),
      fc.record({ type: fc.constant("link"), attrs: fc.record({ href: fc.webUrl() }) }),
      fc.jsonValue({ maxDepth: 1 }),
    ),
    { maxLength: 3 },
  );
  const attrs = fc.option(
    fc.dictionary(fc.constantFrom("id", "date", "level", "start", "blob", "x"), fc.jsonValue()),
    { nil: undefined },
  );
  const { tree } = fc.letrec((tie) => ({
    tree: fc.oneof(
      { maxDepth: 6 },
      fc.record({ type: fc.constant("text"), text, marks }),
      fc.record({
        type: fc.constantFrom(...types.filter((type) => type !== "text")),
        attrs,
        content: fc.array(tie("tree"), { maxLength: 4 }),
      }),
    ),
  }));

  it("becomes a document that fits and has lost no character", () => {
    fc.assert(
      fc.property(fc.array(tree, { maxLength: 5 }), (content) => {
        const { doc: repaired } = read(...content);
        expect(characters(repaired.textContent)).toBe(characters(content.map(texts).join("")));
        expect(read(...(toContent(repaired)["content"] as unknown[])).repairs).toEqual([]);
      }),
      { numRuns: 1000 },
    );
  });

  it("never throws", () => {
    fc.assert(
      fc.property(fc.jsonValue(), (content) => {
        expect(readContent({ type: "doc", content }).ok).toBe(true);
      }),
    );
  });
});
