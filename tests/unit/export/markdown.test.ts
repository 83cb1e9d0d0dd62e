import { array, assert, boolean, constantFrom, property, string, tuple } from "fast-check";
import { describe, expect, it } from "vitest";

import { toMarkdown } from "../../../shared/export/markdown/to-markdown.ts";
import type { Publication } from "../../../shared/export/publication.ts";
import {
  attribution,
  bold,
  bulletList,
  doc,
  endMark,
  heading,
  headline,
  italic,
  link,
  listItem,
  orderedList,
  paragraph,
  quotation,
  table,
  tableCell,
  tableHeader,
  tableRow,
  underline,
} from "../../../shared/rich-text/build.ts";
import { schema } from "../../../shared/rich-text/schema.ts";
import { nasty } from "../../fixtures/publications/nasty.ts";
import { markdownToHtml, parsed, readBack } from "./read-back.ts";

type Block = ReturnType<typeof paragraph>;

function release(...blocks: Block[]): Publication {
  const facts = { number: "", event: { ru: "", en: "" } };
  const content = doc(headline("Title"), ...blocks);
  return { kind: "press-release", language: "en", facts, content };
}

/** Markdown of the blocks that follow the headline. */
function body(...blocks: Block[]): string {
  return toMarkdown(release(...blocks)).split("# Title\n\n")[1] ?? "";
}

/** What a parser makes of it. */
function page(...blocks: Block[]): string {
  return markdownToHtml(body(...blocks));
}

describe("blocks", () => {
  it("are headings of levels without gaps", () => {
    expect(page(heading(3, "First"), heading(3, "Second"))).toBe(
      "<h2>First</h2>\n<h3>Second</h3>\n",
    );
  });

  it("are quotations with who said it", () => {
    expect(page(quotation(paragraph("“Yes.”"), attribution("Volkov")))).toBe(
      "<blockquote>\n<p>“Yes.”</p>\n<p>— Volkov</p>\n</blockquote>\n",
    );
  });

  it("are lists, close to each other and still apart", () => {
    const points = (...texts: string[]) => texts.map((text) => listItem(paragraph(text)));
    const nested = bulletList(listItem(paragraph("a"), orderedList(...points("b", "c"))));
    expect(page(nested)).toBe("<ul>\n<li>a\n<ol>\n<li>b</li>\n<li>c</li>\n</ol>\n</li>\n</ul>\n");
    const apart = page(
      bulletList(...points("a")),
      bulletList(...points("b")),
      bulletList(...points("c")),
    );
    expect(apart.match(/<ul>/g)).toHaveLength(3);
    expect(page(schema.nodes.orderedList.create({ start: 5 }, points("e")))).toContain(
      '<ol start="5">\n<li>e</li>',
    );
  });

  it("are tables, with a head even where there is none", () => {
    expect(
      page(
        table(
          tableRow(tableHeader("Unit"), tableHeader("People")),
          tableRow(tableCell("A|B"), tableCell("12")),
        ),
      ),
    ).toContain('<td>A|B</td>\n<td style="text-align:right">12</td>');
    expect(page(table(tableRow(tableCell("a"), tableCell("b"))))).toContain("<th></th>");
  });

  it("keep line breaks", () => {
    expect(page(paragraph("one\n# two\n- three"))).toBe("<p>one<br />\n# two<br />\n- three</p>\n");
  });

  it("end with a mark that is text", () => {
    expect(page(endMark())).toBe("<p>###</p>\n");
  });
});

describe("marks", () => {
  it("are signs between spaces and HTML within words", () => {
    expect(body(paragraph("a ", bold("b "), italic("c"), "."))).toBe("a **b** *c*.\n");
    expect(body(paragraph("a", bold("b"), italic("c")))).toBe("a<strong>b</strong><em>c</em>\n");
  });

  it("stand within links, an exclamation mark before one makes no picture", () => {
    const linked = schema.mark("link", { href: "https://example.org/a_(b)?c=d|e" });
    const text = schema.text("this", [linked, schema.mark("bold")]);
    expect(page(paragraph("Read!", text))).toBe(
      '<p>Read!<a href="https://example.org/a_(b)?c=d%7Ce"><strong>this</strong></a></p>\n',
    );
  });
});

describe("hostile text", () => {
  it("stays text", async () => {
    const document = parsed(markdownToHtml(toMarkdown(nasty)));
    expect(document.querySelectorAll("script, img, style, title:not(:empty)")).toHaveLength(0);
    expect(await readBack.md(nasty)).toContain(
      '<script>alert("1")</script><img src=x onerror=alert(1)>',
    );
  });

  const signs = 'a 1 * _ ` ~ [ ] ( ) < > # + - = . ! | \\ & ; : / "'.split(" ");
  const pieces = array(
    tuple(
      string({
        unit: constantFrom(...signs, " ", "\u00A0", "1. ", "# ", "- ", "&amp;", "***", "---"),
      }),
      constantFrom(...Object.keys(builders)),
      boolean(),
    ),
    { minLength: 1, maxLength: 8 },
  );

  it("reads back as it was written, whatever it holds and however it is marked", () => {
    assert(
      property(pieces, (written) => {
        const block = paragraph(
          ...written.flatMap(([text, builder, ends]) => [
            ...(text === "" ? [] : [builders[builder]?.(text) ?? text]),
            ...(ends ? ["\n"] : []),
          ]),
        );
        expect(squeezed(parsed(page(block)).body.textContent)).toBe(squeezed(block.textContent));
      }),
      { numRuns: 300 },
    );
  });
});

const builders: Readonly<Record<string, (text: string) => string | ReturnType<typeof bold>>> = {
  plain: (text) => text,
  bold,
  italic,
  underline,
  link: (text) => link(text, `https://example.org/${text}`),
};

function squeezed(text: string): string {
  return text.replace(/\s+/g, "");
}
