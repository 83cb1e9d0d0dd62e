import type { Worker } from "node:worker_threads";

import type { Log } from "../log.ts";
import type { Dictionaries, FromSpeller, ToSpeller } from "./protocol.ts";

/** The spelling of words, in a thread of its own that starts with the first question. */
export interface Spelling {
  /** Throws where the thread ended before it could answer. @returns those that are misspelt */
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
  readonly startWorker: () => Worker;
  readonly readDictionaries: () => Promise<Dictionaries>;
  readonly log: Log;
}

export function createSpelling({ startWorker, readDictionaries, log }: SpellingOptions): Spelling {
  const known = new Map<KnownSource, readonly string[]>();
  let thread: Promise<Thread> | null = null;
  let isClosed = false;

  const allKnown = () => [...known.values()].flat();

  async function start(): Promise<Thread> {
    const dictionaries = await readDictionaries();
    const started = openThread(startWorker(), log, () => {
      thread = null;
    });
    const buffers = Object.values(dictionaries).flatMap(({ aff, dic }) => [aff.buffer, dic.buffer]);
    started.send({ type: "open", dictionaries }, buffers);
    started.send({ type: "know", words: allKnown() });
    return started;
  }

  async function ask(question: Question): Promise<readonly string[]> {
    if (isClosed) return [];
    thread ??= start();
    // Files that could not be read now may be there the next time.
    thread.catch(() => {
      thread = null;
    });
    return (await thread).ask(question);
  }

  return {
    check: (words) => ask({ type: "check", words }),
    suggest: (word) => ask({ type: "suggest", word }),
    know(source, words) {
      known.set(source, [...words]);
      thread?.then(({ send }) => send({ type: "know", words: allKnown() })).catch(() => undefined);
    },
    async close() {
      isClosed = true;
      await thread?.then(({ end }) => end()).catch(() => undefined);
    },
  };
}

type Question =
  | { readonly type: "check"; readonly words: readonly string[] }
  | { readonly type: "suggest"; readonly word: string };

interface Thread {
  send(this: void, message: ToSpeller, transferred?: readonly ArrayBuffer[]): void;
  ask(this: void, question: Question): Promise<readonly string[]>;
  end(this: void): Promise<unknown>;
}

function openThread(worker: Worker, log: Log, onEnd: () => void): Thread {
  const waiting = new Map<
    number,
    { resolve: (words: readonly string[]) => void; reject: (error: Error) => void }
  >();
  let number = 0;

  worker.on("message", (message: FromSpeller) => {
    const asked = waiting.get(message.number);
    waiting.delete(message.number);
    if (waiting.size === 0) worker.unref();
    if (message.type === "answer") asked?.resolve(message.words);
    else asked?.reject(new Error(message.reason));
  });
  worker.on("error", (error) => log.error("The spelling thread ended", error));
  worker.on("exit", () => {
    onEnd();
    for (const { reject } of waiting.values()) reject(new Error("The spelling thread ended"));
    waiting.clear();
  });
  worker.unref();

  return {
    send: (message, transferred = []) => worker.postMessage(message, transferred),
    ask: (question) =>
      new Promise((resolve, reject) => {
        number += 1;
        waiting.set(number, { resolve, reject });
        worker.ref();
        worker.postMessage({ ...question, number } satisfies ToSpeller);
      }),
    end: () => worker.terminate(),
  };
}
