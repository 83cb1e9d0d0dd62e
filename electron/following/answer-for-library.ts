import { serveParent } from "../helper/serve-parent.ts";
import type { ToldOfLibrary } from "./protocol.ts";

/** Something made of the library's documents, kept as they are. */
export interface Following<Ask, Answer> {
  open(): Promise<void>;
  rescan(mayWrite: boolean): Promise<void>;
  change(id: string): Promise<void>;
  answer(ask: Ask): Promise<Answer>;
}

/** The whole of a helper: it opens one library and answers for it. */
export function answerForLibrary<Ask, Answer>(
  follow: (folder: string, mayWrite: boolean) => Following<Ask, Answer>,
): void {
  let following: Following<Ask, Answer> | null = null;
  serveParent<ToldOfLibrary, Ask, Answer>({
    told(message) {
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
      }
    },
    async answer(ask) {
      if (following === null) throw new Error("No library was opened");
      return following.answer(ask);
    },
  });
}
