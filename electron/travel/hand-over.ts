import type { Summary } from "../../shared/domain/document.ts";
import type { HandedOver } from "../../shared/domain/travel.ts";
import { summarize } from "../../shared/domain/summary.ts";
import { ProblemError } from "../../shared/result.ts";
import { checkedLine } from "../library/checked-lines.ts";
import { shownPictures } from "../library/history/shown-pictures.ts";
import type { Library } from "../library/index.ts";
import { seal } from "../library/sealed-file.ts";
import { documentShape } from "../library/stored-document.ts";
import { blobPath, documentPath, historyPath, type Manifest } from "./manifest.ts";
import { letterheadsFile, memoryFile, termsFile, wordingsFile } from "./packaged-aids.ts";
import { required } from "./required.ts";
import { type PackageFile, writePackage } from "./write-package.ts";

export interface HandOver {
  readonly ids: readonly string[];
  readonly terms: boolean;
  readonly memory: boolean;
  readonly letterheads: boolean;
  readonly folder: string;
  readonly passphrase: string | null;
}

interface HandingOver {
  readonly library: Library;
  /** Of whoever hands over, as history tells it. */
  readonly author: string;
  /** ISO timestamp in UTC. */
  readonly now: string;
  readonly fileName: string;
  readonly signal: AbortSignal;
  /** Documents packed, then bytes verified: each as a share of all, between 0 and 1. */
  readonly onProgress: (stage: "packing" | "verifying", share: number, name: string) => void;
}

/**
 * Packs documents with all they have been and every picture they show, and what is wanted to go with them.
 * Returns the package's path and how much went into it.
 */
export async function handOver(
  { ids, folder, passphrase, terms, memory, letterheads }: HandOver,
  { library, author, now, fileName, signal, onProgress }: HandingOver,
): Promise<Omit<HandedOver, "bytes">> {
  const aids = { terms: 0, letterheads: 0, memories: 0, wordings: 0 };
  const documents: Manifest["documents"] = [];
  const packed = new Set<string>();

  async function* files(): AsyncGenerator<PackageFile> {
    for (const [index, id] of [...new Set(ids)].entries()) {
      if (signal.aborted) throw new ProblemError("travel-cancelled");
      const { document, entries } = required(await library.past(id));
      const summary = summarize(document);
      onProgress("packing", index / ids.length, titleOf(summary));
      documents.push({
        id,
        head: document.head,
        kind: document.kind,
        headline: summary.headline,
      });
      const { format, schemaVersion } = documentShape;
      yield {
        path: historyPath(id),
        bytes: Buffer.concat(entries.map((entry) => checkedLine(entry))),
      };
      yield {
        path: documentPath(id),
        bytes: Buffer.from(seal(format, schemaVersion, document)),
      };
      for (const hash of shownPictures(entries).names) {
        if (packed.has(hash)) continue;
        packed.add(hash);
        // A picture this library has lost cannot be handed over; the text can.
        const bytes = await library.readBlob(hash);
        if (bytes.ok) yield { path: blobPath(hash), bytes: Buffer.from(bytes.value) };
      }
    }
    if (terms) yield* termsOf();
    if (letterheads) yield* letterheadsOf();
    if (memory) yield* memoryOf();
  }

  async function* termsOf(): AsyncGenerator<PackageFile> {
    const { termbase } = required(await library.terms());
    if (termbase.terms.length === 0) return;
    aids.terms = termbase.terms.length;
    yield termsFile(termbase);
  }

  async function* letterheadsOf(): AsyncGenerator<PackageFile> {
    const kept = required(await library.letterheads()).letterheads;
    if (kept.profiles.length === 0) return;
    aids.letterheads = kept.profiles.length;
    yield letterheadsFile(kept);
  }

  async function* memoryOf(): AsyncGenerator<PackageFile> {
    const wordings = required(await library.sameWordings());
    if (wordings.length > 0) yield wordingsFile(wordings);
    aids.wordings = wordings.length;
    for (const id of required(await library.memoryIds())) {
      if (signal.aborted) throw new ProblemError("travel-cancelled");
      const takenIn = required(await library.readMemory(id));
      // One that cannot be read any more cannot be handed over; the rest can.
      if (takenIn === null) continue;
      onProgress("packing", 1, takenIn.name);
      aids.memories += 1;
      yield memoryFile(id, takenIn);
    }
  }

  const file = await writePackage(
    {
      files: files(),
      manifest: () => ({ library: library.id, madeAt: now, by: author, documents }),
    },
    {
      folder,
      name: fileName,
      passphrase,
      signal,
      onVerified: (done, total) => onProgress("verifying", total === 0 ? 1 : done / total, ""),
    },
  );
  return { file, documents: documents.length, ...aids };
}

function titleOf({ headline, sourceLanguage }: Summary): string {
  return headline[sourceLanguage] ?? headline.ru ?? headline.en ?? "";
}
