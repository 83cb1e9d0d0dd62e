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
const doubled = /(?<![\p{L}\p{M}\d-])(\p{L}[\p{L}\p{M}’']*)([ \u00a0]+)(\1)(?![\p{L}\p{M}\d-])/giu;

export const repeatedWords: BlockCheck = {
  id: "repeated-words",
  severity: "warning",
  run: ({ target: { text } }) =>
    [...text.matchAll(doubled)].flatMap(
      ({ 0: found, 1: first = "", 2: space = "", 3: second = "", index }) => {
        const isName = /^\p{Lu}/u.test(first) && /^\p{Lu}/u.test(second);
        if (rightTwice.has(first.toLowerCase()) || isName) return [];
        const from = index + first.length;
        const fix: Edit[] = [{ from, to: from + space.length + second.length, text: "" }];
        return [
          remark("repeated-word", inTarget(index, index + found.length), { found: first }, fix),
        ];
      },
    ),
};

const wrongSpaces: readonly (readonly [RegExp, string])[] = [
  [/[ \u00a0]{2,}/gu, " "],
  [/(?<=[\p{L}\d»”)])[ \u00a0]+(?=[,;:!?](?:\s|$)|\.(?:\s|$))/gu, ""],
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
      (expected === "." || expected === "?") && /[\p{L}\d]$/u.test(target.text.slice(0, end));
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
  /\b(?:TBD|TBC|TODO|FIXME|TK|[Xx]{3,}|NNN?|N\.N\.)\b|(?<!\p{L})(?:[Хх]{3,}|УТОЧНИТЬ|ВСТАВИТЬ)(?!\p{L})|\?{3,}|_{3,}|\{\{?[^{}]*\}?\}|lorem ipsum|\[(?:[^\]]*(?:\.\.\.|…|\?)[^\]]*|[\s_]*|(?:вставить|уточнить|дата|имя|место|insert|name|date|place|rank|number|check|to be)[^\]]*)\]/giu;

export const placeholder: BlockCheck = {
  id: "placeholder",
  severity: "error",
  run: ({ target: { text } }) =>
    [...text.matchAll(placeholders)].map(({ 0: found, index }) =>
      remark("placeholder", inTarget(index, index + found.length), { found }),
    ),
};
