import { failure, type Result, success } from "../../shared/result.ts";
import { createLibraryHelper, type LibraryHelperOptions } from "../following/library-helper.ts";
import type {
  Answer,
  Answers,
  Ask,
  CandidatesAsk,
  MatchesAsk,
  MemoryFiles,
  SameWording,
  TakenIn,
  WrittenTmx,
} from "./protocol.ts";

/** The translation memory of the open library, in a process of its own. Throws where the process has ended. */
export interface LibraryMemory {
  matches(wanted: Omit<MatchesAsk, "type">): Promise<Answers["matches"]>;
  /** For many texts at once, once every document has been read; of each the best. */
  candidates(texts: CandidatesAsk["texts"]): Promise<Answers["candidates"]>;
  concordance(text: string): Promise<Answers["concordance"]>;
  /** Fails where the library cannot be written. */
  equate(wording: SameWording): Promise<Result<null>>;
  /** Fails where the library cannot be written, and as `readTmxFile`. @param now a timestamp */
  takeIn(file: string, now: string): Promise<Result<TakenIn>>;
  /** Fails with `memory-empty`, or as writing a file does. */
  writeOut(wanted: { folder: string; version: string; now: string }): Promise<Result<WrittenTmx>>;
  /** Reads what has come into the library's folder since, and says how much there is by now. */
  files(): Promise<MemoryFiles>;
  close(): Promise<void>;
}

export function createLibraryMemory(options: LibraryHelperOptions): LibraryMemory {
  const helper = createLibraryHelper<Ask, Answer>("memory", options);

  /** The lock is looked at before anything is written into the library. */
  async function writing<Value>(write: () => Promise<Result<Value>>): Promise<Result<Value>> {
    const opened = options.library.require();
    if (!opened.ok) return opened;
    const problem = await opened.value.tryWriting();
    return problem === null ? write() : { ok: false, problem };
  }

  return {
    async matches(wanted) {
      const answer = await helper.ask({ type: "matches", ...wanted });
      return answer?.type === "matches" ? answer.value : { matches: [], complete: true };
    },
    async candidates(texts) {
      const answer = await helper.ask({ type: "candidates", texts });
      return answer?.type === "candidates" ? answer.value : [];
    },
    async concordance(text) {
      const answer = await helper.ask({ type: "concordance", text });
      return answer?.type === "concordance"
        ? answer.value
        : { lines: [], total: 0, complete: true };
    },
    async equate({ language, texts }) {
      const opened = options.library.require();
      if (!opened.ok) return opened;
      const added = await opened.value.addWordings([{ language, texts: [...texts] }]);
      if (!added.ok) return added;
      if (added.value > 0) await helper.ask({ type: "equate", wording: { language, texts } });
      return success(null);
    },
    async files() {
      const answer = await helper.ask({ type: "files" });
      return answer?.type === "files" ? answer.value : { files: 0, pairs: 0, wordings: 0 };
    },
    takeIn: (file, now) =>
      writing(async () => {
        const answer = await helper.ask({ type: "import", file, now });
        return answer?.type === "import" ? answer.value : failure("library-none");
      }),
    async writeOut(wanted) {
      const answer = await helper.ask({ type: "export", ...wanted });
      return answer?.type === "export" ? answer.value : failure("library-none");
    },
    close: () => helper.close(),
  };
}
