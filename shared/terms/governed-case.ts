/** Cases that one preposition alone can ask for. The accusative is left out: it depends on who is alive. */
export type GovernedCase = "genitive" | "dative" | "instrumental" | "prepositional";

/** Prepositions, and phrases that serve as one, after which a Russian noun has this case and no other. */
const governing: Readonly<Record<GovernedCase, readonly string[]>> = {
  genitive: [
    "без",
    "до",
    "из",
    "от",
    "для",
    "у",
    "около",
    "возле",
    "вокруг",
    "после",
    "кроме",
    "помимо",
    "вместо",
    "среди",
    "против",
    "ради",
    "из-за",
    "из-под",
    "вдоль",
    "внутри",
    "вне",
    "накануне",
    "во время",
    "от имени",
    "в составе",
    "в состав",
    "из состава",
    "в ходе",
    "в рамках",
    "в районе",
    "в интересах",
    "в отношении",
    "на базе",
    "на территории",
    "при участии",
    "при поддержке",
    "с участием",
    "под руководством",
    "по итогам",
    "по приглашению",
    "со стороны",
    "за счёт",
  ],
  dative: ["к", "ко", "благодаря", "согласно", "вопреки", "навстречу"],
  instrumental: [
    "над",
    "перед",
    "вместе с",
    "вместе со",
    "совместно с",
    "совместно со",
    "наряду с",
    "наряду со",
    "рядом с",
    "рядом со",
    "вслед за",
    "в соответствии с",
    "в связи с",
  ],
  prepositional: ["при", "об"],
};

const cases: ReadonlyMap<string, GovernedCase> = new Map(
  (["genitive", "dative", "instrumental", "prepositional"] as const).flatMap((each) =>
    governing[each].map((phrase) => [phrase, each] as const),
  ),
);
const longestPhrase = 3;

/** The case that Russian text asks of a noun right behind it; null where it leaves the case open. */
export function governedCase(before: string): GovernedCase | null {
  const words = /(?:(?<![\p{L}\d-])[\p{L}-]+[ \u00a0]+)+$/u.exec(before)?.[0] ?? "";
  const last = words
    .trim()
    .toLowerCase()
    .split(/[ \u00a0]+/u)
    .slice(-longestPhrase);
  return last.map((_, from) => cases.get(last.slice(from).join(" "))).find(Boolean) ?? null;
}
