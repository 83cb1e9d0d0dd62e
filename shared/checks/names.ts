import {
  type BlockCheck,
  type BlockPair,
  type BlockText,
  type DocumentCheck,
  inSource,
  inTarget,
  type PlacedRemark,
  remark,
} from "./check.ts";
import { distance, type NameWord, nameWords } from "./name-words.ts";
import { remembered } from "./remembered.ts";

/**
 * People and places against their transliteration. A surname has to be there, in whatever spelling
 * romanises it; of other names only a near miss counts, since many have a name of their own in the
 * other language (Москва, Moscow).
 */
export const names: DocumentCheck = {
  id: "names",
  severity: "warning",
  run({ blocks }) {
    const pairs = [...blocks];
    const everywhere = new Set(
      pairs.flatMap(([, { target }]) => nameWords(target).map(({ key }) => key)),
    );
    const inSources = new Set(
      pairs.flatMap(([, { source }]) => nameWords(source).map(({ key }) => key)),
    );
    return pairs.flatMap(([block, pair]) =>
      [...missedNames(pair, everywhere), ...addedNames(pair, inSources)].map((found) =>
        Object.assign(found, { block }),
      ),
    );
  },
};

interface Strangers {
  readonly source: readonly NameWord[];
  readonly target: readonly NameWord[];
}

/** The names of each side that the other does not have. */
const strangersOf = remembered(({ source, target }: BlockPair): Strangers => ({
  source: without(nameWords(source), nameWords(target)),
  target: without(nameWords(target), nameWords(source)),
}));

function without(names: readonly NameWord[], others: readonly NameWord[]): NameWord[] {
  const keys = new Set(others.map(({ key }) => key));
  return names.filter(({ key }) => !keys.has(key));
}

function missedNames(pair: BlockPair, everywhere: ReadonlySet<string>) {
  const { source, target: candidates } = strangersOf(pair);
  const taken = new Set<NameWord>();
  return source.flatMap((name) => {
    const near = candidates.find((candidate) => !taken.has(candidate) && isNear(name, candidate));
    const params = { expected: name.text };
    if (near !== undefined) {
      taken.add(near);
      return [
        remark("name-differs", inTarget(near.from, near.to), { ...params, found: near.text }),
      ];
    }
    if (!name.isSurname || everywhere.has(name.key)) return [];
    return [remark("name-missing", inSource(name.from, name.to), params)];
  });
}

/** A Russian surname that an English source has nothing like. */
function addedNames(pair: BlockPair, inSources: ReadonlySet<string>) {
  if (pair.target.language === "en") return [];
  const { source: candidates, target } = strangersOf(pair);
  return target
    .filter((name) => name.isSurname && !inSources.has(name.key))
    .filter((name) => !candidates.some((candidate) => isNear(candidate, name)))
    .map(({ text, from, to }) => remark("name-added", inTarget(from, to), { found: text }));
}

function isNear(one: NameWord, other: NameWord): boolean {
  if (one.key.at(0) !== other.key.at(0) || Math.min(one.key.length, other.key.length) < 5)
    return false;
  const most = one.key.length >= 8 ? 2 : 1;
  if (distance(one.key, other.key, most) > most) return false;
  return one.isSurname || other.isSurname || differHard(one.key, other.key);
}

/** What the languages write differently in each other's names: vowels, th, w, g and j, c and s. */
const soft = /[аеиоухвугжсцзкд]/g;

function differHard(one: string, other: string): boolean {
  const [first, second] = [one.replaceAll(soft, ""), other.replaceAll(soft, "")];
  return first.length >= 2 && first !== second && distance(first, second, 1) === 1;
}

/** One surname spelt in two ways through an English text: Shcherbakov, Scherbakov. */
export const nameVariants: DocumentCheck = {
  id: "name-variants",
  severity: "warning",
  run({ blocks }) {
    const first = new Map<string, string>();
    const remarks: PlacedRemark[] = [];
    for (const [block, { source, target }] of blocks) {
      if (target.language !== "en") return [];
      const surnames = new Set(
        nameWords(source)
          .filter(({ isSurname }) => isSurname)
          .map(({ key }) => key),
      );
      for (const { key, text, from, to } of nameWords(target)) {
        const before = first.get(key);
        if (before === undefined) {
          if (surnames.has(key)) first.set(key, text);
        } else if (spelling(before) !== spelling(text))
          remarks.push({
            ...remark("name-variant", inTarget(from, to), { expected: before, found: text }),
            block,
          });
      }
    }
    return remarks;
  },
};

/** Without the ending of a woman's name, a plural or a possessive. */
function spelling(name: string): string {
  return name.replace(/(?:a|s|[’']s)$/u, "");
}

const said = {
  ru: /(?<![A-Za-zА-Яа-яЁё])(?:сказал|сообщил|заявил|отметил|подчеркнул|рассказал|пояснил|добавил|уточнил|напомнил|ответил|признал|заключил|объяснил)(?:а|и)?(?![A-Za-zА-Яа-яЁё])/gu,
  en: /\b(?:said|told|noted|stressed|added|explained|stated|emphasi[sz]ed|recalled|concluded|replied|declared|pointed out)\b/g,
} as const;
const reach = 90;

/** Who says it: the name beside "said" is the one beside «сказал». */
export const speaker: BlockCheck = {
  id: "speaker",
  severity: "error",
  run({ source, target }) {
    const [expected, found] = [utterances(source), utterances(target)];
    // As many on both sides follow one another; otherwise only a stranger among them tells.
    const isInStep = expected.length === found.length;
    const [allExpected, allFound] = [[expected.flat()], [found.flat()]];
    const ofTarget = isInStep ? found : allFound;
    return (isInStep ? expected : allExpected).flatMap((speakers, index) => {
      const others = ofTarget[index] ?? [];
      const [one] = speakers;
      const [other] = others;
      if (one === undefined || other === undefined) return [];
      const isKnown = [...speakers, ...others].some(({ isSurname }) => isSurname);
      if (!isKnown || speakers.some(({ key }) => others.some((name) => name.key === key)))
        return [];
      const params = { expected: surname(speakers), found: surname(others) };
      return [
        remark("speaker-changed", inTarget(other.from, others.at(-1)?.to ?? other.to), params),
      ];
    });
  },
};

function surname(names: readonly NameWord[]): string {
  return (names.find(({ isSurname }) => isSurname) ?? names[0])?.text ?? "";
}

/** For every verb of speech with a name beside it, the names. */
function utterances(block: BlockText): NameWord[][] {
  const found = [...block.text.matchAll(said[block.language])].map(({ 0: verb, index }) => {
    const start = Math.max(0, index - reach);
    const before = block.text.slice(start, index);
    const from = start + (/^.*[»”.!?]/su.exec(before)?.[0].length ?? 0);
    const end = index + verb.length;
    const after = /^[^«“”».!?]*/u.exec(block.text.slice(end, end + reach))?.[0].length ?? 0;
    return nameWords(block).filter((name) => name.from >= from && name.to <= end + after);
  });
  return found.filter((names) => names.length > 0);
}
