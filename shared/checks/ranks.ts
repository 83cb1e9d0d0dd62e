import type { Language } from "../domain/language.ts";
import { type BlockCheck, type BlockText, inSource, inTarget, remark } from "./check.ts";
import { match } from "./matching.ts";

/** Military and police ranks as both armies' press services write them in English; patterns of a whole word. */
const ranks: readonly (readonly [rank: string, ru: string, en: string])[] = [
  ["general-of-the-army", "генерал[а-яё]* армии", "general of the army|army general"],
  ["colonel-general", "генерал[а-яё]*-полковник[а-яё]*", "colonel[ -]generals?"],
  [
    "lieutenant-general",
    "генерал[а-яё]*-лейтенант[а-яё]*",
    "lieutenant[ -]generals?|lt\\.? gen\\.",
  ],
  ["major-general", "генерал[а-яё]*-майор[а-яё]*", "major[ -]generals?|maj\\.? gen\\."],
  ["brigadier", "бригадн[а-яё]+ генерал[а-яё]*", "brigadier(?:[ -]general)?s?"],
  ["general", "генерал(?:а|у|ом|е|ы|ов|ам|ами|ах)?(?!-)", "generals?"],
  ["lieutenant-colonel", "подполковник[а-яё]*", "lieutenant[ -]colonels?|lt\\.? col\\."],
  ["colonel", "полковник[а-яё]*", "colonels?|col\\."],
  ["major", "майор[а-яё]*", "majors?|maj\\."],
  ["captain", "капитан[а-яё]*(?! [1-3]| перв| втор| трет)", "captains?|capt\\."],
  ["senior-lieutenant", "старш[а-яё]+ лейтенант[а-яё]*", "senior lieutenants?|first lieutenants?"],
  ["junior-lieutenant", "младш[а-яё]+ лейтенант[а-яё]*", "junior lieutenants?|second lieutenants?"],
  ["lieutenant", "лейтенант[а-яё]*", "lieutenants?|lt\\."],
  ["warrant-officer", "прапорщик[а-яё]*", "(?:senior )?warrant officers?"],
  [
    "master-sergeant",
    "старшин(?:а|ы|е|у|ой|ам|ами|ах)",
    "(?:master|first) sergeants?|petty officers?",
  ],
  ["senior-sergeant", "старш[а-яё]+ сержант[а-яё]*", "senior sergeants?|staff sergeants?"],
  ["junior-sergeant", "младш[а-яё]+ сержант[а-яё]*", "junior sergeants?|corporals?"],
  ["sergeant", "сержант[а-яё]*", "sergeants?|sgt\\."],
  ["private", "рядов(?:ой|ого|ому|ым|ом|ые|ых)", "privates?"],
  ["admiral", "адмирал[а-яё]*", "admirals?"],
  ["vice-admiral", "вице-адмирал[а-яё]*", "vice[ -]admirals?"],
  ["rear-admiral", "контр-адмирал[а-яё]*", "rear[ -]admirals?"],
];

const patterns: Readonly<Record<Language, RegExp>> = {
  ru: together(ranks.map(([, ru]) => ru)),
  en: together(ranks.map(([, , en]) => en)),
};

function together(spellings: readonly string[]): RegExp {
  const any = spellings.map((spelling) => `(${spelling})`).join("|");
  return new RegExp(`(?<![A-Za-zА-Яа-яЁё-])(?:${any})(?![A-Za-zА-Яа-яЁё])`, "gu");
}

interface RankMention {
  readonly rank: string;
  readonly from: number;
  readonly to: number;
  /** A name follows: it is somebody's rank, not a word for soldiers. */
  readonly isOfSomebody: boolean;
}

function ranksIn({ text, language }: BlockText): RankMention[] {
  return [...text.toLowerCase().matchAll(patterns[language])].flatMap((match) => {
    const index = match.slice(1).findIndex((group) => group !== undefined);
    const rank = ranks[index]?.[0];
    if (rank === undefined) return [];
    const [from, to] = [match.index, match.index + match[0].length];
    // "major exercise", "private sector", "general public": ranks only with a capital or a name.
    const isOfSomebody =
      /^[ \u00a0]+(?:[a-zа-яё]+ (?:службы|юстиции|полиции|запаса)[ \u00a0]+)?[A-ZА-ЯЁ]/u.test(
        text.slice(to),
      );
    const isPlain = language === "en" && /^[a-z]/.test(text.charAt(from)) && !isOfSomebody;
    return isPlain && /^(?:major|private|general|captain)s?$/.test(match[0])
      ? []
      : [{ rank, from, to, isOfSomebody }];
  });
}

function isNamedOnlyHere(others: readonly RankMention[]): (mention: RankMention) => boolean {
  return (mention) => mention.isOfSomebody && !others.some(({ rank }) => rank === mention.rank);
}

export const rank: BlockCheck = {
  id: "ranks",
  severity: "error",
  run({ source, target }) {
    const [said, translated] = [ranksIn(source), ranksIn(target)];
    if (said.length === 0 && translated.length === 0) return [];
    const { missing, added } = match(said, translated, [
      (one, other) => one.rank === other.rank && one.isOfSomebody === other.isOfSomebody,
      (one, other) => one.rank === other.rank,
    ]);
    const changed = match(
      missing.filter(isNamedOnlyHere(translated)),
      added.filter(isNamedOnlyHere(said)),
      [() => true],
    );
    return [
      ...changed.pairs.map(([one, other]) =>
        remark("rank-changed", inTarget(other.from, other.to), {
          expected: source.text.slice(one.from, one.to),
          found: target.text.slice(other.from, other.to),
        }),
      ),
      ...changed.missing.map(({ from, to }) =>
        remark("rank-missing", inSource(from, to), { expected: source.text.slice(from, to) }),
      ),
    ];
  },
};
