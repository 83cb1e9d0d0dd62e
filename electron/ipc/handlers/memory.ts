import type { Handlers } from "../../../shared/ipc/contract.ts";
import { success } from "../../../shared/result.ts";
import type { Services } from "../handlers.ts";

type MemoryChannel = Extract<keyof Handlers, `memory.${string}`>;

export function memoryHandlers({
  library,
  memory,
  dialogs,
  stamps,
  version,
}: Services): Pick<Handlers, MemoryChannel> {
  return {
    "memory.matches": async (wanted) => success(await memory.matches(wanted)),
    "memory.concordance": async ({ text }) => success(await memory.concordance(text)),
    "memory.sameWording": (wording) => memory.equate(wording),
    "memory.files": async () => success(await memory.files()),
    "memory.importTmx": async () => {
      const opened = library.require();
      if (!opened.ok) return opened;
      const file = await dialogs.chooseFile("memoryFile");
      return file === null ? success(null) : memory.takeIn(file, stamps.now());
    },
    "memory.exportTmx": async () => {
      const folder = await dialogs.chooseFolder("memoryFolder");
      if (folder === null) return success(null);
      return memory.writeOut({ folder, version, now: stamps.now() });
    },
  };
}
