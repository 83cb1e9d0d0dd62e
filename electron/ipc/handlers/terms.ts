import type { Handlers } from "../../../shared/ipc/contract.ts";
import { success } from "../../../shared/result.ts";
import { exportTerms } from "../../jobs/export-terms.ts";
import { importTerms } from "../../jobs/import-terms.ts";
import type { Services } from "../handlers.ts";

type TermsChannel = "terms.list" | "terms.save" | "terms.import" | "terms.export";

export function termHandlers({
  library,
  dialogs,
  settings,
  stamps,
}: Services): Pick<Handlers, TermsChannel> {
  return {
    "terms.list": async () => {
      const opened = library.require();
      return opened.ok ? opened.value.terms() : opened;
    },
    "terms.save": async (change) => {
      const opened = library.require();
      return opened.ok ? opened.value.changeTerms(change) : opened;
    },
    "terms.import": async ({ baseRevision }) => {
      const opened = library.require();
      if (!opened.ok) return opened;
      const file = await dialogs.chooseFile("terms");
      return file === null ? success(null) : importTerms(opened.value, file, baseRevision, stamps);
    },
    "terms.export": async ({ format }) => {
      const opened = library.require();
      if (!opened.ok) return opened;
      const folder = await dialogs.chooseFolder("exportFolder");
      if (folder === null) return success(null);
      const { interfaceLanguage } = settings();
      const written = await exportTerms(opened.value, folder, format, interfaceLanguage);
      return written.ok ? success({ file: written.value }) : written;
    },
  };
}
