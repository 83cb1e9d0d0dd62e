import path from "node:path";

import type { Handlers } from "../../../shared/ipc/contract.ts";
import { failure, success } from "../../../shared/result.ts";
import { writeWhole } from "../../export/write-file.ts";
import type { Services } from "../handlers.ts";

type XliffChannel = Extract<keyof Handlers, `xliff.${string}`>;

export function xliffHandlers({
  outsideTranslation,
  dialogs,
  showInFolder,
}: Services): Pick<Handlers, XliffChannel> {
  /** Only what was handed out since the program started may be shown. */
  const handedOut = new Set<string>();
  return {
    "xliff.handOut": async (wanted) => {
      const made = await outsideTranslation.handOut(wanted);
      if (!made.ok) return made;
      const file = await dialogs.chooseNewFile("handOut", made.value.name);
      if (file === null) return success(null);
      const bytes = new TextEncoder().encode(made.value.text);
      const written = await writeWhole(file, bytes, { overwrite: true });
      if (!written.ok) return written;
      handedOut.add(path.resolve(file));
      return success({ file });
    },
    "xliff.showFile": async ({ file }) => {
      if (!handedOut.has(path.resolve(file))) return failure("file-missing", { path: file });
      showInFolder(file);
      return success(undefined);
    },
    "xliff.choose": async () => {
      const file = await dialogs.chooseFile("xliff");
      return file === null ? success(null) : outsideTranslation.open(file);
    },
    "xliff.takeIn": ({ decisions }) => outsideTranslation.takeIn(decisions),
    "xliff.close": async () => {
      outsideTranslation.close();
      return success(undefined);
    },
  };
}
