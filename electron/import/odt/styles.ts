import { languages } from "../../../shared/domain/language.ts";
import {
  boilerplateHeadingStyle,
  isOwnPart,
  partStyles,
  runStyles,
  standingStyles,
  styleName,
} from "../../../shared/export/word-styles.ts";
import { allElements, elementsOf, type XmlElement } from "../../../shared/xml/read-xml.ts";

/** What a text of LibreOffice says of its paragraphs, runs and lists, by the names it uses for them. */
export interface Styles {
  /** The class of a paragraph: a part of ours or of any text; "" where the style says nothing. */
  partOf(style: string): string;
  /** The class of a run that is beside the text in a document of ours; "" for any other. */
  runOf(style: string): string;
  /** Elements of HTML for what the style of a run sets off. */
  marksOf(style: string): readonly string[];
  /** What somebody has set off in a whole paragraph, without what its style looks like. */
  directMarksOf(style: string): readonly string[];
  isOrdered(list: string, level: number): boolean;
  /** The first number of the level. */
  startOf(list: string, level: number): number;
}

const usual: Readonly<Record<string, string>> = {
  Title: "headline",
  Subtitle: "subheadline",
  Quotations: "quotation",
  Quote: "quotation",
  "Intense Quote": "quotation",
  "Block Text": "quotation",
  caption: "caption",
  Caption: "caption",
  Illustration: "caption",
  Figure: "caption",
  "Table Heading": "tableHeader",
};

/** Our styles without a name of their own are called as Word has their ids, in words. */
const standing: ReadonlyMap<string, string> = new Map([
  [boilerplateHeadingStyle, "boilerplateHeading"],
  ...Object.values(standingStyles).map((id) => [id, "standing"] as const),
]);
const runs: ReadonlyMap<string, string> = new Map(
  Object.entries(runStyles).map(([name, id]) => [id, name]),
);

const ownNames: ReadonlyMap<string, string> = new Map(
  Object.keys(partStyles)
    .filter(isOwnPart)
    .flatMap((part) => languages.map((language) => [styleName(part, language), part] as const)),
);

/** @param documents content and styles of the file */
export function readStyles(documents: readonly XmlElement[]): Styles {
  const elements = documents.flatMap(allElements);
  const styles = byName(elements.filter(({ name }) => name === "style"));
  const lists = byName(elements.filter(({ name }) => name === "list-style"));
  const named = (style: string, meaningOf: (shown: string) => string | undefined) =>
    firstOf(chainOf(styles, style), (element) => {
      const shown = attribute(element, "style:display-name") || attribute(element, "style:name");
      return meaningOf(shown) ?? null;
    }) ?? "";
  const levelOf = (list: string, level: number) => {
    const style = lists.get(list);
    const levels = style === undefined ? [] : elementsOf(style);
    return levels.find((found) => found.attributes.get("text:level") === String(level));
  };
  return {
    partOf: (style) =>
      named(style, (shown) => ownNames.get(shown) ?? usual[shown] ?? standing.get(idOf(shown))),
    runOf: (style) => named(style, (shown) => runs.get(idOf(shown))),
    marksOf: (style) => marksIn(chainOf(styles, style)),
    directMarksOf: (style) => marksIn(chainOf(styles, style).slice(0, 1)),
    isOrdered: (list, level) => levelOf(list, level)?.name === "list-level-style-number",
    startOf: (list, level) => Number(attribute(levelOf(list, level), "text:start-value") || 1),
  };
}

function idOf(shown: string): string {
  return shown.replaceAll(" ", "");
}

function marksIn(chain: readonly XmlElement[]): string[] {
  const property = (name: string) =>
    firstOf(chain, (element) => {
      const [properties] = elementsOf(element, "text-properties");
      return properties?.attributes.get(name) ?? null;
    });
  const isBold = /^(?:bold|[6-9]00)$/.test(property("fo:font-weight") ?? "");
  const isItalic = /^(?:italic|oblique)$/.test(property("fo:font-style") ?? "");
  const line = property("style:text-underline-style") ?? "none";
  return [
    ...(isBold ? ["strong"] : []),
    ...(isItalic ? ["em"] : []),
    ...(line === "none" ? [] : ["u"]),
  ];
}

function byName(elements: readonly XmlElement[]): ReadonlyMap<string, XmlElement> {
  return new Map(elements.map((element) => [attribute(element, "style:name"), element]));
}

/** A style and those it is made from; the default of all is left out. */
function chainOf(styles: ReadonlyMap<string, XmlElement>, name: string): XmlElement[] {
  const chain: XmlElement[] = [];
  for (let style = styles.get(name); style !== undefined && chain.length < 20;) {
    chain.push(style);
    style = styles.get(attribute(style, "style:parent-style-name"));
  }
  return chain;
}

function firstOf<T>(chain: readonly XmlElement[], read: (style: XmlElement) => T | null): T | null {
  for (const style of chain) {
    const found = read(style);
    if (found !== null) return found;
  }
  return null;
}

export function attribute(element: XmlElement | undefined, name: string): string {
  return element?.attributes.get(name) ?? "";
}
