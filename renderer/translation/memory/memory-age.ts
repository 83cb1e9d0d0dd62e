import { useSyncExternalStore } from "react";

let age = 0;
const listeners = new Set<() => void>();

/** What was proposed so far may be outdated: the memory has been told something new. */
export function noteMemoryChange(): void {
  age += 1;
  for (const listener of listeners) listener();
}

/** Rises with every {@link noteMemoryChange}. */
export function useMemoryAge(): number {
  return useSyncExternalStore(subscribe, () => age);
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
