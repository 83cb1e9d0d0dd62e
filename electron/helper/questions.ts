import type { Log } from "../log.ts";
import type { HelperName, HelperProcess } from "./helper-process.ts";
import type { Question, Reply } from "./protocol.ts";

/** Tells a helper and asks it. */
export interface Questions<Told, Ask, Answer> {
  readonly hasEnded: boolean;
  tell(this: void, message: Told): void;
  /** Throws where the helper could not answer, or ended before it did. */
  ask(this: void, ask: Ask): Promise<Answer>;
  /** Resolves once it has: from then on it writes nothing. */
  end(this: void): Promise<void>;
}

export function questionsTo<Told, Ask, Answer>(
  helper: HelperProcess,
  name: HelperName,
  log: Log,
): Questions<Told, Ask, Answer> {
  const waiting = new Map<
    number,
    { resolve: (answer: Answer) => void; reject: (error: Error) => void }
  >();
  const ended = `The ${name} process ended`;
  let number = 0;
  let hasEnded = false;
  let isWanted = true;
  const gone = new Promise<void>((resolve) => {
    helper.on("exit", () => resolve());
  });

  helper.on("message", (message) => {
    // It is part of the program and says what its own types let it.
    // oxlint-disable-next-line no-unsafe-type-assertion
    const reply = message as Reply<Answer>;
    const asked = waiting.get(reply.number);
    waiting.delete(reply.number);
    if (reply.type === "answer") asked?.resolve(reply.answer);
    else asked?.reject(new Error(reply.reason));
  });
  helper.on("exit", (code) => {
    hasEnded = true;
    if (isWanted) log.error(ended, code);
    for (const { reject } of waiting.values()) reject(new Error(ended));
    waiting.clear();
  });

  return {
    get hasEnded() {
      return hasEnded;
    },
    tell: (message) => helper.postMessage(message),
    ask: (ask) =>
      new Promise((resolve, reject) => {
        if (hasEnded) throw new Error(ended);
        number += 1;
        waiting.set(number, { resolve, reject });
        helper.postMessage({ type: "ask", number, ask } satisfies Question<Ask>);
      }),
    end() {
      isWanted = false;
      helper.kill();
      return gone;
    },
  };
}
