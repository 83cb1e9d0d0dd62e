import type { Input, Output } from "../../shared/ipc/contract.ts";
import type { Problem } from "../../shared/result.ts";
import type { request } from "../api.ts";

type Wanted = Input<"library.search">;

export interface SearchAnswer extends Output<"library.search"> {
  /** Why nothing could be found, where that is so. */
  readonly problem: Problem | null;
}

/** The search as it is typed: the answer to the last question, and the one before it until then. */
export interface SearchStore {
  /** Null before the first answer. */
  readonly snapshot: () => SearchAnswer | null;
  readonly subscribe: (listener: () => void) => () => void;
  /** null: nothing is looked for any more. */
  readonly look: (wanted: Wanted | null) => void;
  /** The texts have changed: what was asked last is asked once more. */
  readonly again: () => void;
  /** The answer to what was asked last, once it is there. */
  readonly settled: () => Promise<SearchAnswer | null>;
}

/** In milliseconds: the pause between two keys that is worth a question. */
const typingPause = 80;
/** While documents are still being indexed, the question is put again after this time. */
const indexingPause = 700;

export function createSearchStore(ports: { readonly request: typeof request }): SearchStore {
  const listeners = new Set<() => void>();
  let answer: SearchAnswer | null = null;
  let last: Wanted | null = null;
  let question = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let waiting: ((answer: SearchAnswer | null) => void)[] = [];
  let isOnTheWay = false;

  function publish(next: SearchAnswer | null): void {
    isOnTheWay = false;
    const settled = waiting;
    waiting = [];
    for (const resolve of settled) resolve(next);
    if (next === answer) return;
    answer = next;
    for (const listener of listeners) listener();
  }

  async function ask(wanted: Wanted, number: number): Promise<void> {
    const found = await ports.request("library.search", wanted);
    // Another question has been put meanwhile.
    if (number !== question) return;
    publish(
      found.ok
        ? { ...found.value, problem: null }
        : { hits: [], more: [], complete: true, problem: found.problem },
    );
    if (found.ok && !found.value.complete)
      timer = setTimeout(() => void ask(wanted, number), indexingPause);
  }

  function look(wanted: Wanted | null): void {
    clearTimeout(timer);
    question += 1;
    last = wanted;
    if (wanted === null) {
      publish(null);
      return;
    }
    const number = question;
    isOnTheWay = true;
    timer = setTimeout(() => void ask(wanted, number), typingPause);
  }

  return {
    snapshot: () => answer,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    look,
    again() {
      if (last !== null) look(last);
    },
    settled: () =>
      isOnTheWay ? new Promise((resolve) => waiting.push(resolve)) : Promise.resolve(answer),
  };
}
