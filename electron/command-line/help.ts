import type { Language } from "../../shared/domain/language.ts";
import { wording } from "../../shared/i18n/translator.ts";
import { alignColumns } from "./columns.ts";

const commands = ["list", "import", "export", "verify", "site", "sample"] as const;
const optionsInOrder = [
  "library",
  "kind",
  "language",
  "encoding",
  "format",
  "layout",
  "letterhead",
  "embed-fonts",
  "draft",
  "keep-photo-data",
  "all",
  "out",
  "bundle",
  "overwrite",
  "json",
  "interface",
  "user-data-dir",
  "help",
  "version",
] as const;

/** All that can be typed, in one table so that commands and options stand under each other. */
export function helpText(language: Language): string {
  const t = wording(language);
  const commandRows = commands.map((name) => [
    `  ${t(`commandLine:help.command.${name}.syntax`)}`,
    t(`commandLine:help.command.${name}.text`),
  ]);
  const optionRows = optionsInOrder.map((name) => [
    `  ${t(`commandLine:help.option.${name}.syntax`)}`,
    t(`commandLine:help.option.${name}.text`),
  ]);
  const aligned = alignColumns([...commandRows, ...optionRows]);
  return [
    t("common:appName"),
    "",
    t("commandLine:help.usage"),
    `  ${t("commandLine:help.syntax")}`,
    "",
    t("commandLine:help.commandsTitle"),
    ...aligned.slice(0, commands.length),
    "",
    t("commandLine:help.optionsTitle"),
    ...aligned.slice(commands.length),
    "",
    t("commandLine:help.withoutCommand"),
    t("commandLine:help.exit"),
    t("commandLine:help.failure"),
  ].join("\n");
}
