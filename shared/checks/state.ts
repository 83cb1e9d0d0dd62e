import { blockState } from "../rich-text/translation.ts";
import { type BlockCheck, remark } from "./check.ts";

export const empty: BlockCheck = {
  id: "empty",
  severity: "error",
  run: ({ source, target }) =>
    blockState(source.node, target.node) === "empty" ? [remark("empty", null)] : [],
};

const scripts = { ru: /\p{Script=Cyrillic}/u, en: /\p{Script=Latin}/u } as const;
/** What both languages write alike: addresses, codes, abbreviations, names in Latin letters. */
const unchanging = /^(?:\S+@\S+|https?:\S+|[\p{Lu}\d\s.,:;+()/–—-]+|(?:\p{Lu}\p{L}*[\s-]*)+)$/u;

export const sameAsSource: BlockCheck = {
  id: "same-as-source",
  severity: "warning",
  run({ source, target }) {
    const isSame = source.text.trim() === target.text.trim();
    if (!isSame || !scripts[source.language].test(target.text)) return [];
    // Cyrillic letters are nobody's English.
    if (target.language === "ru" && unchanging.test(target.text.trim())) return [];
    return [remark("same-as-source", null)];
  },
};

export const stale: BlockCheck = {
  id: "stale",
  severity: "warning",
  run: ({ source, target }) =>
    blockState(source.node, target.node) === "stale" ? [remark("stale", null)] : [],
};
