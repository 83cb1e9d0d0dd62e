import type { Handlers } from "../../../shared/ipc/contract.ts";
import type { Services } from "../handlers.ts";

export function binHandlers({
  library,
}: Services): Pick<Handlers, "bin.put" | "bin.list" | "bin.takeOut" | "bin.empty"> {
  return {
    "bin.put": async ({ id }) => {
      const opened = library.require();
      return opened.ok ? opened.value.remove(id) : opened;
    },
    "bin.list": async () => {
      const opened = library.require();
      return opened.ok ? opened.value.removed() : opened;
    },
    "bin.takeOut": async ({ id }) => {
      const opened = library.require();
      return opened.ok ? opened.value.takeOut(id) : opened;
    },
    "bin.empty": async () => {
      const opened = library.require();
      return opened.ok ? opened.value.emptyBin() : opened;
    },
  };
}
