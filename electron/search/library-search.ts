import type { Worker } from "node:worker_threads";

import type { CurrentLibrary } from "../current-library.ts";
import type { Log } from "../log.ts";
import type { Answer, Ask, FromWorker, ToWorker } from "./protocol.ts";

/** Full-text search of the open library, in a thread of its own. */
export interface LibrarySearch {
  /** Throws where the thread ended before it could answer. @param ask null asks who speaks */
  ask(ask: Ask | null): Promise<Answer>;
  close(): Promise<void>;
}

interface LibrarySearchOptions {
  readonly library: Pick<CurrentLibrary, "info" | "require" | "onChange">;
  readonly startWorker: () => Worker;
  readonly log: Log;
  /** In milliseconds: how long the window has the computer to itself before indexing begins. */
  readonly delay: number;
}

const nothing: Answer = { hits: [], more: [], people: [], complete: true };

export function createLibrarySearch(options: LibrarySearchOptions): LibrarySearch {
  const { library, log } = options;
  let thread: Thread | null = null;
  let start: NodeJS.Timeout | undefined;
  let isClosed = false;

  const mayWrite = () => {
    const opened = library.require();
    return opened.ok && opened.value.readOnly === null;
  };

  async function stop(): Promise<void> {
    const stopped = thread;
    thread = null;
    await stopped?.end();
  }

  function threadOf(folder: string): Thread {
    if (thread?.folder === folder && !thread.hasEnded) return thread;
    void stop();
    const begun = openThread(folder, options.startWorker(), log);
    begun.send({ type: "open", folder, mayWrite: mayWrite() });
    thread = begun;
    return begun;
  }

  library.onChange(({ summary }) => {
    const folder = library.info()?.path;
    if (folder === undefined || isClosed) return;
    if (thread?.folder === folder && !thread.hasEnded) {
      thread.send(
        summary === undefined
          ? { type: "rescan", mayWrite: mayWrite() }
          : { type: "changed", id: summary.id },
      );
      return;
    }
    clearTimeout(start);
    start = setTimeout(() => {
      const current = library.info()?.path;
      if (current !== undefined && !isClosed) threadOf(current);
    }, options.delay);
    start.unref();
  });

  return {
    async ask(ask) {
      const folder = library.info()?.path;
      return folder === undefined || isClosed ? nothing : threadOf(folder).ask(ask);
    },
    async close() {
      isClosed = true;
      clearTimeout(start);
      await stop();
    },
  };
}

interface Thread {
  readonly folder: string;
  readonly hasEnded: boolean;
  send(message: ToWorker): void;
  ask(ask: Ask | null): Promise<Answer>;
  end(): Promise<void>;
}

function openThread(folder: string, worker: Worker, log: Log): Thread {
  const waiting = new Map<
    number,
    { resolve: (answer: Answer) => void; reject: (error: Error) => void }
  >();
  let number = 0;
  let hasEnded = false;

  worker.on("message", (message: FromWorker) => {
    const asked = waiting.get(message.number);
    waiting.delete(message.number);
    if (waiting.size === 0) worker.unref();
    if (message.type === "answer") asked?.resolve(message.answer);
    else asked?.reject(new Error(message.reason));
  });
  worker.on("error", (error) => log.error("The search thread ended", error));
  worker.on("exit", () => {
    hasEnded = true;
    for (const { reject } of waiting.values()) reject(new Error("The search thread ended"));
    waiting.clear();
  });
  worker.unref();

  return {
    folder,
    get hasEnded() {
      return hasEnded;
    },
    send: (message) => worker.postMessage(message),
    ask: (ask) =>
      new Promise((resolve, reject) => {
        number += 1;
        waiting.set(number, { resolve, reject });
        worker.ref();
        worker.postMessage({ type: "ask", number, ask } satisfies ToWorker);
      }),
    async end() {
      await worker.terminate();
    },
  };
}
