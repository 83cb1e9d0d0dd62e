import { partName } from "../rich-text/blocks.ts";
import { type BlockCheck, type Edit, inTarget, remark } from "./check.ts";

/** "that that" and «чуть-чуть» are right; a word may end one sentence and begin the next. */
const rightTwice = new Set([
  "that",
  "had",
  "очень",
  "едва",
  "только",
  "вот",
  "just",
  "very",
  "bye",
]);
const aWord = /[A-Za-zА-Яа-яЁё][A-Za-zА-Яа-яЁё’'-]*/gu;

export const repeatedWords: BlockCheck = {
  id: "repeated-words",
  severity: "warning",
  run({ target: { text } }) {
    const words = [...text.matchAll(aWord)];
    return words.flatMap(({ 0: word, index: from }, at) => {
      const before = words[at - 1];
      if (before === undefined || before[0].toLowerCase() !== word.toLowerCase()) return [];
      const end = before.index + before[0].length;
      const isName = /^[A-ZА-ЯЁ]/u.test(word);
      if (
        isName ||
        rightTwice.has(word.toLowerCase()) ||
        !/^[ \u00a0]+$/u.test(text.slice(end, from))
      )
        return [];
      const to = from + word.length;
      const fix: Edit[] = [{ from: end, to, text: "" }];
      return [remark("repeated-word", inTarget(before.index, to), { found: word }, fix)];
    });
  },
};

const wrongSpaces: readonly (readonly [RegExp, string])[] = [
  [/[ \u00a0]{2,}/gu, " "],
  [/(?<=[A-Za-zА-Яа-яЁё\d»”)])[ \u00a0]+(?=[,;:!?](?:\s|$)|\.(?:\s|$))/gu, ""],
  [/(?<=[(«„])[ \u00a0]+/gu, ""],
  [/[ \u00a0]+(?=[)»])/gu, ""],
  [/^[ \u00a0]+|[ \u00a0]+$/gu, ""],
];

export const spaces: BlockCheck = {
  id: "spaces",
  severity: "warning",
  run({ target: { text } }) {
    const edits: Edit[] = [];
    for (const [pattern, replacement] of wrongSpaces)
      for (const { 0: found, index } of text.matchAll(pattern)) {
        const [from, to] = [index, index + found.length];
        // The one space left of several is the one that does not break.
        const kept = replacement === " " && found.includes("\u00a0") ? "\u00a0" : replacement;
        if (edits.every((edit) => edit.to <= from || edit.from >= to))
          edits.push({ from, to, text: kept });
      }
    return edits
      .toSorted((a, b) => a.from - b.from)
      .map((edit) => remark("spaces", inTarget(edit.from, edit.to), {}, [edit]));
  },
};

type Ending = "" | "." | "?" | "!" | ":" | ";" | ",";

/** What a text ends with, behind closing quotes and brackets. «…» counts as a stop. */
function endingOf(text: string): Ending {
  const end = /([.?!…:;,]*)[»”’"')\]\s]*([.?!…:;,]*)\s*$/u.exec(text);
  const found = (end?.[2] ?? "") + (end?.[1] ?? "");
  const mark = ["?", "!", ":", ";", ",", "."].find((candidate) => found.includes(candidate));
  return found.includes("…") && mark === undefined ? "." : isEnding(mark) ? mark : "";
}

const isEnding = (mark: string | undefined): mark is Ending => mark !== undefined;

/** Greetings and the items of a list end as each language likes. */
const asTheyLike = new Set(["salutation", "dateline", "signOff", "mediaContact", "credit"]);
const fewestWords = 5;

export const endPunctuation: BlockCheck = {
  id: "end-punctuation",
  severity: "warning",
  run({ source, target }) {
    const expected = endingOf(source.text);
    const found = endingOf(target.text);
    const isFree = asTheyLike.has(partName(target.node) ?? "");
    if (
      expected === found ||
      isFree ||
      [expected, found].some((mark) => ";,".includes(mark) && mark !== "")
    )
      return [];
    const stops = new Set([".", "!"]);
    if (stops.has(expected) && stops.has(found)) return [];
    const isQuestion = expected === "?" || found === "?";
    if (
      !isQuestion &&
      Math.min(source.text.split(/\s+/).length, target.text.split(/\s+/).length) < fewestWords
    )
      return [];
    const end = target.text.trimEnd().length;
    const place = inTarget(Math.max(0, end - 1), end);
    if (found !== "")
      return expected === ""
        ? [remark("ending-added", place, { found })]
        : [remark("ending-changed", place, { expected, found })];
    const isSafe =
      (expected === "." || expected === "?") &&
      /[A-Za-zА-Яа-яЁё\d]$/u.test(target.text.slice(0, end));
    return [
      remark(
        "ending-missing",
        place,
        { expected },
        isSafe ? [{ from: end, to: end, text: expected }] : null,
      ),
    ];
  },
};

const placeholders =
  /\b(?:TBD|TBC|TODO|FIXME|TK|[Xx]{3,}|NNN?|N\.N\.)\b|(?<![A-Za-zА-Яа-яЁё])(?:[Хх]{3,}|УТОЧНИТЬ|ВСТАВИТЬ)(?![A-Za-zА-Яа-яЁё])|\?{3,}|_{3,}|\{\{?[^{}]*\}?\}|lorem ipsum|\[(?:[^\]]*(?:\.\.\.|…|\?)[^\]]*|[\s_]*|(?:вставить|уточнить|дата|имя|место|insert|name|date|place|rank|number|check|to be)[^\]]*)\]/giu;

export const placeholder: BlockCheck = {
  id: "placeholder",
  severity: "error",
  run: ({ target: { text } }) =>
    [...text.matchAll(placeholders)].map(({ 0: found, index }) =>
      remark("placeholder", inTarget(index, index + found.length), { found }),
    ),
};
