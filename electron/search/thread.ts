import path from "node:path";
import { Worker } from "node:worker_threads";

/** The program as it is built: the thread's file lies beside the main one. */
export function startSearchThread(): Worker {
  return new Worker(path.join(import.meta.dirname, "search-worker.js"));
}
