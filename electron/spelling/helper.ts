import { serveParent } from "../helper/serve-parent.ts";
import type { SpellerAsk, ToldSpeller } from "./protocol.ts";
import { openSpeller, type Speller } from "./speller.ts";

let speller: Promise<Speller> | null = null;

serveParent<ToldSpeller, SpellerAsk, readonly string[]>({
  told(message) {
    switch (message.type) {
      case "open":
        speller = openSpeller(message.dictionaries);
        // Whoever asks is told.
        speller.catch(() => undefined);
        break;
      case "know":
        speller?.then((opened) => opened.know(message.words)).catch(() => undefined);
        break;
    }
  },
  async answer(ask) {
    if (speller === null) throw new Error("No dictionaries were opened");
    const opened = await speller;
    return ask.type === "check" ? opened.check(ask.words) : opened.suggest(ask.word);
  },
});
