import { readFile } from "node:fs/promises";
import path from "node:path";

import type { Handlers } from "../../../shared/ipc/contract.ts";
import { failure, success } from "../../../shared/result.ts";
import type { Services } from "../handlers.ts";

export function pictureHandlers({
  library,
  dialogs,
}: Services): Pick<Handlers, "picture.choose" | "picture.add"> {
  return {
    "picture.choose": async () => {
      const opened = library.require();
      if (!opened.ok) return opened;
      const file = await dialogs.chooseFile("picture");
      if (file === null) return success(null);
      let bytes: Uint8Array;
      try {
        bytes = await readFile(file);
      } catch (error) {
        const reason = error instanceof Error ? error.message : String(error);
        return failure("file-unreadable", { path: file, reason });
      }
      return opened.value.addPicture(path.basename(file), bytes);
    },
    "picture.add": async ({ name, bytes }) => {
      const opened = library.require();
      return opened.ok ? opened.value.addPicture(name, bytes) : opened;
    },
  };
}
