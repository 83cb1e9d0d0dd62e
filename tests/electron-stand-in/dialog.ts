import type {
  MessageBoxOptions,
  MessageBoxReturnValue,
  OpenDialogOptions,
  OpenDialogReturnValue,
  SaveDialogOptions,
  SaveDialogReturnValue,
} from "electron";
import { existsSync } from "node:fs";
import path from "node:path";
import { applicationName, appPaths } from "./app-paths.ts";
import { BrowserWindow } from "./browser-window.ts";
import { askForButton, askForFiles } from "./desktop-dialog.ts";
import { coveredModule } from "./not-covered.ts";
import { note } from "./runtime.ts";

/** Electron's calls take a window first, or none. */
type Arguments<Options> =
  | [options?: Options]
  | [window: BrowserWindow | undefined, options?: Options];

function optionsOf<Options extends object>(args: Arguments<Options>): Options {
  const [first, second] = args as [unknown, Options?];
  const given = first instanceof BrowserWindow ? second : (second ?? first);
  return (given ?? {}) as Options;
}

async function showOpenDialog(
  ...args: Arguments<OpenDialogOptions>
): Promise<OpenDialogReturnValue> {
  const { properties = [], title = applicationName(), defaultPath = "" } = optionsOf(args);
  const kind = properties.includes("openDirectory") ? "open-folder" : "open";
  const several = properties.includes("multiSelections");
  const answer = await askForFiles({ kind, title, proposed: defaultPath, several });
  if (answer !== undefined)
    return { canceled: answer === null, filePaths: answer?.split("\n") ?? [] };
  const filePaths = defaultPath !== "" && existsSync(defaultPath) ? [defaultPath] : [];
  note(`"${title}" takes ${filePaths[0] ?? "nothing"}: there is no dialog to ask with`);
  return { canceled: filePaths.length === 0, filePaths };
}

async function showSaveDialog(
  ...args: Arguments<SaveDialogOptions>
): Promise<SaveDialogReturnValue> {
  const { title = applicationName(), defaultPath = "" } = optionsOf(args);
  const answer = await askForFiles({ kind: "save", title, proposed: defaultPath, several: false });
  if (answer !== undefined) return { canceled: answer === null, filePath: answer ?? "" };
  const filePath = defaultPath && path.resolve(appPaths.get("documents"), defaultPath);
  note(`"${title}" takes ${filePath || "nothing"}: there is no dialog to ask with`);
  return { canceled: filePath === "", filePath };
}

async function showMessageBox(
  ...args: Arguments<MessageBoxOptions>
): Promise<MessageBoxReturnValue> {
  const { message, detail = "", title = applicationName(), ...options } = optionsOf(args);
  const buttons = options.buttons?.length ? options.buttons : ["OK"];
  const checkboxChecked = options.checkboxChecked ?? false;
  const text = [message, detail].filter(Boolean).join("\n\n");
  const answer = await askForButton({ title, text, buttons });
  if (answer !== undefined) {
    const chosen = answer === null ? -1 : buttons.indexOf(answer);
    return { response: chosen >= 0 ? chosen : (options.cancelId ?? 0), checkboxChecked };
  }
  const response = options.defaultId ?? 0;
  note(`"${message}" is answered by "${buttons[response]}": there is no dialog to ask with`);
  return { response, checkboxChecked };
}

export const dialog = coveredModule("dialog", {
  showOpenDialog,
  showSaveDialog,
  showMessageBox,
  showErrorBox(title: string, content: string): void {
    note(`${title}\n${content}`);
  },
});
