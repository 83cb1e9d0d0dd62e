import { Fragment, type Node } from "@tiptap/pm/model";
import * as fc from "fast-check";

import { languages } from "../../../shared/domain/language.ts";
import type { Mergeable } from "../../../shared/merge/merge-document.ts";
import { blockId, textBlocks } from "../../../shared/rich-text/blocks.ts";
import { schema } from "../../../shared/rich-text/schema.ts";
import { arbitraryDocument } from "../rich-text/arbitrary-documents.ts";

export type Edit =
  | { readonly op: "write" | "rewrite" | "remove" | "insert" | "link"; readonly at: number }
  | { readonly op: "move"; readonly at: number; readonly to: number }
  | { readonly op: "number"; readonly at: number };

const place = fc.nat(40);
const edit: fc.Arbitrary<Edit> = fc.oneof(
  fc.record({
    op: fc.constantFrom("write", "write", "rewrite", "remove", "insert", "link"),
    at: place,
  }) as fc.Arbitrary<Edit>,
  fc.record({ op: fc.constant("move" as const), at: place, to: place }),
  fc.record({ op: fc.constant("number" as const), at: place }),
);
export const edits = fc.array(edit, { maxLength: 5 });

export const arbitraryState: fc.Arbitrary<Mergeable> = fc
  .tuple(arbitraryDocument({ ids: "unique" }), fc.option(arbitraryDocument({ ids: "unique" })))
  .map(([ru, en]) => ({
    kind: "press-release",
    sourceLanguage: "ru",
    facts: { number: "14", event: { ru: "Учение", en: "Exercise" } },
    texts: { ru: marked(ru, "ru"), ...(en !== null && { en: marked(en, "en") }) },
  }));

/** Each text block ends with a word no other has, so that none can stand for another. */
function marked(doc: Node, prefix: string): Node {
  let count = 0;
  return mapBlocks(doc, (block) =>
    block.copy(block.content.addToEnd(schema.text(` ${prefix}${(count += 1)}.`))),
  );
}

function mapBlocks(node: Node, change: (block: Node) => Node): Node {
  if (node.isTextblock) return change(node);
  return node.isText
    ? node
    : node.type.create(
        node.attrs,
        node.children.map((child) => mapBlocks(child, change)),
      );
}

/** What a person at a computer writes; `words` makes words nobody else writes. */
export interface Writer {
  words(): string;
  id(): string;
}

export function createWriter(name: string): Writer {
  let count = 0;
  return {
    words: () => `${name}${(count += 1)}.`,
    id: () => `${name}${String((count += 1)).padStart(10 - name.length, "0")}`,
  };
}

export function applyEdits(state: Mergeable, list: readonly Edit[], writer: Writer): Mergeable {
  return list.reduce((current, each) => applyEdit(current, each, writer), state);
}

function applyEdit(state: Mergeable, change: Edit, writer: Writer): Mergeable {
  if (change.op === "number")
    return { ...state, facts: { ...state.facts, number: writer.words() } };
  const language = languages[change.at % 2] ?? "ru";
  const doc = state.texts[language];
  if (doc === undefined) return state;
  return { ...state, texts: { ...state.texts, [language]: editText(doc, change, writer) } };
}

function editText(doc: Node, change: Edit, writer: Writer): Node {
  const top = [...doc.children];
  const at = change.at % top.length;
  switch (change.op) {
    case "write":
    case "rewrite":
      return editBlock(doc, change.at, (block) =>
        block.copy(
          change.op === "write"
            ? block.content.addToEnd(schema.text(` ${writer.words()}`))
            : Fragment.from(schema.text(writer.words())),
        ),
      );
    case "link":
      return editBlock(doc, change.at, (block) =>
        block.type.create(
          { ...block.attrs, translatedFrom: { hash: "x", text: "x" } },
          block.content,
        ),
      );
    case "remove":
      return top.length > 1 ? doc.copy(Fragment.from(top.toSpliced(at, 1))) : doc;
    case "insert": {
      const block = schema.nodes.paragraph.create({ id: writer.id() }, schema.text(writer.words()));
      return doc.copy(Fragment.from(top.toSpliced(at, 0, block)));
    }
    case "move": {
      const moved = top[at];
      if (moved === undefined) return doc;
      const rest = top.toSpliced(at, 1);
      return doc.copy(Fragment.from(rest.toSpliced(change.to % (rest.length + 1), 0, moved)));
    }
    default:
      return doc;
  }
}

function editBlock(doc: Node, at: number, change: (block: Node) => Node): Node {
  const blocks = textBlocks(doc);
  const id = blocks[at % Math.max(1, blocks.length)]?.id;
  return mapBlocks(doc, (block) => (blockId(block) === id ? change(block) : block));
}

/** Every word of a state that only one block has ever had. */
export function wordsOf(state: Mergeable): Set<string> {
  const text = languages.map((language) => state.texts[language]?.textContent ?? "").join(" ");
  return new Set(text.match(/(?:ru|en|a|b|c)\d+\./g));
}

export function wordsIn(nodes: readonly (Node | null)[]): string[] {
  return nodes.flatMap((node) => node?.textContent.match(/(?:ru|en|a|b|c)\d+\./g) ?? []);
}
