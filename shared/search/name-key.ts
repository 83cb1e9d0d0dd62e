import { remembered } from "./remembered.ts";
import { stem } from "./stem.ts";

const cyrillic = /^\p{Script=Cyrillic}/u;
const latin = /^[a-z]/;
const otherScript = /\P{Script=Cyrillic}/u;

/** Longer spellings first. BGN/PCGN, the passport form (ICAO) and what newspapers make of them. */
const letters: readonly (readonly [string, string])[] = [
  ["shch", "щ"],
  ["tzh", "тж"],
  ["sch", "щ"],
  ["zh", "ж"],
  ["kh", "х"],
  ["ts", "ц"],
  ["tz", "ц"],
  ["ch", "ч"],
  ["sh", "ш"],
  ["ph", "ф"],
  ["ck", "к"],
  ["ye", "е"],
  ["yo", "е"],
  ["jo", "е"],
  ["yu", "ю"],
  ["iu", "ю"],
  ["ju", "ю"],
  ["ya", "я"],
  ["ia", "я"],
  ["ja", "я"],
  ["iy", "ий"],
  ["yy", "ый"],
  ["a", "а"],
  ["b", "б"],
  ["c", "к"],
  ["d", "д"],
  ["e", "е"],
  ["f", "ф"],
  ["g", "г"],
  ["h", "х"],
  ["i", "и"],
  ["j", "дж"],
  ["k", "к"],
  ["l", "л"],
  ["m", "м"],
  ["n", "н"],
  ["o", "о"],
  ["p", "п"],
  ["q", "к"],
  ["r", "р"],
  ["s", "с"],
  ["t", "т"],
  ["u", "у"],
  ["v", "в"],
  ["w", "в"],
  ["x", "кс"],
  ["y", "и"],
  ["z", "з"],
];
const inCyrillic = new Map(letters);
const spelled = new RegExp(letters.map(([spelling]) => spelling).join("|"), "g");

/** What a name loses or blurs on its way into Latin letters. */
const blurred: readonly (readonly [RegExp, string])[] = [
  [/тс/g, "ц"],
  [/[ьъ]/g, ""],
  [/[йы]/g, "и"],
  [/э/g, "е"],
  [/ю/g, "иу"],
  [/я/g, "иа"],
  [/(.)\1+/g, "$1"],
  [/[аеиоу]+$/, ""],
];

/**
 * The same for a name's forms in both scripts: Щербаков, Щербаковым, Shcherbakov, Scherbakov. Null for
 * what cannot be compared so. @param word folded
 */
export const nameKey = remembered(makeKey);

function makeKey(word: string): string | null {
  const russian = cyrillic.test(word) ? word : latin.test(word) ? intoCyrillic(word) : null;
  if (russian === null) return null;
  let key = stem(russian);
  for (const [sound, replacement] of blurred) key = key.replace(sound, replacement);
  return key.length < 2 ? null : key;
}

function intoCyrillic(word: string): string | null {
  const written = word.replaceAll(spelled, (spelling) => inCyrillic.get(spelling) ?? spelling);
  return otherScript.test(written) ? null : written;
}
