import type { HelperProcess } from "../helper/helper-process.ts";
import { type Questions, questionsTo } from "../helper/questions.ts";
import type { Log } from "../log.ts";
import type { Dictionaries, SpellerAsk, ToldSpeller } from "./protocol.ts";

/** The spelling of words, in a process of its own that starts with the first question. */
export interface Spelling {
  /** Throws where the process ended before it could answer. @returns those that are misspelt */
  check(words: readonly string[]): Promise<readonly string[]>;
  /** Throws as `check` does. @returns what may have been meant, the best first */
  suggest(word: string): Promise<readonly string[]>;
  /**
   * Words known besides the dictionaries', in all their forms: those of one source take the place of
   * the same source's before.
   */
  know(source: KnownSource, words: Iterable<string>): void;
  close(): Promise<void>;
}

type KnownSource = "person" | "terms";

interface SpellingOptions {
  readonly start: () => HelperProcess;
  readonly readDictionaries: () => Promise<Dictionaries>;
  readonly log: Log;
}

type Speller = Questions<ToldSpeller, SpellerAsk, readonly string[]>;

export function createSpelling({ start, readDictionaries, log }: SpellingOptions): Spelling {
  const known = new Map<KnownSource, readonly string[]>();
  let speller: Promise<Speller> | null = null;
  let isClosed = false;

  const allKnown = () => [...known.values()].flat();

  async function open(): Promise<Speller> {
    const dictionaries = await readDictionaries();
    const started: Speller = questionsTo(start(), "spelling", log);
    started.tell({ type: "open", dictionaries });
    started.tell({ type: "know", words: allKnown() });
    return started;
  }

  async function ask(question: SpellerAsk): Promise<readonly string[]> {
    if (isClosed) return [];
    const asked = (speller ??= open());
    const isUsable = await asked.then(({ hasEnded }) => !hasEnded).catch(() => false);
    // Files that could not be read, or a process that has ended, may be there the next time.
    if (!isUsable && speller === asked) speller = null;
    return (await asked).ask(question);
  }

  return {
    check: (words) => ask({ type: "check", words }),
    suggest: (word) => ask({ type: "suggest", word }),
    know(source, words) {
      known.set(source, [...words]);
      speller?.then(({ tell }) => tell({ type: "know", words: allKnown() })).catch(() => undefined);
    },
    async close() {
      isClosed = true;
      await speller?.then(({ end }) => end()).catch(() => undefined);
    },
  };
}
