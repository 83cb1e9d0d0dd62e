import { allElements, elementsOf, textOf, type XmlElement } from "../../xml/read-xml.ts";
import type { ItemFacts } from "./item-facts.ts";
import type { Beside } from "./item-text.ts";

/** Read for themselves, or holding others that are told one by one. */
const read: ReadonlySet<string> = new Set(
  "docdata title date.issue date.release correction ed-msg hedline byline dateline".split(" "),
);
/** Of docdata; its status is read for itself. */
const managed = ["management-doc-idref", "management-idref-status"];

/** The words in it, on one line. */
export function textIn(element: XmlElement | undefined): string {
  return element === undefined ? "" : textOf(element).replaceAll(/\s+/g, " ").trim();
}

/** All that stands around the text and is neither its title nor a fact, by the standard's own names. */
export function besidesOf(elements: readonly XmlElement[]): Beside[] {
  const around = elements.filter(({ name }) =>
    ["head", "docdata", "body.head", "body.end"].includes(name),
  );
  const docdata = elements.find(({ name }) => name === "docdata");
  return [
    { label: "title", words: textIn(elements.find(({ name }) => name === "title")) },
    ...managed.map((label) => ({ label, words: docdata?.attributes.get(label) ?? "" })),
    ...around
      .flatMap((parent) => elementsOf(parent))
      .filter(({ name }) => !read.has(name))
      .map((element) => ({ label: element.name, words: wordsOf(element) })),
  ];
}

/** What its elements say, and what their attributes do. */
function wordsOf(element: XmlElement): string {
  const attributes = [element].concat(allElements(element)).map((part) => part.attributes);
  const said = attributes.flatMap((of) => Array.from(of.values()));
  return said
    .concat(textIn(element))
    .filter((part) => part.trim() !== "")
    .join(", ");
}

export function correctionOf(correction: XmlElement | undefined): ItemFacts["correction"] {
  if (correction === undefined) return null;
  const { attributes } = correction;
  return { of: attributes.get("id-string") ?? "", note: attributes.get("info") ?? "" };
}

/** The pictures by what is said of them, recordings and the like by their address. */
export function mediaOf(content: XmlElement): {
  readonly pictures: readonly string[];
  readonly others: readonly Beside[];
} {
  const media = allElements(content).filter(({ name }) => name === "media");
  return {
    pictures: media.filter(isPicture).map((element) => captionOf(element) || addressOf(element)),
    others: media
      .filter((element) => !isPicture(element))
      .map((element) => ({ label: "media", words: addressOf(element) || captionOf(element) })),
  };
}

function isPicture(media: XmlElement): boolean {
  return /^$|image|graphic|photo/i.test(media.attributes.get("media-type") ?? "");
}

function captionOf(media: XmlElement): string {
  const parts = allElements(media);
  const caption = textIn(parts.find(({ name }) => name === "media-caption"));
  return caption || attributeIn(parts, "alternate-text");
}

function addressOf(media: XmlElement): string {
  const parts = allElements(media);
  return attributeIn(parts, "source") || attributeIn(parts, "name");
}

function attributeIn(parts: readonly XmlElement[], name: string): string {
  return (
    parts.map(({ attributes }) => attributes.get(name) ?? "").find((said) => said !== "") ?? ""
  );
}
