import type { PressDocument } from "../../shared/domain/document.ts";
import type { Repair } from "../../shared/rich-text/repair.ts";
import { type Problem, type Result, success } from "../../shared/result.ts";
import type { request } from "../api.ts";
import { type Clock, createSession, type DocumentSession } from "./session.ts";

export interface OpenDocument {
  /** Another one whenever the text is to be read anew. */
  readonly key: string;
  readonly session: DocumentSession;
  /** Just made: the caret goes into it at once. */
  readonly isNew: boolean;
  readonly repairs: readonly Repair[];
}

/** Every document that is open or still has something to save. */
export interface OpenDocuments {
  open(id: string): Promise<Result<OpenDocument>>;
  /** A document just made needs no reading. */
  adopt(document: PressDocument): OpenDocument;
  /** Lets go of a document once all of it is saved; until then it keeps trying. */
  release(session: DocumentSession): Promise<void>;
  /** Reads the saved document again in place of what the window holds. */
  reopen(session: DocumentSession): Promise<Result<OpenDocument>>;
  /** Saves all of a document and lets it go; why that cannot be, null once it is done. */
  close(id: string): Promise<Problem | null>;
  flushAll(): Promise<boolean>;
}

export const windowClock: Clock = {
  now: () => performance.now(),
  after(milliseconds, run) {
    const timer = setTimeout(run, milliseconds);
    return () => clearTimeout(timer);
  },
};

export function createOpenDocuments(ask: typeof request, clock: Clock): OpenDocuments {
  const opened = new Map<string, OpenDocument>();
  let openings = 0;
  const shown = new Set<DocumentSession>();

  function adopt(
    document: PressDocument,
    { isNew, repairs }: Pick<OpenDocument, "isNew" | "repairs">,
  ): OpenDocument {
    const session = createSession(document, {
      save: (input) => ask("document.save", input),
      addVersion: (input) => ask("document.addVersion", input),
      clock,
    });
    openings += 1;
    const open = { key: String(openings), session, isNew, repairs };
    opened.set(document.id, open);
    shown.add(session);
    return open;
  }

  async function open(id: string): Promise<Result<OpenDocument>> {
    const known = opened.get(id);
    if (known !== undefined) {
      shown.add(known.session);
      return success(known);
    }
    const read = await ask("document.read", { id });
    if (!read.ok) return read;
    return success(
      opened.get(id) ?? adopt(read.value.document, { isNew: false, repairs: read.value.repairs }),
    );
  }

  return {
    open,
    adopt: (document) => adopt(document, { isNew: true, repairs: [] }),
    async release(session) {
      shown.delete(session);
      // It may have been opened again while it was being saved.
      if (!(await session.flush()) || shown.has(session)) return;
      if (opened.get(session.id)?.session === session) opened.delete(session.id);
      session.dispose();
    },
    async reopen(session) {
      const read = await ask("document.read", { id: session.id });
      if (!read.ok) return read;
      session.dispose();
      return success(adopt(read.value.document, { isNew: false, repairs: read.value.repairs }));
    },
    async close(id) {
      const session = opened.get(id)?.session;
      if (session === undefined) return null;
      if (!(await session.flush())) {
        const { state } = session.snapshot();
        return state.name === "problem" ? state.problem : { code: "document-conflict" };
      }
      shown.delete(session);
      opened.delete(id);
      session.dispose();
      return null;
    },
    async flushAll() {
      const saved = await Promise.all([...opened.values()].map(({ session }) => session.flush()));
      return saved.every(Boolean);
    },
  };
}
