import { createContext, use, useSyncExternalStore } from "react";

import type { LibrarySnapshot, LibraryStore } from "../library/library-store.ts";
import type { TermStore, TermSnapshot } from "../terms/term-store.ts";
import type { Workspace, WorkspaceSnapshot } from "./workspace.ts";

export interface Stores {
  readonly workspace: Workspace;
  readonly library: LibraryStore;
  readonly terms: TermStore;
}

export const StoresContext = createContext<Stores | null>(null);

function useStores(): Stores {
  const stores = use(StoresContext);
  if (stores === null) throw new Error("There is no workspace around this component");
  return stores;
}

export function useWorkspace(): Workspace {
  return useStores().workspace;
}

export function useWorkspaceSnapshot(): WorkspaceSnapshot {
  const { workspace } = useStores();
  return useSyncExternalStore(workspace.subscribe, workspace.snapshot);
}

export function useLibrary(): LibrarySnapshot {
  const { library } = useStores();
  return useSyncExternalStore(library.subscribe, library.snapshot);
}

export function useTermStore(): TermStore {
  return useStores().terms;
}

export function useTerms(): TermSnapshot {
  const { terms } = useStores();
  return useSyncExternalStore(terms.subscribe, terms.snapshot);
}
