import type { Language } from "../domain/language.ts";
import { type BlockCheck, type Edit, inTarget, type Remark, remark } from "./check.ts";

/** A quoted passage; offsets of its marks. */
interface Quoted {
  readonly from: number;
  readonly to: number;
  readonly depth: number;
}

interface QuotedPassages {
  readonly passages: readonly Quoted[];
  /** Offsets of marks that have no other half. */
  readonly unpaired: readonly number[];
}

const marks = /[«»„“”"‘]|’/gu;
const opensOnly = "«„‘";

/**
 * Pairs the marks of a text, whatever their form. “ closes a „ and opens otherwise; a straight mark opens
 * where a word begins; ’ is an apostrophe unless a ‘ is open.
 */
function quotedPassages(text: string): QuotedPassages {
  const open: { readonly at: number; readonly mark: string }[] = [];
  const passages: Quoted[] = [];
  const unpaired: number[] = [];
  for (const { 0: mark, index } of text.matchAll(marks)) {
    const isInWord =
      /[A-Za-zА-Яа-яЁё\d]/u.test(text.charAt(index - 1)) &&
      /[A-Za-zА-Яа-яЁё\d]/u.test(text.charAt(index + 1));
    const last = open.at(-1)?.mark;
    if (mark === "’" && (last !== "‘" || isInWord)) continue;
    const beginsWord =
      !/[A-Za-zА-Яа-яЁё\d.,!?…»”]/u.test(text.charAt(index - 1)) &&
      text.charAt(index + 1).trim() !== "";
    const opens =
      opensOnly.includes(mark) ||
      (mark === "“" && last !== "„" && (last !== "“" || beginsWord)) ||
      (mark === '"' && last !== '"' && beginsWord);
    if (opens) open.push({ at: index, mark });
    else {
      const begun = open.pop();
      if (begun === undefined) unpaired.push(index);
      else passages.push({ from: begun.at, to: index + 1, depth: open.length });
    }
  }
  return {
    passages: passages.toSorted((a, b) => a.from - b.from),
    unpaired: [...unpaired, ...open.map(({ at }) => at)],
  };
}

/** By depth. British English may also begin with the single ones. */
const right: Readonly<Record<Language, readonly (readonly [string, string])[]>> = {
  ru: [
    ["«", "»"],
    ["„", "“"],
  ],
  en: [
    ["“", "”"],
    ["‘", "’"],
  ],
};

/** Marks of the other language, straight ones, and the wrong ones inside others. */
export const quotationMarks: BlockCheck = {
  id: "quotation-marks",
  severity: "warning",
  run({ target }) {
    const { language, text } = target;
    const { passages, unpaired } = quotedPassages(text);
    const edits: Edit[] = [];
    const isSingleFirst =
      language === "en" && passages.some(({ depth, from }) => depth === 0 && text[from] === "‘");
    for (const { from, to, depth } of passages) {
      const level = (isSingleFirst ? depth + 1 : depth) % 2;
      const [opening, closing] = right[language][level] ?? ["", ""];
      if (text[from] !== opening) edits.push({ from, to: from + 1, text: opening });
      if (text[to - 1] !== closing) edits.push({ from: to - 1, to, text: closing });
    }
    if (edits.length === 0) return [];
    const fix = edits.toSorted((a, b) => a.from - b.from);
    const first = passages.find(({ from, to }) =>
      fix.some((edit) => edit.from === from || edit.to === to),
    );
    const params = { found: text.slice(first?.from, first?.to) };
    const place = inTarget(first?.from ?? 0, first?.to ?? text.length);
    return [remark("quotation-marks", place, params, unpaired.length === 0 ? fix : null)];
  },
};

/** A mark without its other half. A quotation of several paragraphs closes only in the last. */
export const quotationBalance: BlockCheck = {
  id: "quotation-balance",
  severity: "error",
  run({ source, target }) {
    const runsOn = !quotedPassages(source.text).passages.some(({ from }) => from === 0);
    const open = quotedPassages(target.text).unpaired.filter((at) => at > 0 || !runsOn);
    const inSource = quotedPassages(source.text).unpaired.filter((at) => at > 0);
    if (open.length === 0 || inSource.length === open.length) return [];
    return open.map((at) =>
      remark("quotation-unpaired", inTarget(at, at + 1), { found: target.text.slice(at, at + 1) }),
    );
  },
};

/** Names and single words in quotes come and go between the languages; speech does not. */
const fewestWords = 5;
/** Of the letters of a block. */
const largestDifference = 0.35;

/** Speech after a dash, as Russian has it. */
const dialogue = /(?:^|[.?!…][\s\u00a0])[—–][\s\u00a0]/u;

/** Somebody's words have to be somebody's words on both sides, and about as much of the text. */
export const quotedSpeech: BlockCheck = {
  id: "quoted-speech",
  severity: "warning",
  run({ source, target }): Remark[] {
    if (dialogue.test(source.text) || dialogue.test(target.text)) return [];
    const [said, translated] = [shareOfSpeech(source.text), shareOfSpeech(target.text)];
    if (Math.abs(said - translated) <= largestDifference && said > 0 === translated > 0) return [];
    if (Math.max(said, translated) < 0.12) return [];
    if (said === 0) return [remark("speech-added", null)];
    return [remark(translated === 0 ? "speech-missing" : "speech-differs", null)];
  },
};

function shareOfSpeech(text: string): number {
  const { passages, unpaired } = quotedPassages(text);
  const quoted = passages
    .filter(({ depth, from, to }) => depth === 0 && isSpeech(text.slice(from, to)))
    .reduce((sum, { from, to }) => sum + to - from, 0);
  // Open to the end of the paragraph.
  const running = unpaired.length === 1 && unpaired[0] === 0 ? text.length : 0;
  return text.length === 0 ? 0 : Math.max(quoted, running) / text.length;
}

function isSpeech(passage: string): boolean {
  return passage.split(/\s+/).length >= fewestWords;
}
