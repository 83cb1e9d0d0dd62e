import type { Language } from "../domain/language.ts";

type Agreement = "masculine" | "feminine" | "neuter" | "plural";
type Ending = readonly [ending: RegExp, base: string, agreement: Agreement];

const husher = "[гкхжшчщ]";
/** Adjectives of the field that are stressed on their ending. */
const stressed = /(?:штурмов|полев|боев|войсков|тылов|передов|строев|берегов)$/;
const hard = "[бвдзлмнпрстфц]";

/** What a noun's ending goes back to, by the ending of the adjective before it; the first that fits holds. */
const endings: readonly (readonly [adjective: RegExp, nouns: readonly Ending[]])[] = [
  [
    /[ое]го$/,
    [
      [/(?<=[нт]и)я$/, "е", "neuter"],
      [/(?<=ств)а$/, "о", "neuter"],
      [/а$/, "", "masculine"],
      [/(?<!и)я$/, "ь", "masculine"],
    ],
  ],
  [
    /[ое]му$/,
    [
      [/(?<=[нт]и)ю$/, "е", "neuter"],
      [/(?<=ств)у$/, "о", "neuter"],
      [/у$/, "", "masculine"],
      [/(?<!и)ю$/, "ь", "masculine"],
    ],
  ],
  [
    /[ыи]м$/,
    [
      [/(?<=[нт]и)ем$/, "е", "neuter"],
      [/(?<=ств)ом$/, "о", "neuter"],
      [/ом$/, "", "masculine"],
      [/(?<=[лрн])ем$/, "ь", "masculine"],
      [/(?<=и)ям$/, "я", "plural"],
    ],
  ],
  [
    /[ое]м$/,
    [
      [/(?<=[нт]и)и$/, "е", "neuter"],
      [/(?<=ств)е$/, "о", "neuter"],
      [/(?<=[бвдзкмнпстфхг])е$/, "", "masculine"],
    ],
  ],
  [
    /[ое]й$/,
    [
      [/(?<=и)(?:и|ей)$/, "я", "feminine"],
      [/(?<=ост)и$/, "ь", "feminine"],
      [new RegExp(`(?<=${husher})и$`), "а", "feminine"],
      [/(?:ы|ой|е)$/, "а", "feminine"],
    ],
  ],
  [
    /[ую]ю$/,
    [
      [/ю$/, "я", "feminine"],
      [/у$/, "а", "feminine"],
      [/(?<=ост)ь$/, "ь", "feminine"],
    ],
  ],
  [
    /[ыи]ми$/,
    [
      [/(?<=и)ями$/, "я", "plural"],
      [/(?<=войск)ами$/, "а", "plural"],
      [new RegExp(`(?<=${husher})ами$`), "и", "plural"],
      [/ами$/, "ы", "plural"],
      [/ями$/, "и", "plural"],
    ],
  ],
  [
    /[ыи]х$/,
    [
      [/(?<=и)ях$/, "я", "plural"],
      [/ий$/, "ия", "plural"],
      [/(?<=войск)(?:ах)?$/, "а", "plural"],
      [new RegExp(`(?<=${husher})(?:ов|ах)$`), "и", "plural"],
      [/(?:ов|ах)$/, "ы", "plural"],
      [/(?:ей|ях)$/, "и", "plural"],
      [new RegExp(`(?<=${husher})$`), "и", "plural"],
      [new RegExp(`(?<=${hard})$`), "ы", "plural"],
    ],
  ],
];

/**
 * A term as a termbase has it, as far as a text shows it: Коллективных сил оперативного реагирования is
 * Коллективные силы оперативного реагирования, since an adjective tells the case of its noun. What no
 * adjective tells stays as it is. English loses its article and possessive.
 */
export function baseForm(text: string, language: Language): string {
  const plain = text.replaceAll(/\s+/g, " ").trim();
  return language === "en"
    ? plain.replace(/^(?:the|an?) /i, "").replace(/['’]s?$/, "")
    : russianBaseForm(plain);
}

function russianBaseForm(text: string): string {
  const words = text.split(" ");
  const [first = ""] = words;
  const rule = endings.find(([adjective]) => first.length > 4 && adjective.test(first));
  if (rule === undefined) return text;
  const [adjective, nouns] = rule;
  const place = words.findIndex((word) => !adjective.test(word));
  const noun = words[place];
  const ending = nouns.find(([pattern]) => noun !== undefined && pattern.test(noun));
  if (noun === undefined || ending === undefined) return text;
  const [pattern, base, agreement] = ending;
  return [
    ...words.slice(0, place).map((word) => inAgreement(word, adjective, agreement)),
    noun.replace(pattern, base),
    ...words.slice(place + 1),
  ].join(" ");
}

/** The adjective in the nominative. */
function inAgreement(word: string, ending: RegExp, agreement: Agreement): string {
  const stem = word.replace(ending, "");
  const oblique = word.slice(stem.length);
  const afterHusher = /[гкхжшчщ]$/.test(stem);
  const isSoft = !afterHusher && /^[еию]/.test(oblique);
  switch (agreement) {
    case "masculine":
      return stem + (stressed.test(stem) ? "ой" : afterHusher || isSoft ? "ий" : "ый");
    case "feminine":
      return stem + (isSoft ? "яя" : "ая");
    case "neuter":
      return stem + (isSoft || /[жшчщ]$/.test(stem) ? "ее" : "ое");
    case "plural":
      return stem + (afterHusher || isSoft ? "ие" : "ые");
    default:
      return agreement satisfies never;
  }
}
