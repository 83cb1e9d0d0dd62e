import { failure, type Result } from "../../shared/result.ts";
import { createLibraryThread, type LibraryThreadOptions } from "../following/library-thread.ts";
import type {
  Answer,
  Answers,
  Ask,
  MatchesAsk,
  SameWording,
  TakenIn,
  WrittenTmx,
} from "./protocol.ts";

/** The translation memory of the open library, in a thread of its own. Throws where the thread has ended. */
export interface LibraryMemory {
  matches(wanted: Omit<MatchesAsk, "type">): Promise<Answers["matches"]>;
  concordance(text: string): Promise<Answers["concordance"]>;
  /** Fails where the library cannot be written. */
  equate(wording: SameWording): Promise<Result<null>>;
  /** Fails where the library cannot be written, and as `readTmxFile`. @param now a timestamp */
  takeIn(file: string, now: string): Promise<Result<TakenIn>>;
  /** Fails with `memory-empty`, or as writing a file does. */
  writeOut(wanted: { folder: string; version: string; now: string }): Promise<Result<WrittenTmx>>;
  close(): Promise<void>;
}

export function createLibraryMemory(options: LibraryThreadOptions): LibraryMemory {
  const thread = createLibraryThread<Ask, Answer>("memory", options);

  async function ask<Type extends Ask["type"]>(
    question: Extract<Ask, { type: Type }>,
    otherwise: Answers[Type],
  ): Promise<Answers[Type]> {
    const answer = await thread.ask(question);
    return answer === null ? otherwise : (answer as Answers[Type]);
  }

  /** The lock is looked at before anything is written into the library. */
  async function writing<Value>(write: () => Promise<Result<Value>>): Promise<Result<Value>> {
    const opened = options.library.require();
    if (!opened.ok) return opened;
    const problem = await opened.value.tryWriting();
    return problem === null ? write() : { ok: false, problem };
  }

  return {
    matches: (wanted) => ask({ type: "matches", ...wanted }, { matches: [], complete: true }),
    concordance: (text) =>
      ask({ type: "concordance", text }, { lines: [], total: 0, complete: true }),
    equate: (wording) => writing(() => ask({ type: "equate", wording }, failure("library-none"))),
    takeIn: (file, now) =>
      writing(() => ask({ type: "import", file, now }, failure("library-none"))),
    writeOut: (wanted) => ask({ type: "export", ...wanted }, failure("library-none")),
    close: () => thread.close(),
  };
}
