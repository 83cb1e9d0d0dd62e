import { readFileSync } from "node:fs";
import { homedir, tmpdir } from "node:os";
import path from "node:path";
import { runtime } from "./runtime.ts";

const chosen = new Map<string, string>();

/** The folders of the XDG user directories, by the name Electron has for them. */
const userFolders = {
  desktop: ["XDG_DESKTOP_DIR", "Desktop"],
  documents: ["XDG_DOCUMENTS_DIR", "Documents"],
  downloads: ["XDG_DOWNLOAD_DIR", "Downloads"],
  music: ["XDG_MUSIC_DIR", "Music"],
  pictures: ["XDG_PICTURES_DIR", "Pictures"],
  videos: ["XDG_VIDEOS_DIR", "Videos"],
} as const;

export const appPaths = {
  set(name: string, folder: string): void {
    if (!path.isAbsolute(folder)) throw new Error("Path must be absolute");
    chosen.set(name, folder);
  },
  get(name: string): string {
    const folder = chosen.get(name) ?? usual(name);
    if (folder === undefined) throw new Error(`Failed to get '${name}' path`);
    return folder;
  },
};

export function applicationName(): string {
  const { productName, name } = runtime.applicationPackage;
  return chosenName ?? productName ?? name ?? "Electron";
}

let chosenName: string | undefined;

export function setApplicationName(name: string): void {
  chosenName = name;
}

function usual(name: string): string | undefined {
  switch (name) {
    case "home":
      return homedir();
    case "appData":
      return configurationFolder();
    case "userData":
    case "sessionData":
      return name === "userData" ? userDataFolder() : appPaths.get("userData");
    case "logs":
      return path.join(appPaths.get("userData"), "logs");
    case "crashDumps":
      return path.join(appPaths.get("userData"), "Crashpad");
    case "temp":
      return tmpdir();
    case "exe":
      return path.join(import.meta.dirname, "electron");
    default:
      return name in userFolders ? userFolder(name as keyof typeof userFolders) : undefined;
  }
}

function userDataFolder(): string {
  const named = runtime.commandLine.switches.get("user-data-dir");
  return named ? path.resolve(named) : path.join(appPaths.get("appData"), applicationName());
}

function configurationFolder(): string {
  if (process.platform === "darwin") return path.join(homedir(), "Library", "Application Support");
  return process.env["XDG_CONFIG_HOME"] || path.join(homedir(), ".config");
}

function userFolder(name: keyof typeof userFolders): string {
  const [key, fallback] = userFolders[name];
  const written = new RegExp(`^${key}="(.*)"$`, "m").exec(userDirectories())?.[1];
  const folder = written?.replace(/^\$HOME/, homedir());
  return folder && path.isAbsolute(folder) ? folder : path.join(homedir(), fallback);
}

function userDirectories(): string {
  if (process.platform !== "linux") return "";
  try {
    return readFileSync(path.join(configurationFolder(), "user-dirs.dirs"), "utf8");
  } catch {
    return "";
  }
}
