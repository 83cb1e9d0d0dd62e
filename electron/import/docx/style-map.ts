import { languages } from "../../../shared/domain/language.ts";
import {
  boilerplateHeadingStyle,
  deepestListContinue,
  isOwnPart,
  listContinueStyle,
  partStyles,
  runStyles,
  standingStyles,
  styleName,
} from "../../../shared/export/word-styles.ts";

/** Styles that Word and its relatives have themselves, by name; ids differ with the language Word speaks. */
const named = [
  ["Title", "headline"],
  ["Subtitle", "subheadline"],
  ["Quote", "quotation"],
  ["Intense Quote", "quotation"],
  ["Block Text", "quotation"],
  ["Quotations", "quotation"],
  ["caption", "caption"],
  ["Table Heading", "tableHeader"],
  ["Table Contents", "tableCell"],
  // As converters name them that translate what Word keeps in English.
  ["Название", "headline"],
  ["Заголовок", "headline"],
  ["Подзаголовок", "subheadline"],
  ["Цитата", "quotation"],
  ["Выделенная цитата", "quotation"],
  ["Название объекта", "caption"],
] as const;

const headings = Array.from({ length: 6 }, (_, index) => index + 1);

const ownParts = Object.keys(partStyles).filter(isOwnPart);

/** In mammoth's language of style maps: each part of ours as a paragraph with its name as the class. */
export const styleMap: readonly string[] = [
  ...Object.entries(partStyles).map(([part, style]) => `p.${style} => p.${part}:fresh`),
  ...languages.flatMap((language) =>
    ownParts.map((part) => `p[style-name='${styleName(part, language)}'] => p.${part}:fresh`),
  ),
  ...named.map(([name, part]) => `p[style-name='${name}'] => p.${part}:fresh`),
  ...headings.map((level) => `p[style-name='Заголовок ${level}'] => h${level}:fresh`),
  `p.${boilerplateHeadingStyle} => p.boilerplateHeading:fresh`,
  ...Object.values(standingStyles).map((style) => `p.${style} => p.standing:fresh`),
  ...Object.entries(runStyles).map(([name, style]) => `r.${style} => span.${name}`),
  ...Array.from({ length: deepestListContinue }, (_, level) => continuation(level)),
  "u => u",
  "comment-reference => span.comment",
];

const saying: ReadonlySet<string> = new Set(
  [
    ...named.map(([name]) => name),
    ...headings.flatMap((level) => [`heading ${level}`, `Заголовок ${level}`]),
    ...languages.flatMap((language) => ownParts.map((part) => styleName(part, language))),
  ].map((name) => name.toLowerCase()),
);

/** Whether a style of this name says which part a paragraph is. */
export function saysPart(name: string): boolean {
  return saying.has(name.toLowerCase());
}

/** A further paragraph of the item that is open on this level. */
function continuation(level: number): string {
  const path = Array.from({ length: level + 1 }, () => "ul|ol > li").join(" > ");
  return `p.${listContinueStyle(level)} => ${path} > p:fresh`;
}
