import type { Worker } from "node:worker_threads";

import type { CurrentLibrary } from "../current-library.ts";
import type { Log } from "../log.ts";
import type { FromThread, ToThread } from "./protocol.ts";

/** A thread that follows the open library and answers what is asked of it. */
export interface LibraryThread<Ask, Answer> {
  /** null where no library is open. Throws where the thread ended before it could answer. */
  ask(ask: Ask): Promise<Answer | null>;
  close(): Promise<void>;
}

export interface LibraryThreadOptions {
  readonly library: Pick<CurrentLibrary, "info" | "require" | "onChange">;
  readonly startWorker: () => Worker;
  readonly log: Log;
  /** In milliseconds: how long the window has the computer to itself before the thread begins. */
  readonly delay: number;
}

/** @param name of the thread, for the log */
export function createLibraryThread<Ask, Answer>(
  name: string,
  options: LibraryThreadOptions,
): LibraryThread<Ask, Answer> {
  const { library, log } = options;
  let thread: Thread<Ask, Answer> | null = null;
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

  function threadOf(folder: string): Thread<Ask, Answer> {
    if (thread?.folder === folder && !thread.hasEnded) return thread;
    void stop();
    const begun = openThread<Ask, Answer>(name, folder, options.startWorker(), log);
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
      return folder === undefined || isClosed ? null : threadOf(folder).ask(ask);
    },
    async close() {
      isClosed = true;
      clearTimeout(start);
      await stop();
    },
  };
}

interface Thread<Ask, Answer> {
  readonly folder: string;
  readonly hasEnded: boolean;
  send(message: ToThread<Ask>): void;
  ask(ask: Ask): Promise<Answer>;
  end(): Promise<void>;
}

function openThread<Ask, Answer>(
  name: string,
  folder: string,
  worker: Worker,
  log: Log,
): Thread<Ask, Answer> {
  const waiting = new Map<
    number,
    { resolve: (answer: Answer) => void; reject: (error: Error) => void }
  >();
  const ended = `The ${name} thread ended`;
  let number = 0;
  let hasEnded = false;

  worker.on("message", (message: FromThread<Answer>) => {
    const asked = waiting.get(message.number);
    waiting.delete(message.number);
    if (waiting.size === 0) worker.unref();
    if (message.type === "answer") asked?.resolve(message.answer);
    else asked?.reject(new Error(message.reason));
  });
  worker.on("error", (error) => log.error(ended, error));
  worker.on("exit", () => {
    hasEnded = true;
    for (const { reject } of waiting.values()) reject(new Error(ended));
    waiting.clear();
  });
  worker.unref();

  const send = (message: ToThread<Ask>) => worker.postMessage(message);
  return {
    folder,
    get hasEnded() {
      return hasEnded;
    },
    send,
    ask: (ask) =>
      new Promise((resolve, reject) => {
        number += 1;
        waiting.set(number, { resolve, reject });
        worker.ref();
        send({ type: "ask", number, ask });
      }),
    async end() {
      await worker.terminate();
    },
  };
}
