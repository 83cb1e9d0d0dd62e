import { useCallback } from "react";
import { useTranslation } from "react-i18next";

import { type Language, languageSchema } from "../shared/domain/language.ts";
import { namespaces, type Translate } from "../shared/i18n/translator.ts";
import type { Problem } from "../shared/result.ts";

/** Wording of the interface in the reader's language; components follow a switch at once. */
export function useTranslate(): Translate {
  return useTranslation(namespaces).t;
}

/** The language the interface speaks. */
export function useInterfaceLanguage(): Language {
  return languageSchema.catch("en").parse(useTranslation(namespaces).i18n.language);
}

/** A failure as a sentence in the reader's language. */
export function useProblemText(): (problem: Problem) => string {
  const t = useTranslate();
  return useCallback((problem) => t(`errors:${problem.code}`, { ...problem.params }), [t]);
}
