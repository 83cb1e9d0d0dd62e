import type { Editor } from "@tiptap/core";
import type { Node } from "@tiptap/pm/model";

import { type Language, otherLanguage } from "../../../shared/domain/language.ts";
import type { Side } from "../pair-snapshot.ts";
import { type BlockTerms, surveyTerms } from "./pair-terms.ts";
import { markTerms, showsMarks } from "./term-plugin.ts";
import type { TermWords } from "./term-words.ts";

export interface FollowedTermbase extends TermWords {
  readonly subscribe: (listener: () => void) => () => void;
}

interface FollowedTermsOptions {
  readonly sourceLanguage: Language;
  readonly editors: ReadonlyMap<Side, Editor>;
  /** The termbase has changed: what is shown is to be looked at again. */
  readonly onChange: () => void;
}

/** The termbase as a pair of versions follows it: marks on both sheets, and the terms of one block. */
export function createFollowedTerms({ sourceLanguage, editors, onChange }: FollowedTermsOptions) {
  let words: TermWords | null = null;
  let block: BlockTerms | null = null;

  return {
    /** Returns what stops it. */
    follow(followed: FollowedTermbase): () => void {
      words = followed;
      onChange();
      return followed.subscribe(onChange);
    },
    /** Of the block at the caret; null while there is none. */
    block: () => block,
    /** Marks the terms on both sheets; whether those of the block at the caret are others now. */
    refresh(source: Node | null, target: Node | null, current: string | null): boolean {
      if (words === null || source === null) return false;
      const indexes = {
        source: words.index(sourceLanguage),
        target: words.index(otherLanguage(sourceLanguage)),
      };
      const { titleOf } = words;
      const surveyed = surveyTerms({ source, target, current, indexes, titleOf });
      for (const [side, { state, view }] of editors) {
        const marks = surveyed.marks[side];
        if (!showsMarks(state, marks)) view.dispatch(markTerms(state.tr, marks));
      }
      if (JSON.stringify(surveyed.block) === JSON.stringify(block)) return false;
      block = surveyed.block;
      return true;
    },
  };
}
