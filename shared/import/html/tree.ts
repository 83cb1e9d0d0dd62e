import { type DefaultTreeAdapterMap, parse } from "parse5";

export type HtmlNode = DefaultTreeAdapterMap["childNode"];
export type HtmlElement = DefaultTreeAdapterMap["element"];

/** The body of a page or of a piece of one, as a browser would read it. Nothing runs, nothing is loaded. */
export function parseBody(html: string): readonly HtmlNode[] {
  const page = parse(html).childNodes.find((node) => node.nodeName === "html");
  const body = page !== undefined && isElement(page) ? childElement(page, "body") : undefined;
  return body?.childNodes ?? [];
}

export function isElement(node: HtmlNode): node is HtmlElement {
  return "tagName" in node;
}

function childElement(parent: HtmlElement, name: string): HtmlElement | undefined {
  return childElements(parent).find(({ tagName }) => tagName === name);
}

export function childElements(parent: HtmlElement): HtmlElement[] {
  return parent.childNodes.filter(isElement);
}

export function attributeOf(element: HtmlElement, name: string): string {
  return element.attrs.find((attribute) => attribute.name === name)?.value ?? "";
}

export function textOf(node: HtmlNode): string {
  if ("value" in node) return node.value;
  return "childNodes" in node ? node.childNodes.map(textOf).join("") : "";
}

/** What a page holds for programs rather than for readers. */
const unseen: ReadonlySet<string> = new Set(
  "script style template noscript iframe object embed svg math audio video canvas input select textarea button head title".split(
    " ",
  ),
);

export function isUnseen({ tagName }: HtmlElement): boolean {
  return unseen.has(tagName);
}
