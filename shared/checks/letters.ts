import { type BlockCheck, type Edit, inTarget, type Remark, remark } from "./check.ts";
import { address } from "./quantities.ts";

/** Letters that look the same in both scripts. */
const cyrillic = "АВЕКМНОРСТУХаеорсухіІјЈѕЅ";
const latin = "ABEKMHOPCTYXaeopcyxiIjJsS";
const intoLatin = new Map(Array.from(cyrillic, (letter, at) => [letter, latin[at] ?? letter]));
const intoCyrillic = new Map(Array.from(latin, (letter, at) => [letter, cyrillic[at] ?? letter]));

const mixed = /(?=\p{L}*\p{Script=Cyrillic})(?=\p{L}*\p{Script=Latin})(?<!\p{L})\p{L}+/gu;

/** Latin letters in a Cyrillic word and the reverse: no search finds it and no speller knows it. */
export const mixedScripts: BlockCheck = {
  id: "mixed-scripts",
  severity: "error",
  run({ target: { text } }) {
    const remarks: Remark[] = [];
    for (const { 0: word, index } of text.matchAll(mixed)) {
      const isRussian =
        (word.match(/\p{Script=Cyrillic}/gu) ?? []).length * 2 >= word.length &&
        Array.from(word).every(
          (letter) => intoCyrillic.has(letter) || !/\p{Script=Latin}/u.test(letter),
        );
      const alike = isRussian ? intoCyrillic : intoLatin;
      const text = Array.from(word, (letter) => alike.get(letter) ?? letter).join("");
      const isWhole = !/\p{Script=Latin}/u.test(text) || !/\p{Script=Cyrillic}/u.test(text);
      const place = inTarget(index, index + word.length);
      const fix: Edit[] | null = isWhole ? [{ from: place.from, to: place.to, text }] : null;
      remarks.push(remark("mixed-scripts", place, { found: word }, fix));
    }
    return remarks;
  },
};

const cyrillicWords = /\p{Script=Cyrillic}[\p{Script=Cyrillic}\s\u00a0,-]*/gu;
const latinWords = /(?<![\p{L}\d@./-])\p{Ll}{3,}(?:[ \u00a0]\p{L}{2,})*(?![\p{L}\d@/])/gu;

/** Words of the source left standing. A Russian text may name foreign things, so there only common words count. */
export const untranslated: BlockCheck = {
  id: "untranslated",
  severity: "error",
  run({ source, target }) {
    if (source.text.trim() === target.text.trim()) return [];
    const isEnglish = target.language === "en";
    const free = target.text.replaceAll(address, (found) => " ".repeat(found.length));
    return [...free.matchAll(isEnglish ? cyrillicWords : latinWords)].flatMap(
      ({ 0: found, index }) => {
        const words = found.trimEnd();
        const isMixed =
          /\p{L}/u.test(free.charAt(index - 1)) || /\p{L}/u.test(free.charAt(index + words.length));
        if (isMixed || (!isEnglish && !/\p{Script=Latin}/u.test(words))) return [];
        if (!isEnglish && (/\p{Script=Cyrillic}/u.test(words) || !source.text.includes(words)))
          return [];
        return [remark("untranslated", inTarget(index, index + words.length), { found: words })];
      },
    );
  },
};
