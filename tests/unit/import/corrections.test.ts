import type { Node } from "@tiptap/pm/model";
import { describe, expect, it } from "vitest";

import type { Kind } from "../../../shared/domain/document.ts";
import { correct, partsFor } from "../../../shared/import/corrections.ts";
import { importPlainText } from "../../../shared/import/plain-text.ts";
import { withBlockIds } from "../../../shared/rich-text/blocks.ts";
import * as build from "../../../shared/rich-text/build.ts";
import { counter } from "../../fixtures/counter.ts";
import { outlineOf } from "../../fixtures/outline.ts";

const release = build.doc(
  build.headline("Units Involved"),
  build.dateline("Brest", "2026-09-05"),
  build.lead("Sappers clear the range"),
  build.paragraph("The range is ", build.bold("clear"), "."),
  build.signOff("Joint Press Centre"),
);

const wordsOf = (doc: Node) =>
  doc.textBetween(0, doc.content.size, " ", " ").match(/\p{L}{3,}/gu) ?? [];

const corrected = (
  block: number,
  part: Parameters<typeof correct>[1]["part"],
  doc = release,
  kind: Kind = "press-release",
) => {
  const content = correct(doc, { block, part }, kind);
  content.check();
  return outlineOf(content);
};

describe("a block that was taken for the wrong part", () => {
  it("becomes the headline in its place; what was one before is a paragraph, and no part is missing", () => {
    expect(corrected(2, "headline")).toBe(`headline: Sappers clear the range
dateline date=2026-09-05: Brest
lead:
paragraph: Units Involved
paragraph: The range is *clear*.
signOff: Joint Press Centre
`);
  });

  it("becomes running text where it stands, with its formatting", () => {
    expect(corrected(3, "quotation")).toContain(`quotation
  paragraph: The range is *clear*.
  attribution:
`);
    expect(corrected(3, "heading")).toContain("heading: The range is");
    expect(corrected(4, "paragraph")).toContain("paragraph: Joint Press Centre\n");
  });

  it("says its day when it was a dateline, and has one when it becomes one", () => {
    expect(corrected(1, "paragraph")).toContain("paragraph: Brest, 2026-09-05\n");
    const dated = build.doc(build.headline("H"), build.paragraph("Minsk, 7 May 2026"));
    expect(corrected(1, "dateline", dated, "note")).toContain("dateline date=2026-05-07: Minsk\n");
  });

  it("stays the same block, wherever it goes, as does what it takes the place of", () => {
    const ids = (doc: Node) =>
      doc.children.map(({ type, attrs }) => `${type.name} ${String(attrs["id"])}`);
    const text = withBlockIds(release, counter());
    const [headline = "", , lead = ""] = ids(text).map((block) => block.split(" ")[1]);
    const moved = ids(correct(text, { block: 2, part: "headline" }, "press-release"));
    expect(moved[0]).toBe(`headline ${lead}`);
    expect(moved[3]).toBe(`paragraph ${headline}`);
    const asked = ids(correct(text, { block: 2, part: "question" }, "interview"));
    expect(asked).toContain(`exchange ${lead}`);
  });

  it("in an interview is a question or belongs to the answer before", () => {
    const interview = build.doc(
      build.headline("H"),
      build.interviewee("A. Orlov"),
      build.exchange(build.question("Why?"), build.answer("Because.")),
      build.paragraph("And so on."),
    );
    expect(corrected(3, "answer", interview, "interview")).toContain(`exchange
  question: Why?
  answer: Because.
  answer: And so on.
`);
    expect(corrected(3, "question", interview, "interview")).toContain(`exchange
  question: And so on.
  answer:
`);
    expect(corrected(2, "paragraph", interview, "interview")).toContain(
      "paragraph: Why?\nparagraph: Because.\n",
    );
  });

  it("is left alone where there is no such block or the kind has no such part", () => {
    expect(corrected(40, "headline")).toBe(outlineOf(release));
    expect(corrected(3, "question")).toBe(outlineOf(release));
    const list = build.doc(
      build.headline("H"),
      build.bulletList(build.listItem(build.paragraph("a"))),
    );
    expect(corrected(1, "paragraph", list, "note")).toBe(outlineOf(list));
  });

  it("never loses a word, whatever it is said to be", () => {
    const text =
      "Sappers clear the range\n\nBrest, 5 September 2026\n\nThe range is clear again.\n\n“We were ready,” said Colonel A. Orlov.\n\nJoint Press Centre";
    for (const kind of ["press-release", "speech", "interview", "note"] as const) {
      const { content } = importPlainText(text, { kind, language: "en", newId: counter() });
      for (const part of partsFor(kind))
        content.forEach((_block, _offset, block) => {
          const words = wordsOf(correct(content, { block, part }, kind));
          for (const word of wordsOf(content)) expect(words, `${part} ${block}`).toContain(word);
        });
    }
  });
});
