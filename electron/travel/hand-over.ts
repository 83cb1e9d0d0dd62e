import type { Summary } from "../../shared/domain/document.ts";
import { summarize } from "../../shared/domain/summary.ts";
import { ProblemError } from "../../shared/result.ts";
import { checkedLine } from "../library/checked-lines.ts";
import type { Library } from "../library/index.ts";
import { seal } from "../library/sealed-file.ts";
import { documentShape } from "../library/stored-document.ts";
import { blobsOf } from "./document-blobs.ts";
import { blobPath, documentPath, historyPath, type Manifest } from "./manifest.ts";
import { required } from "./required.ts";
import { type PackageFile, writePackage } from "./write-package.ts";

export interface HandOver {
  readonly ids: readonly string[];
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

/** Packs documents with all they have been and every picture they show. Returns the package's path. */
export async function handOver(
  { ids, folder, passphrase }: HandOver,
  { library, author, now, fileName, signal, onProgress }: HandingOver,
): Promise<string> {
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
      for (const hash of blobsOf(entries)) {
        if (packed.has(hash)) continue;
        packed.add(hash);
        // A picture this library has lost cannot be handed over; the text can.
        const bytes = await library.readBlob(hash);
        if (bytes.ok) yield { path: blobPath(hash), bytes: Buffer.from(bytes.value) };
      }
    }
  }

  return writePackage(
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
}

function titleOf({ headline, sourceLanguage }: Summary): string {
  return headline[sourceLanguage] ?? headline.ru ?? headline.en ?? "";
}
