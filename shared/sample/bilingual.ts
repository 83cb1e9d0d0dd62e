import type { Node } from "@tiptap/pm/model";

import type { Language } from "../domain/language.ts";
import { blockId, withBlockIds } from "../rich-text/blocks.ts";
import type { NewBlockId } from "../domain/ids.ts";
import { presentSource } from "../rich-text/present-source.ts";

/** Of the same words in Russian and English, those of the version being written. */
export type Say = (russian: string, english: string) => string;

/** A document written once for both languages. */
export type BilingualText = (say: Say) => Node;

/** The two versions: the same blocks under the same ids, the translation made from the source as it is. */
export function writeVersions(
  write: BilingualText,
  sourceLanguage: Language,
  newId: NewBlockId,
): Readonly<Record<Language, Node>> {
  const ru = write((russian) => spaced(russian));
  const en = write((_, english) => english);
  if (sourceLanguage === "ru") {
    const source = withBlockIds(ru, newId);
    return { ru: source, en: translated(source, en) };
  }
  const source = withBlockIds(en, newId);
  return { ru: translated(source, ru), en: source };
}

function translated(source: Node, target: Node): Node {
  if (target.isText || target.isInline) return target;
  if (
    target.type !== source.type ||
    (!target.isTextblock && target.childCount !== source.childCount)
  )
    throw new Error(`The versions part at a ${source.type.name}`);
  const attrs: Record<string, unknown> = { ...target.attrs };
  if ("id" in attrs) attrs["id"] = blockId(source);
  if ("translatedFrom" in attrs) attrs["translatedFrom"] = presentSource(source);
  const children = target.isTextblock
    ? target.content
    : target.children.map((child, index) => translated(source.child(index), child));
  return target.type.create(attrs, children, target.marks);
}

const unbreakable = "\u00a0";

/** Spaces at which a Russian line must not break: before a dash, within a number, between initials and units. */
function spaced(text: string): string {
  return text
    .replaceAll(" — ", `${unbreakable}— `)
    .replaceAll(/(?<=\d) (?=\d{3}(?!\d))/g, unbreakable)
    .replaceAll(/(?<=\d) (?=\p{Ll})/gu, unbreakable);
}
