import path from "node:path";

import { likelyKind } from "../../../shared/import/formatted-text.ts";
import { plainTextOf } from "../../../shared/import/html/index.ts";
import type { Handlers, ReadFile } from "../../../shared/ipc/contract.ts";
import { type Result, success } from "../../../shared/result.ts";
import { readWord } from "../../import/docx/index.ts";
import { readFileWithin } from "../../import/read-file.ts";
import { importFileLimit, readImportFile } from "../../import/read-import-file.ts";
import { type ImportedText, importFormatted, importText } from "../../jobs/import-text.ts";
import type { Services } from "../handlers.ts";

type ImportChannel = "import.chooseFile" | "import.readFile" | "import.text" | "import.word";

export function importHandlers({
  library,
  dialogs,
  stamps,
}: Services): Pick<Handlers, ImportChannel> {
  return {
    "import.chooseFile": async () => {
      const file = await dialogs.chooseFile("importFile");
      if (file === null) return success(null);
      const bytes = await readFileWithin(file, importFileLimit);
      return bytes.ok ? read(path.basename(file), bytes.value) : bytes;
    },
    "import.readFile": async ({ name, bytes }) => read(name, bytes),
    "import.text": async ({ text, ...wanted }) => {
      const opened = library.require();
      if (!opened.ok) return opened;
      return told(await importText(opened.value, text, wanted, stamps));
    },
    "import.word": async ({ name, bytes, ...wanted }) => {
      const opened = library.require();
      if (!opened.ok) return opened;
      const word = await readWord(bytes, name);
      if (!word.ok) return word;
      return told(await importFormatted(opened.value, word.value, wanted, stamps));
    },
  };
}

async function read(name: string, bytes: Uint8Array): Promise<Result<ReadFile>> {
  const file = await readImportFile(bytes, name);
  if (!file.ok) return file;
  if (file.value.form === "text") return success({ name, ...file.value });
  const { formatted } = file.value;
  const [text, kind] = [plainTextOf(formatted), likelyKind(formatted)];
  return success({ form: "word", name, text, bytes, kind });
}

function told(imported: Result<ImportedText>) {
  if (!imported.ok) return imported;
  const { summary, uncertainties } = imported.value;
  return success({ id: summary.id, uncertainties });
}
