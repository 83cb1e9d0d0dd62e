import { languages } from "../../shared/domain/language.ts";
import type { Translate } from "../../shared/i18n/translator.ts";
import type { Term, TermSide } from "../../shared/terms/term.ts";

/** "мост — bridge" */
export function termName({ ru, en }: Term): string {
  return `${ru.preferred} — ${en.preferred}`;
}

/** All an entry says, in lines. */
export function termText(term: Term, t: Translate): string {
  const { category, note } = term;
  return [
    t(`terms:category.${category}`),
    ...languages.flatMap((language) => sideLines(term[language], t)),
    ...(note === "" ? [] : [note]),
  ].join("\n");
}

function sideLines({ preferred, abbreviation, variants, forbidden }: TermSide, t: Translate) {
  const unwanted = forbidden.map(({ text, use }) => (use === "" ? text : `${text} → ${use}`));
  return [
    abbreviation === "" ? preferred : `${preferred} (${abbreviation})`,
    ...(variants.length === 0 ? [] : [t("travel:term.variants", { list: variants.join(", ") })]),
    ...(unwanted.length === 0 ? [] : [t("travel:term.forbidden", { list: unwanted.join(", ") })]),
  ];
}
