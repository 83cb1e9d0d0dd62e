import { parentPort } from "node:worker_threads";

import type { FromSpeller, ToSpeller } from "./protocol.ts";
import { openSpeller, type Speller } from "./speller.ts";

let speller: Promise<Speller> | null = null;

parentPort?.on("message", (message: ToSpeller) => {
  switch (message.type) {
    case "open":
      speller = openSpeller(message.dictionaries);
      // Whoever asks is told.
      speller.catch(() => undefined);
      break;
    case "know":
      speller?.then((opened) => opened.know(message.words)).catch(() => undefined);
      break;
    case "check":
      void answer(message.number, (opened) => opened.check(message.words));
      break;
    case "suggest":
      void answer(message.number, (opened) => opened.suggest(message.word));
      break;
  }
});

async function answer(number: number, work: (opened: Speller) => readonly string[]): Promise<void> {
  try {
    if (speller === null) throw new Error("No dictionaries were opened");
    send({ type: "answer", number, words: work(await speller) });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    send({ type: "failed", number, reason });
  }
}

function send(message: FromSpeller): void {
  parentPort?.postMessage(message);
}
