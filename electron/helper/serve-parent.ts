import type { Question, Reply } from "./protocol.ts";

interface Served<Told, Ask, Answer> {
  told(message: Told): void;
  answer(ask: Ask): Promise<Answer>;
}

/** The whole of a helper's conversation with the main process. */
export function serveParent<Told extends { readonly type: string }, Ask, Answer>(
  served: Served<Told, Ask, Answer>,
): void {
  const { parentPort } = process;
  const reply = (said: Reply<Answer>) => parentPort.postMessage(said);

  async function answerTo({ number, ask }: Question<Ask>): Promise<void> {
    try {
      reply({ type: "answer", number, answer: await served.answer(ask) });
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      reply({ type: "failed", number, reason });
    }
  }

  parentPort.on("message", ({ data }: { data: Told | Question<Ask> }) => {
    if (isQuestion(data)) void answerTo(data);
    else served.told(data);
  });
}

function isQuestion<Ask>(data: { readonly type: string } | Question<Ask>): data is Question<Ask> {
  return data.type === "ask";
}
