import { abbreviationIntroduced, acronyms } from "./acronyms.ts";
import { brackets } from "./brackets.ts";
import type { BlockCheck, DocumentCheck } from "./check.ts";
import { consistency } from "./consistency.ts";
import { dates, times, weekday } from "./dates-and-times.ts";
import { descriptions, undescribed } from "./descriptions.ts";
import { approximation, currency, figures, numberFormat, units } from "./figures.ts";
import { emphasis, links, shape } from "./formatting.ts";
import { mixedScripts, untranslated } from "./letters.ts";
import { names, nameVariants, speaker } from "./names.ts";
import { endPunctuation, placeholder, repeatedWords, spaces } from "./punctuation.ts";
import { quotationBalance, quotationMarks, quotedSpeech } from "./quotations.ts";
import { rank } from "./ranks.ts";
import { length, sentences } from "./sentences.ts";
import { empty, sameAsSource, stale } from "./state.ts";
import { forbiddenTerms, missingTerms, termAbbreviations, termNames } from "./terms.ts";
import { dashes, noBreakSpaces, numberSign, typography } from "./typography.ts";

/** Of a block that is not written. */
export const emptyCheck: BlockCheck = empty;

/** Every check of one block, in the order of what they find weighs. */
export const blockChecks: readonly BlockCheck[] = [
  stale,
  sameAsSource,
  figures,
  dates,
  weekday,
  times,
  units,
  currency,
  rank,
  speaker,
  untranslated,
  mixedScripts,
  placeholder,
  sentences,
  quotationBalance,
  brackets,
  approximation,
  numberFormat,
  quotedSpeech,
  quotationMarks,
  abbreviationIntroduced,
  links,
  repeatedWords,
  spaces,
  dashes,
  endPunctuation,
  numberSign,
  length,
  emphasis,
  typography,
  noBreakSpaces,
];

/** Every check of the translation as a whole. */
export const documentChecks: readonly DocumentCheck[] = [
  missingTerms,
  termNames,
  forbiddenTerms,
  termAbbreviations,
  names,
  nameVariants,
  acronyms,
  consistency,
  shape,
  descriptions,
  undescribed,
];
