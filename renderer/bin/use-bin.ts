import { useEffect, useState } from "react";

import type { BinnedDocument } from "../../shared/domain/binned-document.ts";
import type { Problem, Result } from "../../shared/result.ts";
import { listen, request } from "../api.ts";

interface Bin {
  /** null until it has been read. */
  readonly documents: readonly BinnedDocument[] | null;
  readonly problem: Problem | null;
  readonly takeOut: (id: string) => Promise<void>;
  readonly empty: () => Promise<void>;
}

/** What is in the bin, read again after everything that is done to it, here or elsewhere. */
export function useBin(): Bin {
  const [documents, setDocuments] = useState<readonly BinnedDocument[] | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);

  useEffect(() => {
    let isWanted = true;
    async function read(): Promise<void> {
      const listed = await request("bin.list", undefined);
      if (!isWanted) return;
      if (listed.ok) setDocuments(listed.value);
      else setProblem(listed.problem);
    }
    void read();
    // A document that was removed a moment ago may still be on its way.
    const stopListening = listen("library.changed", () => void read());
    return () => {
      isWanted = false;
      stopListening();
    };
  }, []);

  async function after(done: Promise<Result<unknown>>): Promise<void> {
    const result = await done;
    const listed = await request("bin.list", undefined);
    if (listed.ok) setDocuments(listed.value);
    setProblem(result.ok ? null : result.problem);
  }
  return {
    documents,
    problem,
    takeOut: (id) => after(request("bin.takeOut", { id })),
    empty: () => after(request("bin.empty", undefined)),
  };
}
