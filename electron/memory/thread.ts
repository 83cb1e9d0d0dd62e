import path from "node:path";
import { Worker } from "node:worker_threads";

/** The program as it is built: the thread's file lies beside the main one. */
export function startMemoryThread(): Worker {
  return new Worker(path.join(import.meta.dirname, "memory-worker.js"));
}
