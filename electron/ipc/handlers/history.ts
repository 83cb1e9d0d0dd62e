import type { Handlers } from "../../../shared/ipc/contract.ts";
import type { Services } from "../handlers.ts";

export function historyHandlers({
  library,
}: Services): Pick<Handlers, "history.list" | "history.read" | "history.restore" | "history.name"> {
  return {
    "history.list": async ({ id }) => {
      const opened = library.require();
      return opened.ok ? opened.value.history(id) : opened;
    },
    "history.read": async ({ id, revision }) => {
      const opened = library.require();
      return opened.ok ? opened.value.revision(id, revision) : opened;
    },
    "history.restore": async (wanted) => {
      const opened = library.require();
      return opened.ok ? opened.value.restore(wanted) : opened;
    },
    "history.name": async (named) => {
      const opened = library.require();
      return opened.ok ? opened.value.nameRevision(named) : opened;
    },
  };
}
