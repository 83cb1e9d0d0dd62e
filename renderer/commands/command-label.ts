import type { WindowCommand } from "../../shared/domain/commands.ts";
import type { Translate } from "../../shared/i18n/translator.ts";

/** The command's words where no menu stands around them. */
export function commandLabel(t: Translate, command: WindowCommand): string {
  const label = t(`menu:command.${command}`).replace(/…$/u, "");
  return command.startsWith("document.new.")
    ? t("common:palette.new", { what: label.toLocaleLowerCase() })
    : label;
}
