import type { Handlers } from "../../../shared/ipc/contract.ts";
import { success } from "../../../shared/result.ts";
import { authorName } from "../../settings/settings.ts";
import type { Services } from "../handlers.ts";

export function appHandlers({
  settings,
  version,
  platform,
  flushed,
  log,
}: Services): Pick<Handlers, "app.state" | "app.flushed" | "app.author" | "app.report"> {
  return {
    "app.state": async () => {
      return success({ settings: settings(), version, platform });
    },
    "app.flushed": async ({ saved }) => {
      flushed(saved);
      return success(undefined);
    },
    "app.author": async () => success(authorName(settings())),
    "app.report": async ({ message }) => {
      log.error(`The window reported: ${message}`);
      return success(undefined);
    },
  };
}
