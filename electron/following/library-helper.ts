import type { CurrentLibrary } from "../current-library.ts";
import type { HelperName, HelperProcess } from "../helper/helper-process.ts";
import { type Questions, questionsTo } from "../helper/questions.ts";
import type { Log } from "../log.ts";
import type { ToldOfLibrary } from "./protocol.ts";

/** A helper that follows the open library and answers what is asked of it. */
export interface LibraryHelper<Ask, Answer> {
  /** null where no library is open. Throws where the helper ended before it could answer. */
  ask(ask: Ask): Promise<Answer | null>;
  close(): Promise<void>;
}

export interface LibraryHelperOptions {
  readonly library: Pick<CurrentLibrary, "info" | "require" | "onChange">;
  readonly start: () => HelperProcess;
  readonly log: Log;
  /**
   * In milliseconds: how long the window has the computer to itself before the helper begins. null: it
   * begins with the first question.
   */
  readonly delay: number | null;
}

interface Follower<Ask, Answer> {
  readonly folder: string;
  readonly helper: Questions<ToldOfLibrary, Ask, Answer>;
}

export function createLibraryHelper<Ask, Answer>(
  name: HelperName,
  { library, log, delay, start }: LibraryHelperOptions,
): LibraryHelper<Ask, Answer> {
  let follower: Follower<Ask, Answer> | null = null;
  let beginning: NodeJS.Timeout | undefined;
  let isClosed = false;

  const mayWrite = () => {
    const opened = library.require();
    return opened.ok && opened.value.readOnly === null;
  };
  const helperAt = (folder: string) =>
    follower?.folder === folder && !follower.helper.hasEnded ? follower.helper : null;

  async function stop(): Promise<void> {
    const stopped = follower;
    follower = null;
    await stopped?.helper.end();
  }

  function helperFor(folder: string): Questions<ToldOfLibrary, Ask, Answer> {
    const there = helperAt(folder);
    if (there !== null) return there;
    void stop();
    const helper = questionsTo<ToldOfLibrary, Ask, Answer>(start(), name, log);
    helper.tell({ type: "open", folder, mayWrite: mayWrite() });
    follower = { folder, helper };
    return helper;
  }

  library.onChange(({ summary }) => {
    const folder = library.info()?.path;
    if (folder === undefined || isClosed) return;
    const there = helperAt(folder);
    if (there !== null) {
      if (summary === undefined) there.tell({ type: "rescan", mayWrite: mayWrite() });
      else there.tell({ type: "changed", id: summary.id });
      return;
    }
    if (delay === null) return;
    clearTimeout(beginning);
    beginning = setTimeout(() => {
      const current = library.info()?.path;
      if (current !== undefined && !isClosed) helperFor(current);
    }, delay);
    beginning.unref();
  });

  return {
    async ask(ask) {
      const folder = library.info()?.path;
      return folder === undefined || isClosed ? null : helperFor(folder).ask(ask);
    },
    async close() {
      isClosed = true;
      clearTimeout(beginning);
      await stop();
    },
  };
}
