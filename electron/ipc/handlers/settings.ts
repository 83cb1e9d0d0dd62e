import type { Handlers } from "../../../shared/ipc/contract.ts";
import { success } from "../../../shared/result.ts";
import type { Services } from "../handlers.ts";

export function settingsHandlers({ changeSettings }: Services): Pick<Handlers, "settings.change"> {
  return {
    "settings.change": async ({ interfaceLanguage, theme, author, spelling }) =>
      success(
        await changeSettings({
          ...(interfaceLanguage !== undefined && { interfaceLanguage }),
          ...(theme !== undefined && { theme }),
          ...(author !== undefined && { author }),
          ...(spelling !== undefined && { spelling }),
        }),
      ),
  };
}
