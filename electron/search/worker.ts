import { parentPort } from "node:worker_threads";

import { LibraryIndex } from "./library-index.ts";
import type { Ask, FromWorker, ToWorker } from "./protocol.ts";

let index: LibraryIndex | null = null;

parentPort?.on("message", (message: ToWorker) => {
  switch (message.type) {
    case "open":
      index = new LibraryIndex(message.folder, message.mayWrite);
      void index.open();
      break;
    case "rescan":
      void index?.rescan(message.mayWrite);
      break;
    case "changed":
      void index?.change(message.id);
      break;
    case "ask":
      void answer(message.number, message.ask);
      break;
  }
});

async function answer(number: number, ask: Ask | null) {
  try {
    if (index === null) throw new Error("No library was opened");
    send({ type: "answer", number, answer: await index.answer(ask) });
  } catch (error) {
    send({
      type: "failed",
      number,
      reason: error instanceof Error ? error.message : String(error),
    });
  }
}

function send(message: FromWorker): void {
  parentPort?.postMessage(message);
}
