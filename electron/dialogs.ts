import path from "node:path";

import { type BrowserWindow, dialog, type OpenDialogOptions } from "electron";

import type { Language } from "../shared/domain/language.ts";
import { wording } from "../shared/i18n/translator.ts";

/** Questions put to the person in the system's own dialogs; null or false: they changed their mind. */
export interface Dialogs {
  chooseFolder(
    purpose: "openLibrary" | "createLibrary" | "exportFolder" | "handOverFolder" | "memoryFolder",
  ): Promise<string | null>;
  chooseFile(
    purpose: "importFile" | "picture" | "emblem" | "package" | "xliff" | "terms" | "memoryFile",
  ): Promise<string | null>;
  /** Where to put a new file; the system has asked whether one that is there may be replaced. */
  chooseNewFile(purpose: "handOut", name: string): Promise<string | null>;
  mayOpenLink(address: string): Promise<boolean>;
  mayLoseChanges(): Promise<boolean>;
  tell(message: string): Promise<void>;
}

const filePatterns = {
  importFile: {
    name: "importFiles",
    extensions: ["docx", "odt", "html", "htm", "txt", "text", "json", "xml"],
  },
  memoryFile: { name: "memories", extensions: ["tmx"] },
  package: { name: "packages", extensions: ["pcpack"] },
  xliff: { name: "xliffFiles", extensions: ["xlf", "xliff"] },
  terms: { name: "termFiles", extensions: ["csv", "tsv", "txt", "tbx", "xml"] },
  emblem: { name: "emblems", extensions: ["svg", "png", "jpg", "jpeg"] },
  // Telephones' own formats are told what to do instead; left out, they would only be missed.
  picture: {
    name: "pictures",
    extensions: ["jpg", "jpeg", "png", "webp", "heic", "heif", "avif"],
  },
} as const;

export function createDialogs(surroundings: {
  window(): BrowserWindow | null;
  language(): Language;
  documents(): string;
}): Dialogs {
  const t = () => wording(surroundings.language());

  const choose = async (options: OpenDialogOptions) => {
    const window = surroundings.window();
    const chosen = await (window === null
      ? dialog.showOpenDialog(options)
      : dialog.showOpenDialog(window, options));
    return chosen.canceled ? null : (chosen.filePaths[0] ?? null);
  };

  const ask = async (question: { message: string; detail: string; yes: string; no: string }) => {
    const options = {
      type: "question" as const,
      message: question.message,
      detail: question.detail,
      buttons: [question.yes, question.no],
      defaultId: 1,
      cancelId: 1,
      noLink: true,
    };
    const window = surroundings.window();
    const { response } = await (window === null
      ? dialog.showMessageBox(options)
      : dialog.showMessageBox(window, options));
    return response === 0;
  };

  return {
    chooseFolder: (purpose) =>
      choose({
        title: t()(`menu:dialog.${purpose}.title`),
        buttonLabel: t()(`menu:dialog.${purpose}.button`),
        defaultPath: surroundings.documents(),
        properties: ["openDirectory", "createDirectory"],
      }),
    chooseFile: (purpose) => {
      const { name, extensions } = filePatterns[purpose];
      return choose({
        title: t()(`menu:dialog.${purpose}.title`),
        buttonLabel: t()(`menu:dialog.${purpose}.button`),
        properties: ["openFile"],
        filters: [
          { name: t()(`menu:dialog.${name}`), extensions: [...extensions] },
          { name: t()("menu:dialog.allFiles"), extensions: ["*"] },
        ],
      });
    },
    async chooseNewFile(purpose, name) {
      const options = {
        title: t()(`menu:dialog.${purpose}.title`),
        buttonLabel: t()(`menu:dialog.${purpose}.button`),
        defaultPath: path.join(surroundings.documents(), name),
        filters: [{ name: t()("menu:dialog.xliffFiles"), extensions: ["xlf", "xliff"] }],
      };
      const window = surroundings.window();
      const chosen = await (window === null
        ? dialog.showSaveDialog(options)
        : dialog.showSaveDialog(window, options));
      return chosen.canceled || chosen.filePath === "" ? null : chosen.filePath;
    },
    mayOpenLink: (address) =>
      ask({
        message: t()("menu:dialog.link.message"),
        detail: address,
        yes: t()("menu:dialog.link.open"),
        no: t()("menu:dialog.link.stay"),
      }),
    mayLoseChanges: () =>
      ask({
        message: t()("menu:dialog.unsaved.message"),
        detail: t()("menu:dialog.unsaved.detail"),
        yes: t()("menu:dialog.unsaved.close"),
        no: t()("menu:dialog.unsaved.stay"),
      }),
    async tell(message) {
      const window = surroundings.window();
      const options = { type: "info" as const, message, buttons: [t()("common:ok")] };
      await (window === null
        ? dialog.showMessageBox(options)
        : dialog.showMessageBox(window, options));
    },
  };
}
