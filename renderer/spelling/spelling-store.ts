import { fold } from "../../shared/search/fold.ts";
import type { Problem } from "../../shared/result.ts";
import type { listen, request } from "../api.ts";

/** What is known of the spelling of words, for all texts of the window. */
export type SpellingStore = ReturnType<typeof createSpellingStore>;

const mostAskedTogether = 2000;
/** Far more words than a day's texts have. */
const mostKnown = 100_000;

interface SpellingPorts {
  readonly request: typeof request;
  readonly listen: typeof listen;
  readonly isOn: boolean;
  readonly onProblem: (problem: Problem) => void;
}

export function createSpellingStore({ request, listen, isOn, onProblem }: SpellingPorts) {
  const listeners = new Set<() => void>();
  const wrong = new Map<string, boolean>();
  const ignored = new Map<string, Set<string>>();
  let on = isOn;

  function changed(): void {
    for (const listener of listeners) listener();
  }

  listen("spelling.changed", () => {
    wrong.clear();
    changed();
  });
  listen("settings.changed", ({ spelling = true }) => {
    if (spelling === on) return;
    on = spelling;
    changed();
  });

  async function change(channel: "spelling.add" | "spelling.remove", word: string) {
    const result = await request(channel, { word });
    if (!result.ok) onProblem(result.problem);
    return result.ok;
  }

  return {
    /** Called when words have to be looked at anew. Returns the function that stops that. */
    subscribe(listener: () => void): () => void {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },

    /** Whether a word is to be marked; undefined while that is not known. */
    isWrong(word: string, documentId: string): boolean | undefined {
      if (!on || ignored.get(documentId)?.has(fold(word)) === true) return false;
      return wrong.get(word);
    },

    /** Has all of the words judged; false where that could not be done, or changed meanwhile. */
    async judge(words: Iterable<string>): Promise<boolean> {
      if (!on) return true;
      if (wrong.size > mostKnown) wrong.clear();
      const asked = [...words].filter((word) => !wrong.has(word));
      for (let start = 0; start < asked.length; start += mostAskedTogether) {
        const some = asked.slice(start, start + mostAskedTogether);
        let isStill = true;
        const stop = this.subscribe(() => {
          isStill = false;
        });
        const answer = await request("spelling.check", { words: some });
        stop();
        if (!answer.ok || !isStill) return false;
        const misspelt = new Set(answer.value);
        for (const word of some) wrong.set(word, misspelt.has(word));
      }
      return true;
    },

    /** What may have been meant, the best first. */
    async suggestions(word: string): Promise<readonly string[]> {
      const answer = await request("spelling.suggest", { word });
      return answer.ok ? answer.value : [];
    },

    /** Lets a word pass in one document until the program ends. */
    ignore(word: string, documentId: string): void {
      const words = ignored.get(documentId) ?? new Set();
      ignored.set(documentId, words.add(fold(word)));
      changed();
    },

    add: (word: string) => change("spelling.add", word),
    remove: (word: string) => change("spelling.remove", word),
    async words(): Promise<readonly string[]> {
      const answer = await request("spelling.words", undefined);
      return answer.ok ? answer.value : [];
    },
  };
}
