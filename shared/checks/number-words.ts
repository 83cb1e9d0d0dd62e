import type { Language } from "../domain/language.ts";

/**
 * `loose`: may stand for a figure on the other side, but says nothing if it does not: "one", ordinals,
 * "both", "three-day", «трёхдневный».
 */
export interface NumberWord {
  readonly value: number;
  readonly isLoose: boolean;
}

const forms = {
  ru: new Map<string, NumberWord>(),
  en: new Map<string, NumberWord>(),
} satisfies Record<Language, Map<string, NumberWord>>;

/** With «ё» and, as most write, without. */
function add(language: Language, value: number, isLoose: boolean, words: string): void {
  for (const word of words.split(" ")) {
    forms[language].set(word, { value, isLoose });
    forms[language].set(word.replaceAll("ё", "е"), { value, isLoose });
  }
}

add("ru", 0, true, "ноль нуля нулю нулём нуле");
add("ru", 1, true, "один одна одно одного одной одному одну одним одном");
add("ru", 1.5, true, "полтора полторы полутора");
add("ru", 2, false, "два две двух двум двумя двое двоих двоим");
add("ru", 2, true, "оба обе обоих обеих обоим обеим обоими обеими дважды вдвое двойной двойного");
add("ru", 3, false, "три трёх трём тремя трое троих троим");
add("ru", 3, true, "трижды втрое тройной тройного");
add("ru", 4, false, "четыре четырёх четырём четырьмя четверо четверых");
add("ru", 5, false, "пять пяти пятью пятеро пятерых");
add("ru", 6, false, "шесть шести шестью шестеро шестерых");
add("ru", 7, false, "семь семи семью семеро семерых");
add("ru", 8, false, "восемь восьми восемью восьмью");
add("ru", 12, true, "дюжина дюжину дюжины");
add("ru", 40, false, "сорок сорока");
add("ru", 90, false, "девяносто девяноста");
add("ru", 100, false, "сто ста");
add("ru", 200, false, "двести двухсот двумстам двумястами двухстах");
add("ru", 300, false, "триста трёхсот трёмстам тремястами трёхстах");
add("ru", 400, false, "четыреста четырёхсот четырёмстам четырьмястами четырёхстах");

const teens =
  "девят десят одиннадцат двенадцат тринадцат четырнадцат пятнадцат шестнадцат семнадцат восемнадцат девятнадцат двадцат";
for (const [index, stem] of teens.split(" ").entries())
  add("ru", 9 + index, false, `${stem}ь ${stem}и ${stem}ью`);
add("ru", 30, false, "тридцать тридцати тридцатью");
for (const [value, first, second] of [
  [50, "пять", "пяти"],
  [60, "шесть", "шести"],
  [70, "семь", "семи"],
  [80, "восемь", "восьми"],
] as const) {
  add("ru", value, false, `${first}десят ${second}десяти ${first}юдесятью`);
  const next = value * 10;
  add("ru", next, false, `${first}сот ${second}сот ${second}стам ${second}стах ${first}юстами`);
}
add("ru", 900, false, "девятьсот девятисот девятистам девятистах");

const adjective =
  "ый ий ой ая яя ое ее ые ие ого его ому ему ым им ом ем ей ую юю ых их ыми ими ья ье ью ьи ьего ьей ьему ьим ьих ьем";
const ordinals: readonly (readonly [number, string])[] = [
  [1, "перв"],
  [2, "втор"],
  [3, "трет"],
  [4, "четвёрт"],
  [5, "пят"],
  [6, "шест"],
  [7, "седьм"],
  [8, "восьм"],
  ...teens.split(" ").map((stem, index) => [9 + index, stem] as const),
  [30, "тридцат"],
  [40, "сороков"],
  [50, "пятидесят"],
  [60, "шестидесят"],
  [70, "семидесят"],
  [80, "восьмидесят"],
  [90, "девяност"],
  [100, "сот"],
];
for (const [value, stem] of ordinals)
  for (const ending of adjective.split(" ")) {
    const word = stem + ending;
    if (!forms.ru.has(word)) add("ru", value, true, word);
  }

add("en", 0, true, "zero");
add("en", 1, true, "one first once");
add("en", 2, true, "second both twice double");
add("en", 0.5, true, "half");
add("en", 12, true, "dozen");
add("en", 100, false, "hundred");
const english =
  "two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty";
for (const [index, word] of english.split(" ").entries()) add("en", index + 2, false, word);
const englishOrdinals =
  "third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth";
for (const [index, word] of englishOrdinals.split(" ").entries()) add("en", index + 3, true, word);
for (const [index, word] of "thirty forty fifty sixty seventy eighty ninety".split(" ").entries()) {
  add("en", 30 + index * 10, false, word);
  add("en", 30 + index * 10, true, `${word.slice(0, -1)}ieth ${word.slice(0, -1)}ies`);
}
add("en", 20, true, "twenties");

const prefixes: ReadonlyMap<string, number> = new Map([
  ["двадцати", 20],
  ["двух", 2],
  ["трёх", 3],
  ["трех", 3],
  ["четырёх", 4],
  ["четырех", 4],
  ["пяти", 5],
  ["шести", 6],
  ["семи", 7],
  ["восьми", 8],
  ["девяти", 9],
  ["десяти", 10],
  ["сорока", 40],
]);
const compound = new RegExp(`^(${[...prefixes.keys()].join("|")})[а-яё]{4}`, "u");

/** @param word in small letters */
export function numberWord(word: string, language: Language): NumberWord | null {
  const spelling = forms[language].get(word);
  if (spelling !== undefined || language === "en") return spelling ?? null;
  const prefix = prefixes.get(compound.exec(word)?.[1] ?? "");
  return prefix === undefined ? null : { value: prefix, isLoose: true };
}

const magnitudes: Readonly<Record<Language, RegExp>> = {
  ru: /^(?:(тыс(?:яч(?:[аиу]|ей|ам|ами|ах)?)?)|(млн|миллион(?:ов|ом|ам|ами|ах|[ауеы])?)|(млрд|миллиард(?:ов|ом|ам|ами|ах|[ауеы])?)|(трлн|триллион(?:ов|ом|ам|ами|ах|[ауеы])?))$/u,
  en: /^(?:(thousand)|(million|mn|mln)|(billion|bn|bln)|(trillion|trn|tn))s?$/,
};

/** 1000 for «тыс», "thousand" …; null for any other word. @param word in small letters */
export function magnitude(word: string, language: Language): number | null {
  const found = magnitudes[language].exec(word);
  const order = found?.findIndex((group, at) => at > 0 && group !== undefined);
  return order === undefined ? null : 1000 ** order;
}

/** As a translation writes it after a figure. */
export const magnitudeNames: Readonly<Record<Language, Readonly<Record<number, string>>>> = {
  ru: { 1e3: "тыс.", 1e6: "млн", 1e9: "млрд", 1e12: "трлн" },
  en: { 1e3: "thousand", 1e6: "million", 1e9: "billion", 1e12: "trillion" },
};
