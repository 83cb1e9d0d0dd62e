import type { Handlers } from "../../../shared/ipc/contract.ts";
import { success } from "../../../shared/result.ts";
import { keepUnsaved } from "../../emergency/keep-unsaved.ts";
import { createDocument } from "../../jobs/create-document.ts";
import type { Services } from "../handlers.ts";

export function documentHandlers({
  library,
  stamps,
  dialogs,
  emergency,
  exporter,
}: Pick<Services, "library" | "stamps" | "dialogs" | "emergency" | "exporter">): Pick<
  Handlers,
  | "document.create"
  | "document.read"
  | "document.save"
  | "document.saveCopy"
  | "document.addVersion"
> {
  return {
    "document.create": async (wanted) => {
      const opened = library.require();
      return opened.ok ? createDocument(opened.value, wanted, stamps) : opened;
    },
    "document.read": async ({ id }) => {
      const opened = library.require();
      return opened.ok ? opened.value.read(id) : opened;
    },
    "document.save": async (change) => {
      const opened = library.require();
      if (!opened.ok) return opened;
      const saved = await opened.value.save(change);
      if (!saved.ok) {
        const { problem } = saved;
        const told = await keepUnsaved(emergency, opened.value, change, problem, stamps.now());
        return { ok: false, problem: told };
      }
      await emergency.saved(change.id);
      return success({ summary: saved.value, behind: opened.value.behind(change.id) });
    },
    "document.saveCopy": async (text) => {
      const folder = await dialogs.chooseFolder("exportFolder");
      return folder === null ? success(null) : exporter.saveCopy(folder, text);
    },
    "document.addVersion": async (wanted) => {
      const opened = library.require();
      return opened.ok ? opened.value.addVersion(wanted) : opened;
    },
  };
}
