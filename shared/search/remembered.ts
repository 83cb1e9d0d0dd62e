/** As many as the words of a large library. */
const mostRemembered = 200_000;

/** The same function with its answers kept: the words of texts are few and come again and again. */
export function remembered<Value>(make: (word: string) => Value): (word: string) => Value {
  const known = new Map<string, Value>();
  return (word) => {
    const before = known.get(word);
    if (before !== undefined) return before;
    const made = make(word);
    if (known.size >= mostRemembered) known.clear();
    known.set(word, made);
    return made;
  };
}
