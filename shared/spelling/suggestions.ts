/** More than anyone reads. */
const mostSuggestions = 5;

const vowels = /[аеёиоуыэюяaeiouy]/gu;
const signs = /[ьъ]/gu;
const doubled = /(.)\1/gu;

/**
 * Suggestions as a person is to see them, from those of Hunspell, the best first: vowels that sound
 * alike and doubled letters are what is mistaken most, and cutting a word in two is meant least.
 */
export function orderedSuggestions(word: string, found: readonly string[]): string[] {
  const sound = skeleton(word);
  const rank = (one: string) => (skeleton(one) === sound ? 0 : one.includes(" ") ? 2 : 1);
  return [...new Set(found)]
    .toSorted((one, other) => rank(one) - rank(other))
    .slice(0, mostSuggestions);
}

function skeleton(word: string): string {
  return word.toLowerCase().replaceAll(doubled, "$1").replaceAll(signs, "").replaceAll(vowels, "*");
}
