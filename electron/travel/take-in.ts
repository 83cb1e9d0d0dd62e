import type { MemoryArrivals, TakeIn, TakenIn } from "../../shared/domain/travel.ts";
import { resolve } from "../../shared/merge/merge-document.ts";
import { ProblemError } from "../../shared/result.ts";
import type { Library } from "../library/index.ts";
import type { ComparedLetterheads, ComparedTerms } from "./compare-aids.ts";
import type { Comparison } from "./compare.ts";
import type { OpenedPackage } from "./open-package.ts";
import { required } from "./required.ts";
import { letterheadChange, takeInMemory, termChange } from "./take-in-aids.ts";

interface TakingIn {
  readonly library: Library;
  readonly opened: OpenedPackage;
  readonly comparisons: ReadonlyMap<string, Comparison>;
  readonly terms: ComparedTerms | null;
  readonly letterheads: ComparedLetterheads | null;
  readonly memory: MemoryArrivals | null;
  readonly wanted: TakeIn;
  /** Of an entry that is kept beside another. */
  readonly newId: () => string;
  readonly signal: AbortSignal;
  readonly onProgress: (share: number) => void;
}

/**
 * Takes in everything of a package that is not here: pictures first, then document by document, then
 * terms, letterheads and memory where they are wanted, each whole or not at all. Throws a {@link ProblemError}; what was taken
 * in before it stays.
 */
export async function takeIn(work: TakingIn): Promise<TakenIn> {
  const { library, opened, comparisons, wanted, signal, onProgress } = work;
  const { decisions } = wanted;
  const coming = [...comparisons].filter(([, { state }]) => state !== "same" && state !== "older");
  for (const [id, { merge }] of coming) {
    const answers = decisions[id] ?? {};
    if (merge?.conflicts.some(({ key }) => answers[key] === undefined) === true)
      throw new ProblemError("package-undecided");
  }
  const terms = termChange(work.terms, wanted.terms, work.newId);
  const letterheads = letterheadChange(work.letterheads, wanted.letterheads, work.newId);
  const memory = wanted.memory ? work.memory : null;
  const blobs = coming.length === 0 ? [] : blobsIn(opened);
  const steps = blobs.length + coming.length + (memory?.memories.length ?? 0);
  let done = 0;
  const advance = () => {
    if (signal.aborted) throw new ProblemError("travel-cancelled");
    onProgress(steps === 0 ? 1 : done / steps);
    done += 1;
  };

  for (const hash of blobs) {
    advance();
    required(await library.keepBlob(await opened.blob(hash)));
  }
  const taken = { added: 0, updated: 0, joined: 0, ids: [] as string[] };
  for (const [id, { state, expected, merge }] of coming) {
    advance();
    const { entries } = await opened.document(id);
    const joined =
      merge === null
        ? null
        : { state: resolve(merge, decisions[id] ?? {}), isDecided: merge.conflicts.length > 0 };
    required(await library.adopt({ id, expected, entries, joined }));
    if (state === "new") taken.added += 1;
    else if (state === "newer") taken.updated += 1;
    else taken.joined += 1;
    taken.ids.push(id);
  }
  if (terms !== null) required(await library.changeTerms(terms));
  if (letterheads !== null) required(await library.changeLetterheads(letterheads));
  const remembered =
    memory === null
      ? { memories: 0, wordings: 0 }
      : await takeInMemory(library, opened.aids, memory, advance);
  return {
    ...taken,
    terms: terms?.put.length ?? 0,
    letterheads: letterheads?.put.length ?? 0,
    ...remembered,
  };
}

function blobsIn({ manifest }: OpenedPackage): string[] {
  return manifest.files.filter(({ path }) => path.startsWith("blobs/")).map(({ sha256 }) => sha256);
}
