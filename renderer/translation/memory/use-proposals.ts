import { useEffect, useState } from "react";

import type { Output } from "../../../shared/ipc/contract.ts";
import { request } from "../../api.ts";
import type { CurrentBlock } from "../pair-snapshot.ts";
import type { TranslationPair } from "../pair.ts";
import { useMemoryAge } from "./memory-age.ts";

/** Milliseconds: whoever goes from block to block, or writes in the source, asks nothing yet. */
const rest = 120;
/** Until the documents have been read there may be more from one moment to the next. */
const again = 700;
const longest = 20_000;

export type Proposals = Output<"memory.matches">;

interface Asked {
  readonly key: string;
  readonly memoryAge: number;
  readonly answer: Proposals;
}

/** What the memory proposes for the block at the caret; null until it has been asked. */
export function useProposals(
  pair: TranslationPair,
  document: string,
  { id, around, state }: CurrentBlock,
): Proposals | null {
  const [asked, setAsked] = useState<Asked | null>(null);
  const memoryAge = useMemoryAge();
  const isStale = state === "stale";
  const { text, before, after } = around ?? { text: "", before: "", after: "" };
  const key = [id, isStale, text, before, after].join("\n");

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>;
    let isWanted = true;
    async function ask(): Promise<void> {
      const found = await request("memory.matches", {
        document,
        block: id,
        language: pair.languages.source,
        text: text.slice(0, longest),
        before: before.slice(0, longest),
        after: after.slice(0, longest),
        isStale,
      });
      if (!isWanted) return;
      const answer = found.ok ? found.value : { matches: [], complete: true };
      setAsked({ key, memoryAge, answer });
      if (!answer.complete) timer = setTimeout(() => void ask(), again);
    }
    timer = setTimeout(() => void ask(), rest);
    return () => {
      isWanted = false;
      clearTimeout(timer);
    };
  }, [pair, document, id, text, before, after, isStale, key, memoryAge]);

  const answer = asked?.key === key ? asked.answer : null;
  useEffect(() => {
    pair.offer(answer?.matches ?? []);
    return () => pair.offer([]);
  }, [pair, answer]);
  return answer;
}
