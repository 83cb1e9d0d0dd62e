import { useSyncExternalStore } from "react";

import { readContent } from "../../shared/rich-text/repair.ts";
import type { DocumentSession } from "../document/session.ts";
import { createTranslationPair, type TranslationPair } from "./pair.ts";
import type { PairSnapshot } from "./pair-snapshot.ts";

const pairs = new WeakMap<DocumentSession, TranslationPair>();

/** The two versions of an open document as one; the same for everyone who asks. */
export function translationPairOf(session: DocumentSession): TranslationPair {
  let pair = pairs.get(session);
  if (pair === undefined) {
    pair = createTranslationPair({
      sourceLanguage: session.snapshot().document.sourceLanguage,
      read(language) {
        const content = session.content(language);
        const result = content === undefined ? null : readContent(content);
        return result?.ok === true ? result.value.doc : null;
      },
    });
    pairs.set(session, pair);
  }
  return pair;
}

/** One part of what is to be seen of a pair, followed as it changes. */
export function usePair<Part>(
  pair: TranslationPair,
  select: (snapshot: PairSnapshot) => Part,
): Part {
  return useSyncExternalStore(pair.subscribe, () => select(pair.snapshot()));
}
