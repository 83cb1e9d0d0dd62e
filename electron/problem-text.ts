import type { Language } from "../shared/domain/language.ts";
import { wording } from "../shared/i18n/translator.ts";
import type { Problem } from "../shared/result.ts";

/** The sentence a person reads about a problem. */
export function problemText({ code, params }: Problem, language: Language): string {
  return wording(language)(`errors:${code}`, { ...params });
}
