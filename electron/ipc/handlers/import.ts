import path from "node:path";

import { likelyKind } from "../../../shared/import/formatted-text.ts";
import { plainTextOf } from "../../../shared/import/html/index.ts";
import type { Handlers, ImportRequest, ReadFile } from "../../../shared/ipc/contract.ts";
import { type Result, success } from "../../../shared/result.ts";
import { readFileWithin } from "../../import/read-file.ts";
import { importFileLimit, readImportFile } from "../../import/read-import-file.ts";
import { type ImportText, importText, recognizeText } from "../../jobs/import-text.ts";
import type { Services } from "../handlers.ts";

type ImportChannel = "import.chooseFile" | "import.readFile" | "import.preview" | "import.document";
type EncodedFile = Extract<ImportRequest["source"], { readonly bytes: Uint8Array }>;

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
      if (!bytes.ok) return bytes;
      return read({ name: path.basename(file), bytes: bytes.value, encoding: null });
    },
    "import.readFile": read,
    "import.preview": async ({ source, ...wanted }) => {
      const text = await textOf(source);
      if (!text.ok) return text;
      const { content } = recognizeText(text.value, wanted, stamps);
      return success({ content: { type: "doc" as const, ...content.toJSON() } });
    },
    "import.document": async ({ source, ...wanted }) => {
      const opened = library.require();
      if (!opened.ok) return opened;
      const text = await textOf(source);
      if (!text.ok) return text;
      const imported = await importText(opened.value, text.value, wanted, stamps);
      if (!imported.ok) return imported;
      const { summary, uncertainties } = imported.value;
      return success({ id: summary.id, uncertainties: [...uncertainties] });
    },
  };
}

async function read({ name, bytes, encoding: chosen }: EncodedFile): Promise<Result<ReadFile>> {
  const file = await readImportFile(bytes, name, chosen);
  if (!file.ok) return file;
  const { encoding } = file.value;
  const given = { name, bytes, encoding };
  if (file.value.form === "text")
    return success({ ...given, format: "text", text: file.value.text, kind: null, language: null });
  const { formatted, format } = file.value;
  const [text, kind] = [plainTextOf(formatted), likelyKind(formatted)];
  return success({ ...given, format, text, kind, language: formatted.said?.language ?? null });
}

async function textOf(source: ImportRequest["source"]): Promise<Result<ImportText>> {
  return "text" in source
    ? success({ form: "text", text: source.text })
    : readImportFile(source.bytes, source.name, source.encoding);
}
