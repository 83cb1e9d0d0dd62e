import type { Handlers } from "../../../shared/ipc/contract.ts";
import { failure, success } from "../../../shared/result.ts";
import { outsideAddress } from "../../link.ts";
import type { Services } from "../handlers.ts";

export function linkHandlers({ dialogs, openExternal }: Services): Pick<Handlers, "link.open"> {
  return {
    "link.open": async ({ address }) => {
      const outside = outsideAddress(address);
      if (outside === null) return failure("link-refused", { address });
      if (await dialogs.mayOpenLink(outside)) await openExternal(outside);
      return success(undefined);
    },
  };
}
