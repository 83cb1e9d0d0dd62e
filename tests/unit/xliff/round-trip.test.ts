import { Fragment, type Node } from "@tiptap/pm/model";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";

import { textBlocks } from "../../../shared/rich-text/blocks.ts";
import { alignTranslation } from "../../../shared/rich-text/alignment.ts";
import { contentHash } from "../../../shared/xliff/handout.ts";
import { schema } from "../../../shared/rich-text/schema.ts";
import { isWritten, textBlocksById } from "../../../shared/rich-text/translation.ts";
import { compareReturned, withReturned } from "../../../shared/xliff/compare.ts";
import { arbitraryDocument } from "../rich-text/arbitrary-documents.ts";
import { pair, readBack, versions, written } from "./pairs.ts";

const words = fc.oneof(
  fc.constantFrom("Мост открыт. ", "It is 96 m long.", " ", "<b>", "]]>", "&amp;", "a\tb", "\r"),
  fc.constantFrom(
    "\u{0}",
    "\u{7}",
    "\u{D800}",
    "\u{FFFE}",
    "\u{1F6A9}",
    "\u{85}",
    "\n",
    "\u{2028}",
  ),
  fc.string({ maxLength: 8 }),
);
const marks = fc
  .record({
    names: fc.subarray(["bold", "italic", "underline"] as const),
    href: fc.option(fc.constantFrom("https://a.kz/?x=1&y=2", 'mailto:a"b@c.kz', "tel:+7 1"), {
      freq: 3,
    }),
  })
  .map(({ names, href }) => {
    const plain = names.map((name) => schema.mark(name));
    return href === null ? plain : plain.concat(schema.mark("link", { href }));
  });
const inline = fc.array(
  fc.record({ text: fc.option(words), marks }).map(({ text, marks: given }): Node[] => {
    const set = given.reduce((known, mark) => mark.addToSet(known), schema.text("x").marks);
    if (text === "") return [];
    return [
      text === null ? schema.nodes.hardBreak.create(null, null, set) : schema.text(text, set),
    ];
  }),
  { maxLength: 6 },
);
const paragraph = inline.map((nodes) =>
  schema.nodes.paragraph.create(null, Fragment.fromArray(nodes.flat())),
);
const texts = fc
  .array(fc.tuple(paragraph, paragraph), { minLength: 1, maxLength: 4 })
  .map((blocks) => pair(...blocks));

describe.each(versions)("XLIFF %s", (version) => {
  it("brings every character and every mark of source and translation back", () => {
    fc.assert(
      fc.property(texts, ({ source, target }) => {
        const { units } = readBack(written({ source, target }, version));
        const empty = withoutWords(target);
        const taken = withReturned(empty, compareReturned({ units }, source, empty), () => false);
        const [got, expected] = [textBlocksById(taken), textBlocksById(target)];
        for (const { id, node } of textBlocks(source)) {
          if (!isWritten(node)) continue;
          const wanted = expected.get(id);
          if (wanted === undefined || !isWritten(wanted)) continue;
          expect(got.get(id)?.content.toJSON()).toEqual(wanted.content.toJSON());
        }
      }),
      { numRuns: 60 },
    );
  });

  it("comes back with nothing to do and nothing to remark where nobody touched it", () => {
    fc.assert(
      fc.property(texts, (both) => {
        const { source, target } = both;
        const file = readBack(written(both, version));
        const { changes, conflicts, remarks } = compareReturned(file, source, target);
        expect({
          changes,
          conflicts,
          remarks: remarks.filter(({ code }) => code !== "lostFormatting"),
        }).toEqual({
          changes: [],
          conflicts: [],
          remarks: [],
        });
      }),
      { numRuns: 30 },
    );
  });

  it("has a unit for every written block of any document, under its id", () => {
    fc.assert(
      fc.property(
        arbitraryDocument({ ids: "unique" }),
        arbitraryDocument({ ids: "any" }),
        (source, other) => {
          const target = alignTranslation(source, other);
          const { units: all } = readBack(written({ source, target }, version));
          const units = all.filter(({ id }) => !id.includes("-"));
          const blocks = textBlocks(source).filter(({ node }) => isWritten(node));
          expect(units.map(({ id }) => id)).toEqual(blocks.map(({ id }) => id));
          const targets = textBlocksById(target);
          expect(units.map(({ record }) => record.target)).toEqual(
            blocks.map(({ id }) => contentHash(targets.get(id) ?? null)),
          );
        },
      ),
      { numRuns: 30 },
    );
  });
});

/** The same blocks with nothing in them. */
function withoutWords(target: Node): Node {
  return target.copy(
    Fragment.from(
      target.children.map((node) => node.type.create({ ...node.attrs, translatedFrom: null })),
    ),
  );
}
