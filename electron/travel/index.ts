import { stat } from "node:fs/promises";
import path from "node:path";

import { createDocumentId, type RandomBytes } from "../../shared/domain/ids.ts";
import { localDay } from "../../shared/domain/local-day.ts";
import { summarize } from "../../shared/domain/summary.ts";
import type {
  Arrival,
  HandedOver,
  MemoryArrivals,
  PackageView,
  TakeIn,
  TakenIn,
  TravelProgress,
} from "../../shared/domain/travel.ts";
import { conflictView } from "../../shared/merge/conflict-view.ts";
import { ProblemError, problem, type Result, success } from "../../shared/result.ts";
import { diskProblem, isMissing } from "../library/disk-problem.ts";
import type { DocumentPast, Library } from "../library/index.ts";
import { compare, type Comparison } from "./compare.ts";
import {
  type ComparedLetterheads,
  type ComparedTerms,
  compareLetterheadLists,
  compareMemories,
  compareTermbases,
} from "./compare-aids.ts";
import { handOver, type HandOver } from "./hand-over.ts";
import { type OpenedPackage, openPackage } from "./open-package.ts";
import { required } from "./required.ts";
import { takeIn } from "./take-in.ts";

/** Documents that go from one library to another on a stick. One package is open at a time. */
export interface Travel {
  handOver(wanted: HandOver, watch: Watch): Promise<Result<HandedOver>>;
  /** Checks a package to its last byte and compares it with the library; nothing is taken in yet. */
  open(file: string, passphrase: string | null, watch: Watch): Promise<Result<PackageView>>;
  /** Takes in the open package; without an answer to every conflict nothing of it. */
  takeIn(wanted: TakeIn, watch: Watch): Promise<Result<TakenIn>>;
  close(): Promise<void>;
}

export interface Watch {
  readonly signal: AbortSignal;
  readonly onProgress: (progress: TravelProgress) => void;
}

interface TravelSurroundings {
  require(): Result<Library>;
  author(): string;
  now(): Date;
  readonly randomBytes: RandomBytes;
}

interface Waiting {
  readonly library: Library;
  readonly opened: OpenedPackage;
  readonly comparisons: ReadonlyMap<string, Comparison>;
  readonly terms: ComparedTerms | null;
  readonly letterheads: ComparedLetterheads | null;
  readonly memory: MemoryArrivals | null;
}

export function createTravel(surroundings: TravelSurroundings): Travel {
  let waiting: Waiting | null = null;

  async function close(): Promise<void> {
    const closing = waiting;
    waiting = null;
    await closing?.opened.close().catch(() => undefined);
  }

  return {
    close,

    handOver: (wanted, { signal, onProgress }) =>
      answer(wanted.folder, async () => {
        const library = required(surroundings.require());
        const now = surroundings.now();
        const handed = await handOver(wanted, {
          library,
          author: surroundings.author(),
          now: now.toISOString(),
          fileName: `${safeName(library.info.name)} ${localDay(now)}`,
          signal,
          onProgress: (stage, share, name) => onProgress({ stage, share, name }),
        });
        return { ...handed, bytes: (await stat(handed.file)).size };
      }),

    open: (file, passphrase, { signal, onProgress }) =>
      answer(file, async () => {
        await close();
        const library = required(surroundings.require());
        const opened = await openPackage(file, {
          secret: passphrase,
          signal,
          onProgress: (done, total) =>
            onProgress({ stage: "verifying", share: total === 0 ? 1 : done / total, name: "" }),
        });
        try {
          const { comparisons, arrivals } = await compareAll(library, opened, {
            signal,
            onProgress,
          });
          const terms = await compareTermbases(library, opened.aids);
          const letterheads = await compareLetterheadLists(library, opened.aids);
          const memory = await compareMemories(library, opened.aids);
          waiting = { library, opened, comparisons, terms, letterheads, memory };
          const { madeAt, by } = opened.manifest;
          return {
            name: path.basename(file),
            madeAt,
            by,
            documents: arrivals,
            terms: terms?.arrivals ?? null,
            letterheads: letterheads?.arrivals ?? null,
            memory,
          };
        } catch (error) {
          await opened.close();
          throw error;
        }
      }),

    takeIn: (wanted, { signal, onProgress }) =>
      answer(waiting?.opened.file ?? "", async () => {
        const library = required(surroundings.require());
        if (waiting === null || waiting.library !== library)
          throw new ProblemError("package-closed");
        const taken = await takeIn({
          ...waiting,
          wanted,
          newId: () => createDocumentId(surroundings.now().getTime(), surroundings.randomBytes),
          signal,
          onProgress: (share) => onProgress({ stage: "taking", share, name: "" }),
        });
        await close();
        return taken;
      }),
  };
}

async function compareAll(
  library: Library,
  opened: OpenedPackage,
  { signal, onProgress }: Watch,
): Promise<{ comparisons: Map<string, Comparison>; arrivals: Arrival[] }> {
  const comparisons = new Map<string, Comparison>();
  const arrivals: Arrival[] = [];
  const { documents } = opened.manifest;
  for (const [index, { id }] of documents.entries()) {
    if (signal.aborted) throw new ProblemError("travel-cancelled");
    onProgress({ stage: "comparing", share: index / documents.length, name: "" });
    const there = await opened.document(id);
    const comparison = compare(await pastOf(library, id), there);
    comparisons.set(id, comparison);
    const { state, merge } = comparison;
    const conflicts = merge?.conflicts.map((conflict) => conflictView(conflict, merge)) ?? [];
    // Told by the document itself: the manifest could say anything.
    const { kind, headline } = summarize(there.document);
    arrivals.push({ id, kind, headline, state, conflicts });
  }
  return { comparisons, arrivals };
}

async function pastOf(library: Library, id: string): Promise<DocumentPast | null> {
  const past = await library.past(id);
  if (!past.ok && past.problem.code === "document-missing") return null;
  return required(past);
}

/** What memory sticks take as a name, with room for the date and a number. */
function safeName(name: string): string {
  const cleaned = name.replaceAll(/[\\/:*?"<>|\p{Cc}]/gu, " ").trim();
  return Array.from(cleaned).slice(0, 60).join("").trimEnd();
}

async function answer<Value>(place: string, work: () => Promise<Value>): Promise<Result<Value>> {
  try {
    return success(await work());
  } catch (error) {
    if (isMissing(error)) return { ok: false, problem: problem("file-missing", { path: place }) };
    return { ok: false, problem: diskProblem(error, place) };
  }
}
