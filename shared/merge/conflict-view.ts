import type { Node } from "@tiptap/pm/model";

import type { ConflictView } from "../domain/travel.ts";
import { type Conflict, mayKeepBoth } from "./conflict.ts";
import type { DocumentMerge, Mergeable } from "./merge-document.ts";
import { readableText } from "./readable-text.ts";

const nothing = { language: null, part: null, fact: null, touched: [], mayKeepBoth: false };

/** A conflict in words, as a person reads it. */
export function conflictView(conflict: Conflict, { ours, theirs }: DocumentMerge): ConflictView {
  const { key, kind } = conflict;
  switch (conflict.kind) {
    case "block":
      return {
        key,
        kind,
        language: conflict.language,
        part: (conflict.ours ?? conflict.theirs)?.type.name ?? null,
        fact: null,
        ours: textOf(conflict.ours),
        theirs: textOf(conflict.theirs),
        touched: [...conflict.touched],
        mayKeepBoth: mayKeepBoth(conflict),
      };
    case "order":
      return {
        ...nothing,
        key,
        kind,
        language: conflict.language,
        ours: beginnings(conflict.ours),
        theirs: beginnings(conflict.theirs),
      };
    case "version":
      return {
        ...nothing,
        key,
        kind,
        language: conflict.language,
        ours: textOf(conflict.ours),
        theirs: textOf(conflict.theirs),
      };
    case "fact":
      return {
        ...nothing,
        key,
        kind,
        fact: conflict.fact,
        ours: conflict.ours,
        theirs: conflict.theirs,
      };
    default:
      return { ...nothing, key, kind, ours: wholeText(ours), theirs: wholeText(theirs) };
  }
}

function textOf(node: Node | null): string | null {
  return node === null ? null : readableText(node);
}

function wholeText({ texts, sourceLanguage }: Mergeable): string | null {
  return textOf(texts[sourceLanguage] ?? null);
}

/** Enough of each block to know it by. */
function beginnings(blocks: readonly Node[]): string {
  return blocks
    .map((block) => {
      const text = readableText(block).replaceAll(/\s+/g, " ").trim();
      return text.length > 60 ? `${text.slice(0, 57).trimEnd()}…` : text;
    })
    .filter((text) => text !== "")
    .join("\n");
}
