import type { Node } from "@tiptap/pm/model";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";

import {
  alignTranslation,
  createTranslation,
  type NewTranslation,
} from "../../../shared/rich-text/alignment.ts";
import { textBlocks } from "../../../shared/rich-text/blocks.ts";
import { arbitraryDocument } from "./arbitrary-documents.ts";

const empty: NewTranslation = { from: "ru", to: "en", fill: "empty" };

describe("whatever the two documents are, alignment", () => {
  const pair = fc.tuple(arbitraryDocument({ ids: "unique" }), arbitraryDocument({ ids: "any" }));
  const options = { numRuns: 400 };

  it("makes a document that fits the schema", () => {
    fc.assert(
      fc.property(pair, ([source, target]) => {
        expect(() => alignTranslation(source, target).check()).not.toThrow();
      }),
      options,
    );
  });

  it("has every block of the source once, in its order and of its type", () => {
    fc.assert(
      fc.property(pair, ([source, target]) => {
        const aligned = alignTranslation(source, target);
        const wanted = textBlocks(source).map(({ id, node }) => `${id} ${node.type.name}`);
        const ids = new Set(textBlocks(source).map(({ id }) => id));
        const found = textBlocks(aligned)
          .filter(({ id }) => ids.has(id))
          .map(({ id, node }) => `${id} ${node.type.name}`);
        expect(found).toEqual(wanted);
      }),
      options,
    );
  });

  it("loses nothing written", () => {
    fc.assert(
      fc.property(pair, ([source, target]) => {
        const before = numbered(target);
        const aligned = alignTranslation(source, before);
        expect(letters(aligned)).toBe(letters(before));
        for (const word of before.textContent.match(/word\d+\./g) ?? []) {
          expect(aligned.textContent).toContain(word);
        }
      }),
      options,
    );
  });

  it("changes nothing the second time", () => {
    fc.assert(
      fc.property(pair, ([source, target]) => {
        const once = alignTranslation(source, target);
        expect(alignTranslation(source, once).toJSON()).toEqual(once.toJSON());
      }),
      options,
    );
  });

  it("leaves a new translation as it was made", () => {
    fc.assert(
      fc.property(arbitraryDocument({ ids: "unique" }), (source) => {
        const translation = createTranslation(source, empty);
        translation.check();
        expect(alignTranslation(source, translation)).toBe(translation);
      }),
      options,
    );
  });
});

/** The same document with another word at the end of every written block, so that none can stand for two. */
function numbered(document: Node): Node {
  let count = 0;
  function visit(node: Node): Node {
    if (node.isTextblock && node.textContent.trim() !== "") {
      return node.copy(node.content.addToEnd(node.type.schema.text(`word${++count}.`)));
    }
    return node.isText || node.isTextblock
      ? node
      : node.type.create(node.attrs, node.children.map(visit));
  }
  return visit(document);
}

/** Everything there is to read, kept in attributes too: in any order, since blocks may have moved. */
function letters(document: Node): string {
  let found = "";
  document.descendants((node) => {
    const { alt, label } = node.attrs as { alt?: string; label?: string };
    found += [alt, label, node.text].join("");
  });
  return Array.from(found.replaceAll(/\s/g, "")).toSorted().join("");
}
