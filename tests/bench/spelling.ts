import path from "node:path";

import russian from "dictionary-ru";
import nspell from "nspell";

import { createSpelling } from "../../electron/spelling/spelling.ts";
import { readDictionaries } from "../../electron/spelling/dictionaries.ts";
import { checkedWords } from "../../shared/spelling/words.ts";
import { startBuiltHelper } from "../fixtures/built-helper.ts";
import { knownDocuments } from "../fixtures/search/known-documents.ts";
import { generatedDocuments } from "../fixtures/search/generated-library.ts";
import { searchedDocument } from "../../shared/search/searched-document.ts";
import { outFolder } from "../runtime/project.ts";
import { type Bench, type Figure, percentile, residentMemory } from "./bench.ts";

const count = 10_000;
const rounds = 9;
const mistakes = [
  "тренеровка",
  "превет",
  "агенство",
  "самалёт",
  "goverment",
  "recieve",
  "batallion",
];

/** Spelling as the window asks for it: to the process with both dictionaries and back. */
export const spelling: Bench = {
  name: "spelling",
  async run() {
    const words = someWords();
    const built = path.join(outFolder, "electron");
    let pid: number | undefined;
    // What a process takes before it has any dictionary.
    const idle = startBuiltHelper("spelling");
    await new Promise((resolve) => setTimeout(resolve, 500));
    const bare = residentMemory(idle.pid);
    idle.kill();
    const opened = createSpelling({
      start: () => {
        const helper = startBuiltHelper("spelling");
        ({ pid } = helper);
        return helper;
      },
      readDictionaries: () => readDictionaries(path.join(built, "dictionaries")),
      log: { info: () => undefined, error: (message, cause) => console.error(message, cause) },
    });
    const loaded = await timed(() => opened.check(["слово"]));
    const memory = residentMemory(pid) - bare;
    const checks: number[] = [];
    for (let round = 0; round < rounds; round += 1)
      checks.push(await timed(() => opened.check(words)));
    const suggestions: number[] = [];
    for (const word of mistakes) suggestions.push(await timed(() => opened.suggest(word)));
    await opened.close();
    const reference = measureNspell(words);
    const what = "nspell, Russian only";
    return [
      {
        name: "both dictionaries opened, with their process",
        value: loaded,
        unit: "ms",
        goal: 500,
        references: [{ value: reference.loaded, what }],
      },
      {
        name: "memory they take",
        value: memory,
        unit: "MB",
        goal: 60,
        references: [{ value: reference.memory, what }],
      },
      {
        name: `spelling of ${count} words in both languages, p50`,
        value: percentile(checks, 0.5),
        unit: "ms",
        goal: 150,
        references: [{ value: reference.checked, what }],
      },
      { name: "suggestions for a word, p50", value: percentile(suggestions, 0.5), unit: "ms" },
    ] satisfies Figure[];
  },
};

/** The running words of press texts, every repetition among them, which the window would spare. */
function someWords(): string[] {
  const words: string[] = [];
  const documents = [
    ...knownDocuments().map(({ document }) => document),
    ...generatedDocuments(200),
  ];
  for (const document of documents) {
    const { texts } = searchedDocument(document);
    for (const { text } of [...(texts.ru ?? []), ...(texts.en ?? [])])
      words.push(...checkedWords(text).map((word) => word.text));
  }
  if (words.length < count) throw new Error(`Only ${words.length} words`);
  return words.slice(0, count);
}

function measureNspell(words: readonly string[]) {
  const before = process.memoryUsage().rss;
  const start = performance.now();
  const speller = nspell({ aff: Buffer.from(russian.aff), dic: Buffer.from(russian.dic) });
  const loaded = performance.now() - start;
  const memory = (process.memoryUsage().rss - before) / 1e6;
  const begun = performance.now();
  for (const word of words) speller.correct(word);
  return { loaded, memory, checked: performance.now() - begun };
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}
