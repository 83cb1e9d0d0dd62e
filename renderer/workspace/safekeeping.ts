import type { BackupRestoration } from "../../shared/domain/backup.ts";
import type { Summary } from "../../shared/domain/document.ts";
import { failure, type Result } from "../../shared/result.ts";
import type { request } from "../api.ts";
import type { OpenDocument, OpenDocuments } from "../document/open-documents.ts";
import type { LibraryStore } from "../library/library-store.ts";
import type { WorkspaceSnapshot } from "./workspace.ts";

/** A document in the bin, as long as that can be undone. */
export interface Removed {
  readonly id: string;
  /** null where it could not be read. */
  readonly summary: Summary | null;
  readonly wasOpen: boolean;
}

interface SafekeepingPorts {
  readonly request: typeof request;
  readonly library: LibraryStore;
  readonly documents: OpenDocuments;
  readonly snapshot: () => WorkspaceSnapshot;
  readonly publish: (change: Partial<WorkspaceSnapshot>) => void;
  readonly show: (open: OpenDocument | null) => void;
  readonly openDocument: (id: string) => Promise<void>;
}

/** The bin, the backups, and the library that another program writes: what becomes of the open document. */
export function createSafekeeping(ports: SafekeepingPorts) {
  const { request, library, documents, snapshot, publish, show, openDocument } = ports;

  let wasReadOnly = false;
  library.subscribe(() => {
    const isReadOnly = library.snapshot().readOnly !== null;
    if (wasReadOnly && !isReadOnly) void showLatest();
    wasReadOnly = isReadOnly;
  });

  /** Another program may have written the open document while it could only be read here. */
  async function showLatest(): Promise<void> {
    const session = snapshot().open?.session;
    if (session === undefined || session.snapshot().state.name !== "saved") return;
    const reopened = await documents.reopen(session);
    if (reopened.ok && snapshot().open?.session === session) publish({ open: reopened.value });
  }

  return {
    /** Into the bin, once all that was written is in the document. */
    async removeDocument(id: string) {
      const summary = library.snapshot().summaries.find((each) => each.id === id) ?? null;
      const wasOpen = snapshot().open?.session.id === id;
      const unsaved = await documents.close(id);
      if (unsaved === null && wasOpen) show(null);
      const put = unsaved === null ? await request("bin.put", { id }) : null;
      if (put?.ok === true) publish({ removed: { id, summary, wasOpen } });
      else publish({ problem: put?.problem ?? unsaved });
    },

    async undoRemoval() {
      const { removed } = snapshot();
      if (removed === null) return;
      publish({ removed: null });
      const back = await request("bin.takeOut", { id: removed.id });
      if (!back.ok) publish({ problem: back.problem });
      else if (removed.wasOpen) await openDocument(removed.id);
    },
    dismissRemoval: () => publish({ removed: null }),

    /** Brings a backup back, once all that was written is saved; what is open is closed for it. */
    async restoreBackup(madeAt: string): Promise<Result<BackupRestoration>> {
      snapshot().open?.session.capture();
      if (!(await documents.flushAll())) {
        const state = snapshot().open?.session.snapshot().state;
        return state?.name === "problem"
          ? { ok: false, problem: state.problem }
          : failure("document-conflict");
      }
      show(null);
      return request("backups.restore", { madeAt });
    },

    async tryWriting() {
      const tried = await request("library.tryWriting", undefined);
      if (tried.ok) library.showAccess(tried.value);
      else publish({ problem: tried.problem });
    },
  };
}
