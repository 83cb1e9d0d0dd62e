import type { MenuItemConstructorOptions } from "electron";

import { accelerators } from "../shared/domain/accelerators.ts";
import type { WindowCommand } from "../shared/domain/commands.ts";
import { kinds } from "../shared/domain/document.ts";
import { type Language, languages } from "../shared/domain/language.ts";
import { type Settings, settingsSchema } from "../shared/domain/settings.ts";
import { wording } from "../shared/i18n/translator.ts";

interface MenuActions {
  command(command: WindowCommand): void;
  changeSettings(part: Partial<Settings>): void;
  addSample(): void;
}

export interface MenuOptions {
  readonly settings: Settings;
  readonly platform: NodeJS.Platform;
  readonly developerTools: boolean;
  readonly actions: MenuActions;
}

type Items = MenuItemConstructorOptions[];
const separator: MenuItemConstructorOptions = { type: "separator" };
const keys: Partial<Record<WindowCommand, string>> = accelerators;

/** The whole menu in the interface's language. Items of commands have the command as their id. */
export function menuTemplate(options: MenuOptions): Items {
  const mac = options.platform === "darwin";
  const t = wording(options.settings.interfaceLanguage);
  const group = (name: GroupName, submenu: Items) => ({ label: t(`menu:group.${name}`), submenu });
  return [
    ...(mac ? [group("app", programItems(options))] : []),
    group("file", fileItems(options)),
    group("edit", editItems(options)),
    group(
      "insert",
      commandItems(options, ["insert.figure", "insert.table", "insert.quotation", "insert.link"]),
    ),
    group("view", viewItems(options)),
    group("translation", [
      ...commandItems(options, [
        "translation.next",
        "translation.confirm",
        "translation.draft",
        "translation.difference",
      ]),
      separator,
      ...commandItems(options, ["translation.approve", "translation.comment"]),
      separator,
      ...commandItems(options, ["checks.next", "checks.previous", "checks.fix"]),
      separator,
      ...commandItems(options, ["terms.new", "terms.open"]),
      separator,
      ...commandItems(options, ["memory.concordance", "memory.takeIn", "memory.writeOut"]),
      separator,
      ...commandItems(options, ["translation.handOut", "translation.takeBack"]),
    ]),
    group("help", helpItems(options)),
  ];
}

type GroupName = "app" | "file" | "edit" | "insert" | "view" | "translation" | "help";

type ItemName = "undo" | "redo" | "cut" | "copy" | "paste" | "pastePlain" | "selectAll";

function commandItems(options: MenuOptions, commands: readonly WindowCommand[]): Items {
  const t = wording(options.settings.interfaceLanguage);
  return commands.map((command) => {
    const accelerator = keys[command];
    return {
      id: command,
      label: t(`menu:command.${command}`),
      click: () => options.actions.command(command),
      ...(accelerator === undefined ? {} : { accelerator }),
    };
  });
}

function programItems(options: MenuOptions): Items {
  const t = wording(options.settings.interfaceLanguage);
  return [
    { role: "about", label: t("menu:item.about") },
    separator,
    ...commandItems(options, ["settings.open"]),
    separator,
    { role: "services", label: t("menu:item.services") },
    separator,
    { role: "hide", label: t("menu:item.hide") },
    { role: "hideOthers", label: t("menu:item.hideOthers") },
    { role: "unhide", label: t("menu:item.showAll") },
    separator,
    { role: "quit", label: t("menu:item.quit") },
  ];
}

function fileItems(options: MenuOptions): Items {
  const mac = options.platform === "darwin";
  const t = wording(options.settings.interfaceLanguage);
  return [
    {
      label: t("menu:group.new"),
      submenu: commandItems(
        options,
        kinds.map((kind) => `document.new.${kind}` as const),
      ),
    },
    ...commandItems(options, ["document.import"]),
    separator,
    ...commandItems(options, ["document.publish", "document.copy", "document.short"]),
    ...commandItems(options, ["library.letterheads"]),
    separator,
    ...commandItems(options, ["library.handOver", "library.takeIn", "library.site"]),
    ...commandItems(options, ["document.remove", "library.bin", "library.health"]),
    separator,
    ...commandItems(options, ["library.open", "library.create"]),
    { id: "sample", label: t("menu:item.sample"), click: () => options.actions.addSample() },
    separator,
    ...(mac
      ? [{ role: "close" as const, label: t("menu:item.close") }]
      : [
          ...commandItems(options, ["settings.open"]),
          separator,
          { role: "quit" as const, label: t("menu:item.exit") },
        ]),
  ];
}

function editItems(options: MenuOptions): Items {
  const t = wording(options.settings.interfaceLanguage);
  const label = (name: ItemName) => t(`menu:item.${name}`);
  return [
    // The editor has its own history under these keys; the menu must not take them away from it.
    { role: "undo", label: label("undo"), registerAccelerator: false },
    { role: "redo", label: label("redo"), registerAccelerator: false },
    separator,
    { role: "cut", label: label("cut") },
    { role: "copy", label: label("copy") },
    { role: "paste", label: label("paste") },
    { role: "pasteAndMatchStyle", label: label("pastePlain") },
    { role: "selectAll", label: label("selectAll") },
    separator,
    ...commandItems(options, ["edit.find", "edit.misspelling", "edit.photo", "library.search"]),
  ];
}

function viewItems(options: MenuOptions): Items {
  const t = wording(options.settings.interfaceLanguage);
  return [
    ...commandItems(options, [
      "view.ru",
      "view.en",
      "view.sideBySide",
      "view.scrollLock",
      "view.sentences",
    ]),
    separator,
    ...commandItems(options, ["view.library", "view.inspector", "view.palette"]),
    separator,
    { role: "zoomIn", label: t("menu:item.zoomIn"), accelerator: "CmdOrCtrl+=" },
    { role: "zoomOut", label: t("menu:item.zoomOut") },
    { role: "resetZoom", label: t("menu:item.resetZoom") },
    { role: "togglefullscreen", label: t("menu:item.fullScreen") },
    separator,
    { label: t("menu:group.theme"), submenu: themeItems(options) },
    { label: t("menu:group.interfaceLanguage"), submenu: languageItems(options) },
  ];
}

function themeItems({ settings, actions }: MenuOptions): Items {
  const t = wording(settings.interfaceLanguage);
  return settingsSchema.shape.theme.options.map((theme) => ({
    id: `theme.${theme}`,
    label: t(`menu:theme.${theme}`),
    type: "radio",
    checked: settings.theme === theme,
    click: () => actions.changeSettings({ theme }),
  }));
}

function languageItems({ settings, actions }: MenuOptions): Items {
  return languages.map((language) => ({
    id: `interfaceLanguage.${language}`,
    label: ownName(language),
    type: "radio",
    checked: settings.interfaceLanguage === language,
    click: () => actions.changeSettings({ interfaceLanguage: language }),
  }));
}

/** A language is found by those who read it: Русский, English. */
function ownName(language: Language): string {
  return wording(language)(`common:language.${language}`);
}

function helpItems(options: MenuOptions): Items {
  const mac = options.platform === "darwin";
  const t = wording(options.settings.interfaceLanguage);
  return [
    ...commandItems(options, ["help.open"]),
    ...(options.developerTools
      ? [
          {
            role: "toggleDevTools" as const,
            label: t("menu:item.developerTools"),
            accelerator: "F12",
          },
        ]
      : []),
    ...(mac ? [] : [separator, { role: "about" as const, label: t("menu:item.about") }]),
  ];
}
