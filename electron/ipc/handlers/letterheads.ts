import type { Handlers } from "../../../shared/ipc/contract.ts";
import { largestEmblem } from "../../../shared/letterhead/letterhead.ts";
import { success } from "../../../shared/result.ts";
import { readFileWithin } from "../../import/read-file.ts";
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
      const bytes = await readFileWithin(file, largestEmblem);
      return bytes.ok ? readEmblem(bytes.value) : bytes;
    },
    "letterheads.readEmblem": async ({ bytes }) => readEmblem(bytes),
  };
}
