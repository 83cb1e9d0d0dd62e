import type { Node } from "@tiptap/pm/model";

import type { Language } from "../domain/language.ts";
import type { RemarkView, ReturnedView } from "../domain/outside-translation.ts";
import { readableText } from "../merge/readable-text.ts";
import { touchedBy } from "../merge/touched.ts";
import { firstText } from "../rich-text/blocks.ts";
import { textBlocksById } from "../rich-text/translation.ts";
import type { Comparison, Remark, UnitConflict } from "./compare.ts";

/** Enough to know a paragraph by. */
const longestExcerpt = 90;

type InWords = Pick<
  ReturnedView,
  "headline" | "changes" | "same" | "untranslated" | "conflicts" | "remarks" | "notes"
>;

/** What a comparison found, in words and figures. */
export function returnedView(
  { changes, conflicts, same, untranslated, remarks, notes }: Comparison,
  { source, to }: { readonly source: Node; readonly to: Language },
): InWords {
  const blocks = textBlocksById(source);
  return {
    headline: firstText(source, "headline") ?? "",
    changes: changes.length,
    same,
    untranslated,
    conflicts: conflicts.map((conflict) => conflictView(conflict, to)),
    remarks: remarks.map(remarkView),
    notes: notes.map(({ id, text }) => ({
      id,
      part: blocks.get(id)?.type.name ?? "paragraph",
      text,
    })),
  };
}

function conflictView(
  { change, part, ours, theirs }: UnitConflict,
  language: Language,
): ReturnedView["conflicts"][number] {
  return {
    key: change.id,
    kind: "block",
    language,
    part,
    fact: null,
    ours: readableText(ours),
    theirs: readableText(theirs),
    touched: [...touchedBy(ours, theirs, language)],
    mayKeepBoth: false,
  };
}

function remarkView(remark: Remark): RemarkView {
  return { ...remark, text: excerpt(remark.text) };
}

function excerpt(text: string): string {
  const line = text.replaceAll(/\s+/g, " ").trim();
  if (line.length <= longestExcerpt) return line;
  const cut = line.slice(0, longestExcerpt);
  const lastSpace = cut.lastIndexOf(" ");
  return `${cut.slice(0, lastSpace > 0 ? lastSpace : undefined).replace(/[.,:;–—-]+$/, "")}…`;
}
