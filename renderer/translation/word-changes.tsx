import { Fragment } from "react";

import type { Language } from "../../shared/domain/language.ts";
import { wordDifference } from "../../shared/rich-text/difference.ts";

interface WordChangesProps {
  readonly before: string;
  readonly after: string;
  readonly language: Language;
}

/** What became of a text, word by word. */
export function WordChanges({ before, after, language }: WordChangesProps) {
  return wordDifference(before, after, language).map(({ kind, text }, index) => (
    // oxlint-disable-next-line react/no-array-index-key -- parts have no identity but their place
    <Fragment key={index}>
      {kind === "removed" ? <del>{text}</del> : kind === "added" ? <ins>{text}</ins> : text}
    </Fragment>
  ));
}
