/** Natural logarithm of how often each letter stands in Russian prose (Russian National Corpus). */
const frequencies: Readonly<Record<string, number>> = {
  о: 10.97,
  е: 8.45,
  а: 8.01,
  и: 7.35,
  н: 6.7,
  т: 6.26,
  с: 5.47,
  р: 4.73,
  в: 4.54,
  л: 4.4,
  к: 3.49,
  м: 3.21,
  д: 2.98,
  п: 2.81,
  у: 2.62,
  я: 2.01,
  ы: 1.9,
  ь: 1.74,
  г: 1.7,
  з: 1.65,
  б: 1.59,
  ч: 1.44,
  й: 1.21,
  х: 0.97,
  ж: 0.94,
  ш: 0.73,
  ю: 0.64,
  ц: 0.48,
  щ: 0.36,
  э: 0.32,
  ф: 0.26,
  ё: 0.2,
  ъ: 0.04,
};

const vowels = new Set("аеёиоуыэюя");
const punctuation = new Set("«»“”„‘’—–…№°§±·©\u00a0\u202f");
const neighbours = new Set("іїєґўІЇЄҐЎ");

/** What a character can be to the one beside it; `other` is everything that no press text holds. */
type Shape = "lower" | "upper" | "latin" | "accented" | "punctuation" | "plain" | "other";

interface Character {
  readonly letter: string;
  readonly shape: Shape;
  readonly likelihood: number;
}

export function characterOf(character: string): Character {
  const letter = character.toLowerCase();
  const frequency = frequencies[letter];
  if (frequency !== undefined) {
    const shape = letter === character ? "lower" : "upper";
    return { letter, shape, likelihood: Math.log(frequency / 100) };
  }
  if (character < "\u0080")
    return { letter, shape: /[a-z]/.test(letter) ? "latin" : "plain", likelihood: 0 };
  if (punctuation.has(character)) return { letter, shape: "punctuation", likelihood: -4 };
  if (neighbours.has(character)) return { letter, shape: "lower", likelihood: -6.5 };
  if (/[À-ÖØ-öø-ÿŒœŠšŽž]/u.test(character))
    return { letter, shape: "accented", likelihood: letter === character ? -4.5 : -6.5 };
  return { letter, shape: "other", likelihood: -12 };
}

/**
 * How likely `character` is after `previous`, as a logarithm: the letter's frequency, and what Russian
 * spelling does not allow. ASCII costs nothing: it is the same in every encoding compared.
 */
export function likelihoodAfter(previous: Character, character: Character): number {
  return character.likelihood + transition(previous, character);
}

function transition(previous: Character, character: Character): number {
  const { shape } = character;
  if (isCyrillic(shape)) {
    if (previous.shape === "latin" || previous.shape === "accented") return -6;
    if (previous.shape === "lower" && shape === "upper") return -6;
    const capitals = previous.shape === "upper" && shape === "upper" ? -0.3 : 0;
    return (
      capitals + spelling(isCyrillic(previous.shape) ? previous.letter : null, character.letter)
    );
  }
  if (shape === "latin") return isCyrillic(previous.shape) ? -6 : 0;
  if (shape === "accented") {
    if (previous.shape === "latin") return 0;
    return previous.shape === "plain" ? -2 : -5;
  }
  return 0;
}

function isCyrillic(shape: Shape): boolean {
  return shape === "lower" || shape === "upper";
}

function spelling(previous: string | null, letter: string): number {
  const sign = letter === "ь" || letter === "ъ";
  if (previous === null) return sign || letter === "ы" ? -5 : letter === "й" ? -3 : 0;
  const afterVowel = vowels.has(previous);
  const afterSign = "ьъй".includes(previous);
  if (sign || letter === "ы") return afterVowel || afterSign ? -5 : 0.4;
  if (letter === "й") return afterVowel ? 0.4 : -3;
  if (previous === "ъ") return "еёюя".includes(letter) ? 2 : -5;
  return alternation(afterVowel, vowels.has(letter));
}

/** In Russian a vowel follows a vowel in one case of eight, a consonant in two of three. */
function alternation(afterVowel: boolean, vowel: boolean): number {
  if (afterVowel) return vowel ? -1.2 : 0.4;
  return vowel ? 0.4 : -0.5;
}
