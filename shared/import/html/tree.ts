import { defaultTreeAdapter, type DefaultTreeAdapterMap, parse } from "parse5";

export type HtmlNode = DefaultTreeAdapterMap["childNode"];
export type HtmlElement = DefaultTreeAdapterMap["element"];

/**
 * The body of a page or of a piece of one, as a browser would read it. Nothing runs, nothing is loaded. What is
 * nested deeper than any program nests is only its words.
 */
export function parseBody(html: string): readonly HtmlNode[] {
  const page = parse(html).childNodes.find((node) => node.nodeName === "html");
  const body = page !== undefined && isElement(page) ? childElement(page, "body") : undefined;
  if (body === undefined) return [];
  limitDepth(body);
  return body.childNodes;
}

/** A hostile page would go down further than the stack does. */
const deepest = 200;
/** Hold no words but in elements of theirs, which are a few levels down. */
const frames: ReadonlySet<string> = new Set(["table", "thead", "tbody", "tfoot", "tr", "ul", "ol"]);
const fewLevels = 8;

function limitDepth(body: HtmlElement): void {
  const waiting: { readonly element: HtmlElement; readonly depth: number }[] = [
    { element: body, depth: 0 },
  ];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { element, depth } = next;
    const isFrame = frames.has(element.tagName) && depth < deepest + fewLevels;
    if (depth >= deepest && !isFrame) flatten(element);
    else
      for (const child of childElements(element))
        waiting.push({ element: child, depth: depth + 1 });
  }
}

/** Its words as one paragraph, which every element reads. */
function flatten(element: HtmlElement): void {
  const paragraph = defaultTreeAdapter.createElement("p", element.namespaceURI, []);
  defaultTreeAdapter.insertText(paragraph, allText(element));
  element.childNodes = [];
  defaultTreeAdapter.appendChild(element, paragraph);
}

function allText(root: HtmlElement): string {
  const waiting: HtmlNode[] = root.childNodes.toReversed();
  let text = "";
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if ("value" in node) text += `${node.value} `;
    else if (isElement(node)) for (const child of node.childNodes.toReversed()) waiting.push(child);
  }
  return text;
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
