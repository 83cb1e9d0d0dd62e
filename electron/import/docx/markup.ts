import { SaxesParser } from "saxes";

import { escapeAttribute, escapeText } from "../../../shared/export/escape.ts";

/** An element of a Word document with its names as they are written, so that it can be written again. */
export interface Markup {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly MarkupNode[];
}
export type MarkupNode = Markup | string;

/** Null where it is no XML, or has entities of its own. */
export function readMarkup(xml: string): Markup | null {
  const top: MarkupNode[] = [];
  const open: MarkupNode[][] = [top];
  const parser = new SaxesParser();
  const add = (node: MarkupNode): void => void open.at(-1)?.push(node);
  let isDamaged = false;
  parser.on("opentag", ({ name, attributes }) => {
    const children: MarkupNode[] = [];
    add({ name, attributes, children });
    open.push(children);
  });
  parser.on("closetag", () => void open.pop());
  parser.on("text", add);
  parser.on("cdata", add);
  parser.on("error", () => {
    isDamaged = true;
  });
  parser.write(xml).close();
  return isDamaged ? null : (top.find(isMarkup) ?? null);
}

export function writeMarkup(node: MarkupNode): string {
  if (typeof node === "string") return escapeText(node);
  const attributes = Object.entries(node.attributes)
    .map(([name, value]) => ` ${name}="${escapeAttribute(value)}"`)
    .join("");
  return `<${node.name}${attributes}>${node.children.map(writeMarkup).join("")}</${node.name}>`;
}

export function element(
  name: string,
  attributes: Markup["attributes"] = {},
  ...children: readonly MarkupNode[]
): Markup {
  return { name, attributes, children };
}

export function isMarkup(node: MarkupNode): node is Markup {
  return typeof node !== "string";
}

/** The element one step down each name, where there is one. */
export function at(root: Markup | undefined, ...path: readonly string[]): Markup | undefined {
  return path.reduce<Markup | undefined>(
    (found, name) => found?.children.filter(isMarkup).find((child) => child.name === name),
    root,
  );
}

/** `w:val` of the element down that path. */
export function valueAt(root: Markup | undefined, ...path: readonly string[]): string | undefined {
  return at(root, ...path)?.attributes["w:val"];
}

/** Whether a property such as `w:vanish` is set: without a value it is. */
export function isSet(root: Markup | undefined, ...path: readonly string[]): boolean {
  const found = at(root, ...path);
  return found !== undefined && !/^(?:0|false|off)$/.test(found.attributes["w:val"] ?? "");
}

/** All elements of that name, however deep, outermost first; none inside another of them. */
export function within(root: Markup, name: string): Markup[] {
  return root.children
    .filter(isMarkup)
    .flatMap((child) => (child.name === name ? [child] : within(child, name)));
}

const texts = new Set(["w:t", "w:delText"]);
const spaces = new Set(["w:tab", "w:br", "w:cr", "w:ptab"]);

/** The words in it, deleted ones too, paragraphs apart by a space. */
export function wordsIn(root: Markup): string {
  return rawWords(root).replaceAll(/\s+/g, " ").trim();
}

function rawWords(node: Markup): string {
  if (spaces.has(node.name)) return " ";
  if (texts.has(node.name))
    return node.children.filter((child) => typeof child === "string").join("");
  const inside = node.children.filter(isMarkup).map(rawWords).join("");
  return node.name === "w:p" ? `${inside} ` : inside;
}
