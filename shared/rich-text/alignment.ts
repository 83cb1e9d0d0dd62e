import type { Node } from "@tiptap/pm/model";

import type { Language } from "../domain/language.ts";
import { wording } from "../i18n/translator.ts";
import { blockId, exactText, textHash } from "./blocks.ts";
import {
  type ExtraBlock,
  type ExtraBlocks,
  findExtraBlocks,
  placeExtraBlocks,
  retyped,
} from "./extra-blocks.ts";
import { schema, type TranslatedFrom } from "./schema.ts";
import { presentSource } from "./present-source.ts";
import { isWritten, recordedSource } from "./translation.ts";

export interface NewTranslation {
  readonly from: Language;
  readonly to: Language;
  /** `copy`: the source's words stay in place to be written over; they do not count as translated. */
  readonly fill: "empty" | "copy";
}

/**
 * A translation to begin with: the source's blocks with the same ids, date, pictures and tables.
 * Standing wording of the one language (delivery caveat, heading of the "about" block) comes out as
 * the other language's own, already translated.
 */
export function createTranslation(source: Node, { from, to, fill }: NewTranslation): Node {
  const standing = standingWording(from, to);
  function begin(node: Node): Node {
    if (node.isText) return node;
    if (node.isTextblock) {
      const translation = standing.get(node.type.name)?.get(exactText(node));
      if (translation !== undefined) {
        const attrs = {
          ...node.attrs,
          translatedFrom: presentSource(node),
          review: null,
          waivers: null,
        };
        return node.type.create(attrs, schema.text(translation));
      }
      return fill === "copy"
        ? node.type.create(
            { ...node.attrs, translatedFrom: null, review: null, waivers: null },
            node.content,
          )
        : emptyBlock(node);
    }
    const attrs = fill === "copy" ? node.attrs : withoutWords(node);
    return node.type.create(attrs, node.children.map(begin));
  }
  return begin(source);
}

function standingWording(from: Language, to: Language): Map<string, Map<string, string>> {
  const [source, target] = [wording(from), wording(to)];
  return new Map([
    [
      "deliveryCaveat",
      new Map([
        [source("template:initial.deliveryCaveat"), target("template:initial.deliveryCaveat")],
      ]),
    ],
    [
      "heading",
      new Map([
        [
          source("template:initial.boilerplateHeading"),
          target("template:initial.boilerplateHeading"),
        ],
      ]),
    ],
  ]);
}

function emptyBlock(source: Node): Node {
  return source.type.create({
    ...withoutWords(source),
    translatedFrom: null,
    review: null,
    waivers: null,
  });
}

/** What of a block's attributes holds in every language: not a label, not the description of a photo. */
function withoutWords({ attrs }: Node): Record<string, unknown> {
  return { ...attrs, ...("label" in attrs && { label: "" }), ...("alt" in attrs && { alt: "" }) };
}

/**
 * The translation brought to its source's structure: the source's blocks, each once and in its order,
 * with the translation's text under the same id. Blocks new in the source appear empty; types,
 * levels, pictures, table cells and an untouched date follow the source; a block gone from the source
 * goes too if nothing is written in it and otherwise stays behind the block it stood behind (state
 * `extra`). No written character is lost, and aligning twice changes nothing more.
 * @param source every block with an id of its own
 */
export function alignTranslation(source: Node, target: Node): Node {
  const counterparts = findCounterparts(source, target);
  const claimed = new Set(counterparts.values());
  const extras = withFreeIds(
    findExtraBlocks(target, { isClaimed: (node) => claimed.has(node) }),
    source,
  );

  function build(node: Node): { node: Node; overflow: ExtraBlock[] } {
    const id = blockId(node);
    const existing = id === null ? undefined : counterparts.get(id);
    if (node.isTextblock) {
      const built = existing === undefined ? emptyBlock(node) : translated(node, existing);
      return { node: same(existing, built), overflow: [] };
    }
    const children: Node[] = [];
    const placed = new Map<number, readonly ExtraBlock[]>();
    const place = (blocks: readonly ExtraBlock[]): void => {
      if (blocks.length > 0) {
        placed.set(children.length, [...(placed.get(children.length) ?? []), ...blocks]);
      }
    };
    if (node.type.name === "doc") place(extras.first);
    else if (id !== null) place(extras.within.get(id) ?? []);
    for (const child of node.children) {
      const built = build(child);
      children.push(built.node);
      place(built.overflow);
      place(extras.after.get(blockId(child) ?? "") ?? []);
    }
    const filled = placeExtraBlocks(node.type, children, placed);
    const built = node.type.create(containerAttributes(node, existing), filled.children);
    return { node: same(existing, built), overflow: filled.overflow };
  }

  const { node } = build(source);
  return node.eq(target) ? target : node;
}

