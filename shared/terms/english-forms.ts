/** The word, folded, and its plural. */
export function englishForms(word: string): ReadonlySet<string> {
  if (!/[a-z]$/.test(word)) return new Set([word]);
  if (/[^aeiou]y$/.test(word)) return new Set([word, `${word.slice(0, -1)}ies`]);
  if (/(?:s|x|z|ch|sh)$/.test(word)) return new Set([word, `${word}es`]);
  if (/[a-z]{3}man$/.test(word)) return new Set([word, `${word.slice(0, -2)}en`]);
  return new Set([word, `${word}s`]);
}
