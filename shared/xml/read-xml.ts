import { SaxesParser } from "saxes";

/** An element with what is in it, by its name without a prefix. */
export interface XmlElement {
  readonly name: string;
  readonly namespace: string;
  /** By their names, with the prefix the file gives them: `xml:lang`; those of XLink as `xlink:href`. */
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly (XmlElement | string)[];
}

/** What was read, or why it is no XML, in the parser's words. */
export type XmlRead =
  | { readonly ok: true; readonly value: XmlElement }
  | { readonly ok: false; readonly reason: string };

/** Deeper than any tool nests; what goes on was made to be endless. */
const deepest = 200;
const xlink = "http://www.w3.org/1999/xlink";

/**
 * Reads XML without looking at anything outside it: a DOCTYPE is passed over, and of entities only the
 * five of XML itself are known, so that none can grow or reach for a file.
 */
export function readXml(text: string): XmlRead {
  const top: Mutable = { name: "", namespace: "", attributes: new Map(), children: [] };
  const open: Mutable[] = [top];
  const parser = new SaxesParser({ xmlns: true });
  const add = (child: XmlElement | string): void => void open.at(-1)?.children.push(child);

  parser.on("opentag", ({ local, uri: namespace, attributes }) => {
    if (open.length > deepest) throw new XmlError("elements in elements without end");
    const known = new Map<string, string>();
    for (const { prefix, local: name, uri, value } of Object.values(attributes)) {
      const start = uri === xlink ? "xlink" : prefix;
      known.set(start === "" ? name : `${start}:${name}`, value);
    }
    const element: Mutable = { name: local, namespace, attributes: known, children: [] };
    add(element);
    open.push(element);
  });
  parser.on("closetag", () => void open.pop());
  parser.on("text", add);
  parser.on("cdata", add);
  parser.on("error", (error) => {
    throw new XmlError(error.message);
  });
  try {
    parser.write(text).close();
  } catch (error) {
    if (error instanceof XmlError) return { ok: false, reason: error.message };
    throw error;
  }
  const [root] = elementsOf(top);
  return root === undefined ? { ok: false, reason: "empty" } : { ok: true, value: root };
}

interface Mutable extends XmlElement {
  readonly children: (XmlElement | string)[];
}

class XmlError extends Error {}

export function elementsOf(parent: XmlElement, name?: string): XmlElement[] {
  return parent.children.filter(
    (child): child is XmlElement =>
      typeof child !== "string" && (name === undefined || child.name === name),
  );
}

/** Every element in an element, however deep, in reading order. */
export function allElements(parent: XmlElement): XmlElement[] {
  return elementsOf(parent).flatMap((child) => [child].concat(allElements(child)));
}

/** All text in an element, whatever markup it is in. */
export function textOf(element: XmlElement): string {
  return element.children
    .map((child) => (typeof child === "string" ? child : textOf(child)))
    .join("");
}
