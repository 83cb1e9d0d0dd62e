/** Words that are in every text and tell nothing of it; not looked for where others are. */
const functionWords: ReadonlySet<string> = new Set(
  (
    "а без бы в во для до же за и из к ко ли на над не но о об от по под при про с со так у что это " +
    "a an and as at by for from in into is of on or that the this to was were with"
  ).split(" "),
);

export function isFunctionWord(word: string): boolean {
  return functionWords.has(word);
}

/** All of the words where nothing else is among them. */
export function tellingWords(words: readonly string[]): readonly string[] {
  const telling = words.filter((word) => !isFunctionWord(word));
  return telling.length === 0 ? words : telling;
}
