import type { Node } from "@tiptap/pm/model";

import { blockId } from "../rich-text/blocks.ts";
import {
  type BlockCheck,
  type DocumentCheck,
  inSource,
  inTarget,
  type PlacedRemark,
  remark,
} from "./check.ts";

interface Marked {
  readonly href: string;
  readonly from: number;
  readonly to: number;
}

function linksOf(block: Node): Marked[] {
  const links: Marked[] = [];
  block.forEach((child, offset) => {
    const href: unknown = child.marks.find(({ type }) => type.name === "link")?.attrs["href"];
    const last = links.at(-1);
    if (typeof href !== "string") return;
    if (last?.href === href && last.to === offset)
      links[links.length - 1] = { ...last, to: offset + child.nodeSize };
    else links.push({ href, from: offset, to: offset + child.nodeSize });
  });
  return links;
}

/** As many links as the source has; where they lead may differ with the language of the site. */
export const links: BlockCheck = {
  id: "links",
  severity: "warning",
  run({ source, target }) {
    const [expected, found] = [linksOf(source.node), linksOf(target.node)];
    if (expected.length > found.length)
      return expected
        .filter(({ href }) => !found.some((link) => link.href === href))
        .slice(0, expected.length - found.length)
        .map(({ from, to }) =>
          remark("link-missing", inSource(from, to), { expected: source.text.slice(from, to) }),
        );
    return found
      .filter(({ href }) => !expected.some((link) => link.href === href))
      .slice(0, found.length - expected.length)
      .map(({ from, to }) =>
        remark("link-added", inTarget(from, to), { found: target.text.slice(from, to) }),
      );
  },
};

const emphases = ["bold", "italic", "underline"] as const;

/** Emphasis on one side only. */
export const emphasis: BlockCheck = {
  id: "emphasis",
  severity: "hint",
  run({ source, target }) {
    const [expected, found] = [emphasisOf(source.node), emphasisOf(target.node)];
    if (expected.size === 0 && found.size === 0) return [];
    return emphases.flatMap((name) => {
      if (expected.has(name) === found.has(name)) return [];
      return [remark(expected.has(name) ? `${name}-missing` : `${name}-added`, null)];
    });
  },
};

function emphasisOf(block: Node): Set<string> {
  return new Set(block.children.flatMap(({ marks }) => marks.map(({ type }) => type.name)));
}

/** Lists with as many items, tables with as many rows and cells. */
export const shape: DocumentCheck = {
  id: "shape",
  severity: "warning",
  run({ source, target }) {
    const expected = shapes(source);
    const remarks: PlacedRemark[] = [];
    for (const [id, { node, block }] of shapes(target)) {
      const original = expected.get(id)?.node;
      if (original === undefined || original.childCount === node.childCount) continue;
      const message =
        node.type.name === "table" || node.type.name === "tableRow" ? "table-shape" : "list-shape";
      remarks.push({
        ...remark(message, null, { expected: original.childCount, found: node.childCount }),
        block,
      });
    }
    return remarks;
  },
};

interface Shaped {
  readonly node: Node;
  /** The first text block in it, where the remark stands. */
  readonly block: string;
}

function shapes(doc: Node): Map<string, Shaped> {
  const found = new Map<string, Shaped>();
  doc.descendants((node) => {
    const id = blockId(node);
    if (id !== null && /List$|^table(?:Row)?$/.test(node.type.name)) {
      let block: string | null = null;
      node.descendants((child) => {
        if (child.isTextblock) block ??= blockId(child);
        return block === null;
      });
      if (block !== null) found.set(id, { node, block });
    }
    return !node.isTextblock;
  });
  return found;
}
