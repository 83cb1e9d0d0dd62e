import type { Handlers } from "../../../shared/ipc/contract.ts";
import { success } from "../../../shared/result.ts";
import type { Services } from "../handlers.ts";

export function settingsHandlers({
  settings,
  changeSettings,
}: Services): Pick<Handlers, "settings.change"> {
  return {
    "settings.change": async (part) => {
      const { interfaceLanguage = settings().interfaceLanguage, theme = settings().theme } = part;
      return success(await changeSettings({ interfaceLanguage, theme }));
    },
  };
}
