import type { Handlers } from "../../../shared/ipc/contract.ts";
import { success } from "../../../shared/result.ts";
import type { Services } from "../handlers.ts";

export function appHandlers({
  settings,
  library,
  version,
  platform,
  libraryOpened,
  flushed,
  log,
}: Services): Pick<Handlers, "app.state" | "app.flushed" | "app.report"> {
  return {
    "app.state": async () => {
      await libraryOpened();
      return success({
        settings: settings(),
        library: library.info(),
        problem: library.problem(),
        readOnly: library.readOnly(),
        version,
        platform,
      });
    },
    "app.flushed": async ({ saved }) => {
      flushed(saved);
      return success(undefined);
    },
    "app.report": async ({ message }) => {
      log.error(`The window reported: ${message}`);
      return success(undefined);
    },
  };
}
