import { diffChars } from "diff";
import Typograf from "typograf";

import type { Language } from "../domain/language.ts";
import { type BlockCheck, type Edit, inTarget, remark } from "./check.ts";
import { address } from "./quantities.ts";

/** Of typograf's rules those a newspaper's style book shares; quotation marks and spaces have checks of their own. */
const rules: Readonly<Record<Language, readonly string[]>> = {
  ru: [
    "common/nbsp/afterNumber",
    "common/nbsp/afterSectionMark",
    "common/punctuation/hellip",
    "ru/dash/izpod",
    "ru/dash/izza",
    "ru/dash/main",
    "ru/nbsp/abbr",
    "ru/nbsp/addr",
    "ru/nbsp/afterNumberSign",
    "ru/nbsp/centuries",
    "ru/nbsp/dayMonth",
    "ru/nbsp/initials",
    "ru/nbsp/m",
    "ru/nbsp/mln",
    "ru/nbsp/page",
    "ru/nbsp/year",
    "ru/nbsp/years",
    "ru/symbols/NN",
  ],
  en: ["common/punctuation/apostrophe", "common/punctuation/hellip"],
};

const typografs = {
  ru: new Typograf({ locale: ["ru"], disableRule: "*", enableRule: [...rules.ru] }),
  en: new Typograf({ locale: ["en-GB"], disableRule: "*", enableRule: [...rules.en] }),
} satisfies Record<Language, Typograf>;

const space = " ";
const noBreakSpace = "\u00a0";

/** What typograf would write otherwise. Spaces that already do not break stay. */
function proposals(text: string, language: Language): Edit[] {
  const proposed = typografs[language].execute(text);
  if (proposed === text || flattened(proposed) === text) return [];
  const edits: Edit[] = [];
  let at = 0;
  for (const { added, removed, value } of diffChars(text, proposed)) {
    const last = edits.at(-1);
    if (removed) {
      edits.push({ from: at, to: at + value.length, text: "" });
      at += value.length;
    } else if (added) {
      if (last !== undefined && last.to === at)
        edits[edits.length - 1] = { ...last, text: last.text + value };
      else edits.push({ from: at, to: at, text: value });
    } else at += value.length;
  }
  const addresses = [...text.matchAll(address)];
  return edits.filter(
    ({ from, to, text: written }) =>
      text.slice(from, to).replaceAll(noBreakSpace, space) !== written &&
      !addresses.some(({ 0: found, index }) => from < index + found.length && to > index),
  );
}

const flattened = (text: string): string => text.replaceAll(noBreakSpace, space);

const isSpace = ({ from, to, text }: Edit, of: string): boolean =>
  text === noBreakSpace && of.slice(from, to) === space;

/** Before a dash, within a date, between a figure and what it counts: as one remark for a block. */
export const noBreakSpaces: BlockCheck = {
  id: "no-break-spaces",
  severity: "hint",
  run({ target: { text, language } }) {
    if (language === "en") return [];
    const edits = [
      ...proposals(text, language).filter((edit) => isSpace(edit, text)),
      ...betweenNumberAndWord(text),
    ];
    const fix = edits
      .toSorted((a, b) => a.from - b.from)
      .filter(({ from }, at, all) => all[at - 1]?.from !== from);
    return fix.length === 0 ? [] : [remark("no-break-spaces", null, { count: fix.length }, fix)];
  },
};

/** A dash does not begin a line, digits of one number and a number and its noun are not parted. */
function betweenNumberAndWord(text: string): Edit[] {
  return [
    ...text.matchAll(
      / (?=[—–] )|(?<=\d) (?=\d{3}(?!\d))|(?<=(?:^|[\s\u00a0(])[\d\u00a0,]*\d) (?=[a-zа-яё])/gu,
    ),
  ].map(({ index }) => ({ from: index, to: index + 1, text: noBreakSpace }));
}

/** "..." and straight apostrophes, «из за», N for №. */
export const typography: BlockCheck = {
  id: "typography",
  severity: "hint",
  run: ({ target: { text, language } }) =>
    proposals(text, language)
      .filter((edit) => !isSpace(edit, text) && !isDash(edit))
      .map((edit) => {
        const params = { found: text.slice(edit.from, edit.to), expected: edit.text };
        return remark("typography", inTarget(edit.from, Math.max(edit.to, edit.from + 1)), params, [
          edit,
        ]);
      }),
};

const isDash = ({ text }: Edit): boolean => /—/.test(text);

const dashBetweenWords: Readonly<Record<Language, string>> = { ru: `${noBreakSpace}— `, en: " – " };
const hyphens =
  /(?<=[A-Za-zА-Яа-яЁё\d»”)%,])[ \u00a0](?:--?|−)[ \u00a0](?=[A-Za-zА-Яа-яЁё\d«“(])|(?<=[A-Za-zА-Яа-яЁё»”])--(?=[A-Za-zА-Яа-яЁё«“])/gu;
/** Years, and figures with what they count; "737-800" and telephone numbers stay. */
const ranges =
  /(?<![\d-]|[A-Za-zА-Яа-яЁё][ \u00a0]?-?)(?:(?:1[89]|20)\d\d-(?:1[89]|20)\d\d|(?<=(?:^|[a-zа-яё(])[ \u00a0]?)\d{1,3}-\d{1,3}(?=[ \u00a0][a-zа-яё]|[ \u00a0]?%))(?![\d-])/gu;

/** A hyphen where a dash belongs. */
export const dashes: BlockCheck = {
  id: "dashes",
  severity: "warning",
  run({ target: { text, language } }) {
    const between = [...text.matchAll(hyphens)].map(({ 0: found, index }) => ({
      from: index,
      to: index + found.length,
      text: dashBetweenWords[language],
    }));
    const within = [...text.matchAll(ranges)].map(({ 0: found, index }) => {
      const at = index + found.indexOf("-");
      return { from: at, to: at + 1, text: "–" };
    });
    return [...between, ...within].map((edit) =>
      remark("dash", inTarget(edit.from, edit.to), {}, [edit]),
    );
  },
};

const numberSigns: Readonly<Record<Language, readonly [RegExp, string]>> = {
  ru: [/(?<![A-Za-zА-Яа-яЁё\d])(?:No\.?|Nos\.?|#)[ \u00a0]?(?=\d)/gu, `№${noBreakSpace}`],
  en: [/№[ \u00a0]?(?=\d)/gu, "No. "],
};

/** № in Russian, "No." in English. */
export const numberSign: BlockCheck = {
  id: "number-sign",
  severity: "warning",
  run({ target: { text, language } }) {
    const [wrong, right] = numberSigns[language];
    return [...text.matchAll(wrong)].map(({ 0: found, index }) => {
      const edit = { from: index, to: index + found.length, text: right };
      return remark(
        "number-sign",
        inTarget(edit.from, edit.to),
        { found: found.trim(), expected: right.trim() },
        [edit],
      );
    });
  },
};
