import { readFile } from "node:fs/promises";

import type { Handlers } from "../../../shared/ipc/contract.ts";
import { failure, success } from "../../../shared/result.ts";
import { readEmblem } from "../../letterhead/read-emblem.ts";
import type { Services } from "../handlers.ts";

type LetterheadChannel =
  | "letterheads.list"
  | "letterheads.save"
  | "letterheads.chooseEmblem"
  | "letterheads.readEmblem";

export function letterheadHandlers({
  library,
  dialogs,
}: Pick<Services, "library" | "dialogs">): Pick<Handlers, LetterheadChannel> {
  return {
    "letterheads.list": async () => {
      const opened = library.require();
      return opened.ok ? opened.value.letterheads() : opened;
    },
    "letterheads.save": async (change) => {
      const opened = library.require();
      return opened.ok ? opened.value.changeLetterheads(change) : opened;
    },
    "letterheads.chooseEmblem": async () => {
      const file = await dialogs.chooseFile("emblem");
      if (file === null) return success(null);
      try {
        return readEmblem(await readFile(file));
      } catch (error) {
        const reason = error instanceof Error ? error.message : String(error);
        return failure("file-unreadable", { path: file, reason });
      }
    },
    "letterheads.readEmblem": async ({ bytes }) => readEmblem(bytes),
  };
}
