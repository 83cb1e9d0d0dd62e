import { createDocumentId } from "../../shared/domain/ids.ts";
import type { Language } from "../../shared/domain/language.ts";
import type { Output } from "../../shared/ipc/contract.ts";
import type { Problem, Result } from "../../shared/result.ts";
import { createTermIndex, type TermIndex } from "../../shared/terms/term-index.ts";
import {
  emptyTermbase,
  type Term,
  type Termbase,
  type TermDraft,
  type TermFileFormat,
} from "../../shared/terms/term.ts";
import type { request } from "../api.ts";
import type { LibraryStore } from "../library/library-store.ts";

export interface TermSnapshot {
  readonly termbase: Termbase;
  /** Why the terms could not be read, or are those of the save before. */
  readonly problem: Problem | null;
}

type Imported = NonNullable<Output<"terms.import">>;

/** The termbase of the open library, with its terms ready to be found. */
export type TermStore = ReturnType<typeof createTermStore>;

const randomBytes = (length: number) => crypto.getRandomValues(new Uint8Array(length));

interface TermPorts {
  readonly request: typeof request;
  readonly library: Pick<LibraryStore, "snapshot" | "subscribe">;
}

export function createTermStore({ request: ask, library }: TermPorts) {
  const listeners = new Set<() => void>();
  let snapshot: TermSnapshot = { termbase: emptyTermbase, problem: null };
  let indexes = new Map<Language, TermIndex>();
  let loaded = "";

  function publish(next: TermSnapshot): void {
    snapshot = next;
    indexes = new Map();
    for (const listener of listeners) listener();
  }

  async function load(): Promise<void> {
    const listed = await ask("terms.list", undefined);
    publish(listed.ok ? listed.value : { termbase: emptyTermbase, problem: listed.problem });
  }

  async function change(put: readonly Term[], remove: readonly string[]): Promise<Problem | null> {
    const baseRevision = snapshot.termbase.revision;
    return take(await ask("terms.save", { baseRevision, put, remove }));
  }

  async function take(saved: Result<Termbase>): Promise<Problem | null> {
    if (saved.ok) publish({ termbase: saved.value, problem: null });
    else if (saved.problem.code === "terms-conflict") await load();
    return saved.ok ? null : saved.problem;
  }

  library.subscribe(() => {
    const { info, readOnly } = library.snapshot();
    // Also once the library can be written: the program that wrote it before may have changed them.
    const wanted = info === null ? "" : `${info.path} ${readOnly === null}`;
    if (wanted === loaded) return;
    loaded = wanted;
    void load();
  });

  return {
    snapshot: () => snapshot,
    subscribe: (listener: () => void) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    /** Reads them again: something else than this store may have changed them. */
    load,
    /** Made when it is first asked for: the terms of a language nobody reads cost nothing. */
    index: (language: Language): TermIndex => {
      const index = indexes.get(language) ?? createTermIndex(snapshot.termbase.terms, language);
      indexes.set(language, index);
      return index;
    },
    /** A draft without an id is a new entry. Every change tells what stopped it; null: nothing did. */
    save: (draft: TermDraft, id: string | null) =>
      change([{ ...draft, id: id ?? createDocumentId(Date.now(), randomBytes) }], []),
    remove: (term: Term) => change([], [term.id]),
    putBack: (terms: readonly Term[], remove: readonly string[] = []) => change(terms, remove),
    /** null: the person changed their mind. */
    async importFile(): Promise<Result<Imported | null>> {
      const { revision: baseRevision } = snapshot.termbase;
      const imported = await ask("terms.import", { baseRevision });
      if (imported.ok && imported.value !== null)
        publish({ termbase: imported.value.termbase, problem: null });
      if (!imported.ok && imported.problem.code === "terms-conflict") await load();
      return imported;
    },
    exportFile: (format: TermFileFormat) => ask("terms.export", { format }),
  };
}