/** By id: the translation's block for each of the source's; of two with one id, the written one. */
function findCounterparts(source: Node, target: Node): Map<string, Node> {
  const sources = new Map<string, Node>();
  source.descendants((node) => {
    const id = blockId(node);
    if (id !== null) sources.set(id, node);
    return !node.isTextblock;
  });
  const counterparts = new Map<string, Node>();
  target.descendants((node) => {
    const id = blockId(node);
    const wanted = id === null ? undefined : sources.get(id);
    if (id !== null && wanted !== undefined && isSameSort(wanted, node)) {
      const other = counterparts.get(id);
      if (other === undefined || (node.isTextblock && !isWritten(other) && isWritten(node))) {
        counterparts.set(id, node);
      }
    }
    const foreignPhoto = hasOwnPhoto(node) && counterparts.get(id ?? "") !== node;
    return !node.isTextblock && !foreignPhoto;
  });
  return counterparts;
}

/** A photo the source does not have stays whole, its caption with it. */
function hasOwnPhoto({ attrs }: Node): boolean {
  return "alt" in attrs && (attrs["alt"] !== "" || attrs["blob"] !== null);
}

function isSameSort(source: Node, target: Node): boolean {
  if (source.isTextblock || target.isTextblock) return source.isTextblock && target.isTextblock;
  return source.type === target.type || sortOf(source) === sortOf(target);
}

function sortOf({ type }: Node): string {
  if (type.isInGroup("list")) return "list";
  const role: unknown = type.spec["tableRole"];
  return role === "header_cell" ? "cell" : typeof role === "string" ? role : type.name;
}

/** An extra block's id the source uses too is taken from it: the editor gives it a new one. */
function withFreeIds(extras: ExtraBlocks, source: Node): ExtraBlocks {
  const taken = new Set<string>();
  source.descendants((node) => {
    const id = blockId(node);
    if (id !== null) taken.add(id);
    return !node.isTextblock;
  });
  function freed(node: Node): Node {
    if (node.isText) return node;
    const id = blockId(node);
    const attrs = id !== null && taken.has(id) ? { ...node.attrs, id: null } : node.attrs;
    if (id !== null) taken.add(id);
    return node.isLeaf && attrs === node.attrs
      ? node
      : node.type.create(attrs, node.children.map(freed), node.marks);
  }
  const free = (blocks: readonly ExtraBlock[]): ExtraBlock[] =>
    blocks.map(({ node, atTop }) => ({ node: freed(node), atTop }));
  const freeAll = (places: ReadonlyMap<string, readonly ExtraBlock[]>) =>
    new Map([...places].map(([id, blocks]) => [id, free(blocks)] as const));
  return {
    first: free(extras.first),
    within: freeAll(extras.within),
    after: freeAll(extras.after),
  };
}

/** The same node again where nothing changed: what is the same object need not be drawn anew. */
function same(existing: Node | undefined, built: Node): Node {
  return existing?.eq(built) === true ? existing : built;
}

function containerAttributes(source: Node, existing: Node | undefined): Record<string, unknown> {
  const attrs = withoutWords(source);
  if (existing === undefined) return attrs;
  const { alt, colwidth } = existing.attrs;
  if ("alt" in attrs && typeof alt === "string") attrs["alt"] = alt;
  if ("colwidth" in attrs && existing.attrs["colspan"] === attrs["colspan"]) {
    attrs["colwidth"] = colwidth;
  }
  return attrs;
}

function translated(source: Node, existing: Node): Node {
  const attributes = { ...withoutWords(source), translatedFrom: null };
  const block = retyped(existing, source.type, attributes);
  return "date" in block.attrs ? withFollowingDate(source, existing, block) : block;
}

/** A date nobody set for the translation alone follows the source's, and its record with it. */
function withFollowingDate(source: Node, existing: Node, block: Node): Node {
  const recorded = recordedSource(block);
  const own = isoDate(existing.attrs["date"]);
  const date = isoDate(source.attrs["date"]);
  if (recorded !== null && existing.type === source.type && own !== recordedDate(recorded)) {
    return block.type.create({ ...block.attrs, date: own }, block.content);
  }
  const text = recorded?.text.replace(dateLine, "");
  const translatedFrom = text === undefined ? null : recordOf(text, date);
  return block.type.create({ ...block.attrs, date, translatedFrom }, block.content);
}

const dateLine = /\n\d{4}-\d{2}-\d{2}$/;

const isoDate = (value: unknown): string | null => (typeof value === "string" ? value : null);

function recordedDate({ text }: TranslatedFrom): string | null {
  return dateLine.exec(text)?.[0].slice(1) ?? null;
}

function recordOf(place: string, date: string | null): TranslatedFrom {
  const text = date === null ? place : `${place}\n${date}`;
  return { hash: textHash(text), text };
}
