import type { Editor } from "@tiptap/core";
import type { Node } from "@tiptap/pm/model";

import { type Language, otherLanguage } from "../../../shared/domain/language.ts";
import type { TermIndex, TermIndexes } from "../../../shared/terms/term-index.ts";
import type { Side } from "../pair-snapshot.ts";
import { type BlockTerms, blockTerms, termMarks } from "./pair-terms.ts";
import { markTerms, showsMarks, type TermMark } from "./term-plugin.ts";

export interface FollowedTermbase {
  readonly index: (language: Language) => TermIndex;
  readonly subscribe: (listener: () => void) => () => void;
}

interface FollowedTermsOptions {
  readonly sourceLanguage: Language;
  readonly editors: ReadonlyMap<Side, Editor>;
  /** The termbase has changed: what is shown is to be looked at again. */
  readonly onChange: () => void;
}

/** The termbase as a pair of versions follows it: marks in the source, and the terms of one block. */
export function createFollowedTerms({ sourceLanguage, editors, onChange }: FollowedTermsOptions) {
  let termbase: FollowedTermbase | null = null;
  let block: BlockTerms | null = null;
  let marked: { source: Node; index: TermIndex; marks: readonly TermMark[] } | null = null;

  /** A key in the translation changes nothing in the source. */
  function marksOf(source: Node, known: TermIndexes): readonly TermMark[] {
    if (marked?.source !== source || marked.index !== known.source)
      marked = { source, index: known.source, marks: termMarks(source, known) };
    return marked.marks;
  }

  function indexes(): TermIndexes | null {
    return (
      termbase && {
        source: termbase.index(sourceLanguage),
        target: termbase.index(otherLanguage(sourceLanguage)),
      }
    );
  }

  return {
    /** Returns what stops it. */
    follow(followed: FollowedTermbase): () => void {
      termbase = followed;
      onChange();
      return followed.subscribe(onChange);
    },
    /** null while no termbase is followed. */
    indexes,
    /** Of the block at the caret; null while there is none. */
    block: () => block,
    /** Marks the terms of the source; whether those of the block at the caret are others now. */
    refresh(source: Node | null, target: Node | null, current: string | null): boolean {
      const known = indexes();
      if (known === null || source === null) return false;
      const editor = editors.get("source");
      const marks = marksOf(source, known);
      if (editor !== undefined && !showsMarks(editor.state, marks))
        editor.view.dispatch(markTerms(editor.state.tr, marks));
      const next = current === null ? null : blockTerms(current, { source, target }, known);
      if (JSON.stringify(next) === JSON.stringify(block)) return false;
      block = next;
      return true;
    },
  };
}
