import type { Summary } from "../../../shared/domain/document.ts";
import { ProblemError, type Result } from "../../../shared/result.ts";
import type { DocumentList } from "../document-list.ts";
import type { Documents, Saved, StoredDocument } from "../documents.ts";
import type { LibraryIdentity } from "../library-file.ts";
import type { LibraryLayout } from "../layout.ts";
import type { WriteAccess } from "../write-access.ts";

/** What every answer of an open library is made from. */
export interface Inside {
  readonly layout: LibraryLayout;
  readonly identity: LibraryIdentity;
  readonly documents: Documents;
  readonly access: WriteAccess;
  readonly author: () => string;
  list(): DocumentList | null;
  /** ISO timestamp in UTC. */
  now(): string;
  /** Work under the same key, such as a document's id, is done one after the other; what it throws is told as a value. */
  readonly answer: <Value>(key: string, work: () => Promise<Value>) => Promise<Result<Value>>;
  readStored(id: string): Promise<StoredDocument>;
  /** The document's row is this one now. */
  put(summary: Summary, saved: Pick<Saved, "stamp" | "behind">): Summary;
  /** The document is in the list no more. */
  forget(id: string): void;
}

/** Throws a {@link ProblemError} of `document-conflict` where the document was changed since. */
export function mustBeOn({ document }: StoredDocument, baseRevision: number): void {
  if (document.revision !== baseRevision) throw new ProblemError("document-conflict");
}
