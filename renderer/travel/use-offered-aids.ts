import { useEffect, useState } from "react";

import type { Output } from "../../shared/ipc/contract.ts";
import { request } from "../api.ts";
import { useLetterheads } from "../letterhead/use-letterheads.ts";
import { useTerms } from "../workspace/use-workspace.ts";

/** What the library has that can go with documents. */
export interface OfferedAids {
  readonly terms: number;
  readonly letterheads: number;
  /** null until it is known. */
  readonly memory: Output<"memory.files"> | null;
}

export function useOfferedAids(): OfferedAids {
  const terms = useTerms().termbase.terms.length;
  const letterheads = useLetterheads().letterheads.profiles.length;
  const [memory, setMemory] = useState<OfferedAids["memory"]>(null);
  useEffect(() => {
    let isWanted = true;
    async function ask(): Promise<void> {
      const found = await request("memory.files", undefined);
      if (isWanted && found.ok) setMemory(found.value);
    }
    void ask();
    return () => {
      isWanted = false;
    };
  }, []);
  return { terms, letterheads, memory };
}
