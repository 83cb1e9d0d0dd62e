import type { Mark, Node } from "@tiptap/pm/model";
import { ExternalHyperlink, type IRunPropertiesOptions, type ParagraphChild, TextRun } from "docx";

import { type Language, locales } from "../../../shared/domain/language.ts";
import { cleanText } from "../../../shared/export/escape.ts";
import { isSafeLink, type MarkName } from "../../../shared/rich-text/schema.ts";
import { byAlphabet } from "./alphabets.ts";

/** One way of setting for every mark of the schema: a new mark without one does not compile. */
const markRuns = {
  link: { style: "Hyperlink" },
  bold: { bold: true },
  italic: { italics: true },
  underline: { underline: {} },
} as const satisfies Record<MarkName, IRunPropertiesOptions>;

function isMarkName(name: string): name is MarkName {
  return Object.hasOwn(markRuns, name);
}

/** The text of a block as runs; pieces of one link, however formatted, stay one link. */
export function inlineRuns(block: Node, language: Language): ParagraphChild[] {
  const children: ParagraphChild[] = [];
  let linked: TextRun[] = [];
  for (const [index, piece] of block.children.entries()) {
    const link = linkOf(piece);
    const runs = pieceRuns(piece, language);
    if (link === null) children.push(...runs);
    else {
      linked.push(...runs);
      const next = block.maybeChild(index + 1);
      if (next !== null && linkOf(next) === link) continue;
      children.push(new ExternalHyperlink({ link, children: linked }));
      linked = [];
    }
  }
  return children;
}

function linkOf(piece: Node): string | null {
  const href: unknown = piece.marks.find((mark) => mark.type.name === "link")?.attrs["href"];
  return isSafeLink(href) ? href.trim() : null;
}

function pieceRuns(piece: Node, language: Language): TextRun[] {
  if (!piece.isText) return [new TextRun({ break: 1 })];
  return textRuns(piece.text ?? "", language, formatOf(piece.marks));
}

function formatOf(marks: readonly Mark[]): IRunPropertiesOptions {
  return Object.assign(
    {},
    ...marks.map(({ type: { name } }) => (isMarkName(name) ? markRuns[name] : {})),
  );
}

/** Each run says its language. */
export function textRuns(
  text: string,
  language: Language,
  format: IRunPropertiesOptions = {},
): TextRun[] {
  return byAlphabet(cleanText(text), language).map(
    (stretch) =>
      new TextRun({
        ...format,
        text: stretch.text,
        language: { value: locales[stretch.language] },
      }),
  );
}
