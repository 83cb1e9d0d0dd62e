import path from "node:path";

import type { Handlers } from "../../../shared/ipc/contract.ts";
import { success } from "../../../shared/result.ts";
import { decodeText } from "../../import/decode-text.ts";
import { readTextFile } from "../../import/read-text-file.ts";
import { importText } from "../../jobs/import-text.ts";
import type { Services } from "../handlers.ts";

export function importHandlers({
  library,
  dialogs,
  stamps,
}: Services): Pick<Handlers, "import.chooseFile" | "import.readFile" | "import.text"> {
  return {
    "import.chooseFile": async () => {
      const file = await dialogs.chooseFile("importFile");
      if (file === null) return success(null);
      const read = await readTextFile(file);
      return read.ok ? success({ name: path.basename(file), ...read.value }) : read;
    },
    "import.readFile": async ({ name, bytes }) => {
      const read = decodeText(bytes, name);
      return read.ok ? success({ name, ...read.value }) : read;
    },
    "import.text": async (source) => {
      const opened = library.require();
      if (!opened.ok) return opened;
      const imported = await importText(opened.value, source, stamps);
      if (!imported.ok) return imported;
      const { summary, uncertainties } = imported.value;
      return success({ id: summary.id, uncertainties });
    },
  };
}
