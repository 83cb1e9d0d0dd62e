import type { Handlers } from "../../../shared/ipc/contract.ts";
import { success } from "../../../shared/result.ts";
import { knownWords } from "../../../shared/terms/known-words.ts";
import type { Termbase } from "../../../shared/terms/term.ts";
import { exportTerms } from "../../jobs/export-terms.ts";
import { importTerms } from "../../jobs/import-terms.ts";
import type { Services } from "../handlers.ts";

type TermsChannel = "terms.list" | "terms.save" | "terms.import" | "terms.export";

export function termHandlers({
  library,
  dialogs,
  settings,
  stamps,
  spelling,
  send,
}: Pick<Services, "library" | "dialogs" | "settings" | "stamps" | "spelling" | "send">): Pick<
  Handlers,
  TermsChannel
> {
  /** What the window has seen of the termbase is spelt right. */
  function know(termbase: Termbase): void {
    spelling.know("terms", knownWords(termbase));
    send("spelling.changed", undefined);
  }

  return {
    "terms.list": async () => {
      const opened = library.require();
      if (!opened.ok) return opened;
      const listed = await opened.value.terms();
      if (listed.ok) know(listed.value.termbase);
      return listed;
    },
    "terms.save": async (change) => {
      const opened = library.require();
      if (!opened.ok) return opened;
      const changed = await opened.value.changeTerms(change);
      if (changed.ok) know(changed.value);
      return changed;
    },
    "terms.import": async ({ baseRevision }) => {
      const opened = library.require();
      if (!opened.ok) return opened;
      const file = await dialogs.chooseFile("terms");
      if (file === null) return success(null);
      const imported = await importTerms(opened.value, file, baseRevision, stamps);
      if (imported.ok) know(imported.value.termbase);
      return imported;
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
