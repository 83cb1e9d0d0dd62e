import type { PressDocument } from "../../shared/domain/document.ts";
import { mergeableOf } from "../../shared/merge/merge-document.ts";
import { ProblemError } from "../../shared/result.ts";
import { History } from "../library/history/history.ts";
import { wholeHistory } from "../library/history/history-file.ts";
import { type HistoryEntry, isRevision } from "../library/history/record.ts";
import { revisionId, stateOf } from "../library/history/state.ts";
import { unseal } from "../library/sealed-file.ts";
import { documentShape, rememberedDocument } from "../library/stored-document.ts";
import { limits } from "./limits.ts";
import { documentPath, historyPath } from "./manifest.ts";

/** A document of a package, found to be what its history says, to the bit. */
export interface PackagedDocument {
  readonly document: PressDocument & { readonly head: string };
  readonly entries: readonly HistoryEntry[];
}

interface Bytes {
  readonly history: Buffer;
  readonly document: Buffer;
}

/** Throws a {@link ProblemError} of `package-damaged`, or `document-newer`. */
export function readPackagedDocument(id: string, head: string, bytes: Bytes): PackagedDocument {
  const entries = wholeHistory(bytes.history);
  if (entries === null || !isOrderly(entries))
    throw new ProblemError("package-damaged", { name: historyPath(id) });
  const history = new History(entries);
  const { latest } = history;
  const document = rememberedDocument(history, id, head);
  if (latest?.id !== head || document === null || !mergeableOf(document).ok)
    throw new ProblemError("package-damaged", { name: historyPath(id) });
  const sealed = readSealedDocument(id, bytes.document);
  if (sealed.id !== id || sealed.head !== head || revisionId(latest, stateOf(sealed)) !== head)
    throw new ProblemError("package-damaged", { name: documentPath(id) });
  return { document: { ...document, head }, entries };
}

/** Every revision once, after those it was made from: none can lead back to itself. */
function isOrderly(entries: readonly HistoryEntry[]): boolean {
  const ids = new Set<string>();
  const named = new Set<string>();
  return entries.filter(isRevision).every(({ id, parents, size }) => {
    if (ids.has(id) || named.has(id) || size > limits.state) return false;
    ids.add(id);
    for (const parent of parents) if (!ids.has(parent)) named.add(parent);
    return true;
  });
}

function readSealedDocument(id: string, bytes: Buffer): PressDocument {
  const damaged = () => new ProblemError("package-damaged", { name: documentPath(id) });
  let unsealed: ReturnType<typeof unseal>;
  try {
    unsealed = unseal(documentShape.format, bytes);
  } catch {
    throw damaged();
  }
  if (unsealed.schemaVersion > documentShape.schemaVersion)
    throw new ProblemError("document-newer", { id });
  const parsed = documentShape.schema.safeParse(unsealed.value);
  if (!parsed.success) throw damaged();
  return parsed.data;
}
