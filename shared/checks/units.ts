/** What a figure counts, whatever language it is written in. */
export type Unit = string;

const after: readonly (readonly [Unit, string])[] = [
  ["percentage point", String.raw`п\.\s?п\.|процентн[а-яё]+ пункт[а-яё]*|percentage points?`],
  ["percent", String.raw`%|процент[а-яё]*|per ?cent|percent`],
  ["km/h", String.raw`км\/ч|километр[а-яё]* в час|km\/h|kph|kilomet[a-z]+ (?:per|an) hour`],
  ["m/s", String.raw`м\/с|метр[а-яё]* в секунду|m\/s|met(?:re|er)s? (?:per|a) second`],
  [
    "km²",
    String.raw`км²|кв\. ?км|квадратн[а-яё]+ километр[а-яё]*|km²|sq\.? ?km|square kilomet[a-z]+`,
  ],
  ["m²", String.raw`м²|кв\. ?м|квадратн[а-яё]+ метр[а-яё]*|m²|sq\.? ?m|square met(?:re|er)s?`],
  ["m³", String.raw`м³|куб\. ?м|кубическ[а-яё]+ метр[а-яё]*|m³|cubic met(?:re|er)s?`],
  ["km", String.raw`км|километр[а-яё]*|km|kilomet[a-z]+`],
  ["cm", String.raw`см|сантиметр[а-яё]*|cm|centimet[a-z]+`],
  ["mm", String.raw`мм|миллиметр[а-яё]*|mm|millimet[a-z]+`],
  ["m", String.raw`м|метр[а-яё]*|m|met(?:re|er)s?`],
  ["mile", String.raw`мил[яиь][A-Za-zА-Яа-яЁё]*|miles?`],
  ["foot", String.raw`фут[а-яё]*|feet|foot|ft`],
  ["kg", String.raw`кг|килограмм[а-яё]*|kg|kilograms?|kilos?`],
  ["t", String.raw`т|тонн[а-яё]*|tonnes?|tons?`],
  ["g", String.raw`г(?=\s+[а-я])|грамм[а-яё]*|grams?`],
  ["l", String.raw`л|литр[а-яё]*|lit(?:re|er)s?`],
  ["ha", String.raw`га|гектар[а-яё]*|ha|hectares?`],
  ["°C", String.raw`°\s?C|°\s?С|градус[а-яё]* Цельсия|degrees Celsius`],
  ["°", String.raw`°|градус[а-яё]*|degrees?`],
  ["second", String.raw`сек|секунд[а-яё]*|seconds?`],
  ["minute", String.raw`мин|минут[а-яё]*|minutes?`],
  ["hour", String.raw`ч|час(?:а|ов|ам|ами|ах|у|овой|овая|овое|ового)?|hours?`],
  ["day", String.raw`сут(?:ок|ки|ками)|дн(?:я|ей|ями|ях|ям)|день|days?`],
  ["week", String.raw`недел[а-яё]*|weeks?`],
  ["month", String.raw`месяц[а-яё]*|months?`],
  ["year", String.raw`лет|год(?:а|у|ов|ы)?|years?`],
  ["RUB", String.raw`₽|руб[а-яё]*|RUB|roubles?|rubles?`],
  ["USD", String.raw`\$|долл[а-яё]*|USD|(?:US )?dollars?`],
  ["EUR", String.raw`€|евро|EUR|euros?`],
  ["GBP", String.raw`£|фунт[а-яё]* стерлингов|GBP|pounds sterling`],
  ["KZT", String.raw`₸|тенге|KZT|tenge`],
  ["CNY", String.raw`¥|юан[а-яё]*|CNY|RMB|yuan`],
];

const currencies = new Set<Unit>(["RUB", "USD", "EUR", "GBP", "KZT", "CNY"]);
export const isCurrency = (unit: Unit): boolean => currencies.has(unit);

/** Spaces, a hyphen ("96-metre", «96-метровый») and abbreviation stops may stand between. */
const pattern = new RegExp(
  String.raw`^\.?[\s\u00a0\u2009\u202f]*-?(?:${after
    .map(([, spelling]) => `(${spelling})`)
    .join("|")})(?![A-Za-zА-Яа-яЁё\d])`,
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
