import { parentPort } from "node:worker_threads";

import type { FromThread, ToThread } from "./protocol.ts";

/** Something made of the library's documents, kept as they are. */
export interface Following<Ask, Answer> {
  open(): Promise<void>;
  rescan(mayWrite: boolean): Promise<void>;
  change(id: string): Promise<void>;
  answer(ask: Ask): Promise<Answer>;
}

/** The whole of a thread: it opens one library and answers for it. */
export function answerInThread<Ask, Answer>(
  follow: (folder: string, mayWrite: boolean) => Following<Ask, Answer>,
): void {
  let following: Following<Ask, Answer> | null = null;
  const send = (message: FromThread<Answer>) => parentPort?.postMessage(message);

  async function answer(number: number, ask: Ask) {
    try {
      if (following === null) throw new Error("No library was opened");
      send({ type: "answer", number, answer: await following.answer(ask) });
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      send({ type: "failed", number, reason });
    }
  }

  parentPort?.on("message", (message: ToThread<Ask>) => {
    switch (message.type) {
      case "open":
        following = follow(message.folder, message.mayWrite);
        void following.open();
        break;
      case "rescan":
        void following?.rescan(message.mayWrite);
        break;
      case "changed":
        void following?.change(message.id);
        break;
      case "ask":
        void answer(message.number, message.ask);
        break;
    }
  });
}
