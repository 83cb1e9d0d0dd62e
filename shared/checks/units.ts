/** What a figure counts, whatever language it is written in. */
export type Unit = string;

const after: readonly (readonly [Unit, string])[] = [
  ["percentage point", String.raw`п\.\s?п\.|процентн\p{L}+ пункт\p{L}*|percentage points?`],
  ["percent", String.raw`%|процент\p{L}*|per ?cent|percent`],
  ["km/h", String.raw`км\/ч|километр\p{L}* в час|km\/h|kph|kilomet\p{L}+ (?:per|an) hour`],
  ["m/s", String.raw`м\/с|метр\p{L}* в секунду|m\/s|met(?:re|er)s? (?:per|a) second`],
  [
    "km²",
    String.raw`км²|кв\. ?км|квадратн\p{L}+ километр\p{L}*|km²|sq\.? ?km|square kilomet\p{L}+`,
  ],
  ["m²", String.raw`м²|кв\. ?м|квадратн\p{L}+ метр\p{L}*|m²|sq\.? ?m|square met(?:re|er)s?`],
  ["m³", String.raw`м³|куб\. ?м|кубическ\p{L}+ метр\p{L}*|m³|cubic met(?:re|er)s?`],
  ["km", String.raw`км|километр\p{L}*|km|kilomet\p{L}+`],
  ["cm", String.raw`см|сантиметр\p{L}*|cm|centimet\p{L}+`],
  ["mm", String.raw`мм|миллиметр\p{L}*|mm|millimet\p{L}+`],
  ["m", String.raw`м|метр\p{L}*|m|met(?:re|er)s?`],
  ["mile", String.raw`мил[яиь]\p{L}*|miles?`],
  ["foot", String.raw`фут\p{L}*|feet|foot|ft`],
  ["kg", String.raw`кг|килограмм\p{L}*|kg|kilograms?|kilos?`],
  ["t", String.raw`т|тонн\p{L}*|tonnes?|tons?`],
  ["g", String.raw`г(?=\s+[а-я])|грамм\p{L}*|grams?`],
  ["l", String.raw`л|литр\p{L}*|lit(?:re|er)s?`],
  ["ha", String.raw`га|гектар\p{L}*|ha|hectares?`],
  ["°C", String.raw`°\s?C|°\s?С|градус\p{L}* Цельсия|degrees Celsius`],
  ["°", String.raw`°|градус\p{L}*|degrees?`],
  ["second", String.raw`сек|секунд\p{L}*|seconds?`],
  ["minute", String.raw`мин|минут\p{L}*|minutes?`],
  ["hour", String.raw`ч|час(?:а|ов|ам|ами|ах|у|овой|овая|овое|ового)?|hours?`],
  ["day", String.raw`сут(?:ок|ки|ками)|дн(?:я|ей|ями|ях|ям)|день|days?`],
  ["week", String.raw`недел\p{L}*|weeks?`],
  ["month", String.raw`месяц\p{L}*|months?`],
  ["year", String.raw`лет|год(?:а|у|ов|ы)?|years?`],
  ["RUB", String.raw`₽|руб\p{L}*|RUB|roubles?|rubles?`],
  ["USD", String.raw`\$|долл\p{L}*|USD|(?:US )?dollars?`],
  ["EUR", String.raw`€|евро|EUR|euros?`],
  ["GBP", String.raw`£|фунт\p{L}* стерлингов|GBP|pounds sterling`],
  ["KZT", String.raw`₸|тенге|KZT|tenge`],
  ["CNY", String.raw`¥|юан\p{L}*|CNY|RMB|yuan`],
];

const currencies = new Set<Unit>(["RUB", "USD", "EUR", "GBP", "KZT", "CNY"]);
export const isCurrency = (unit: Unit): boolean => currencies.has(unit);

/** Spaces, a hyphen ("96-metre", «96-метровый») and abbreviation stops may stand between. */
const pattern = new RegExp(
  String.raw`^\.?[\s\u00a0\u2009\u202f]*-?(?:${after
    .map(([, spelling]) => `(${spelling})`)
    .join("|")})(?![\p{L}\d])`,
  "u",
);
const signs = new RegExp(String.raw`(?:US)?([$€£₸¥₽])[\s\u00a0]?$`, "u");
const bySign: Readonly<Record<string, Unit>> = {
  $: "USD",
  "€": "EUR",
  "£": "GBP",
  "₸": "KZT",
  "¥": "CNY",
  "₽": "RUB",
};

/** The unit that follows a figure, or the currency sign before it; null where none is known. */
export function unitAt(text: string, from: number, to: number): Unit | null {
  const sign = signs.exec(text.slice(Math.max(0, from - 4), from))?.[1];
  if (sign !== undefined) return bySign[sign] ?? null;
  const found = pattern.exec(text.slice(to, to + 40));
  if (found === null) return null;
  const index = found.slice(1).findIndex((group) => group !== undefined);
  return after[index]?.[0] ?? null;
}
