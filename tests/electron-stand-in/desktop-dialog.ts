import { execFile } from "node:child_process";
import { findCommand } from "./find-chromium.ts";
import { hasDisplay } from "./runtime.ts";

export interface FileQuestion {
  kind: "open" | "open-folder" | "save";
  title: string;
  proposed: string;
  several: boolean;
}

export interface MessageQuestion {
  title: string;
  text: string;
  buttons: readonly string[];
}

/** `undefined`: there is no program to ask with; `null`: the person has cancelled. */
type Answer = string | null | undefined;

/** Asks for files with zenity or kdialog; one path to a line. */
export async function askForFiles(question: FileQuestion): Promise<Answer> {
  const { kind, title, proposed, several } = question;
  if (!hasDisplay()) return undefined;
  const zenity = findCommand("zenity");
  if (zenity) {
    const options = [`--title=${title}`, `--filename=${proposed}`, "--separator=\n"];
    if (kind === "save") options.push("--save", "--confirm-overwrite");
    if (kind === "open-folder") options.push("--directory");
    if (several) options.push("--multiple");
    return run(zenity, ["--file-selection", ...options]);
  }
  const kdialog = findCommand("kdialog");
  if (!kdialog) return undefined;
  const modes = {
    open: "--getopenfilename",
    "open-folder": "--getexistingdirectory",
    save: "--getsavefilename",
  };
  const options = several && kind === "open" ? ["--multiple", "--separate-output"] : [];
  return run(kdialog, ["--title", title, ...options, modes[kind], proposed]);
}

/** Asks for one of the buttons; answers with its label. */
export async function askForButton({ title, text, buttons }: MessageQuestion): Promise<Answer> {
  const zenity = hasDisplay() ? findCommand("zenity") : undefined;
  if (!zenity) return undefined;
  const rows = ["--list", "--hide-header", "--column=", `--title=${title}`, `--text=${text}`];
  return run(zenity, [...rows, ...buttons]);
}

function run(command: string, args: readonly string[]): Promise<string | null> {
  return new Promise((resolve) => {
    execFile(command, args, (error, output) => resolve(error ? null : output.replace(/\n$/, "")));
  });
}
