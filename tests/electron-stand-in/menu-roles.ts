import type { BrowserWindow } from "./browser-window.ts";
import type { EditingCommand } from "./editing.ts";
import { NotCovered } from "./not-covered.ts";

export interface MenuRole {
  label: string;
  accelerator?: string;
  /** False where the page itself knows the key. */
  registerAccelerator?: boolean;
  run(window: BrowserWindow | undefined): void;
}

const isMac = process.platform === "darwin";
const zoomStep = 0.5;
let quit: () => void = () => undefined;

/** Set by the assembly of the module: the application itself depends on menus. */
export function setQuitRole(run: () => void): void {
  quit = run;
}

function editing(label: string, command: EditingCommand, accelerator?: string): MenuRole {
  return {
    label,
    ...(accelerator === undefined ? {} : { accelerator }),
    registerAccelerator: false,
    run: (window) => window?.webContents.edit(command),
  };
}

function onWindow(
  label: string,
  accelerator: string | undefined,
  run: (window: BrowserWindow) => void,
): MenuRole {
  return {
    label,
    ...(accelerator === undefined ? {} : { accelerator }),
    run: (window) => window && run(window),
  };
}

/** A submenu or an entry of the system, of which nothing happens in the stand-in. */
function titleOnly(label: string): MenuRole {
  return { label, run: () => undefined };
}

const roles: Record<string, MenuRole> = {
  undo: editing("Undo", "undo", "CmdOrCtrl+Z"),
  redo: editing("Redo", "redo", isMac ? "Shift+Cmd+Z" : "Ctrl+Y"),
  cut: editing("Cut", "cut", "CmdOrCtrl+X"),
  copy: editing("Copy", "copy", "CmdOrCtrl+C"),
  paste: editing("Paste", "paste", "CmdOrCtrl+V"),
  pasteandmatchstyle: editing("Paste and Match Style", "pasteAndMatchStyle", "Shift+CmdOrCtrl+V"),
  selectall: editing("Select All", "selectAll", "CmdOrCtrl+A"),
  delete: editing("Delete", "delete"),
  minimize: onWindow("Minimize", "CmdOrCtrl+M", (window) => window.minimize()),
  close: onWindow("Close Window", "CmdOrCtrl+W", (window) => window.close()),
  togglefullscreen: onWindow("Toggle Full Screen", isMac ? "Ctrl+Cmd+F" : "F11", (window) =>
    window.setFullScreen(!window.isFullScreen()),
  ),
  reload: onWindow("Reload", "CmdOrCtrl+R", ({ webContents }) => webContents.reload()),
  forcereload: onWindow("Force Reload", "Shift+CmdOrCtrl+R", ({ webContents }) =>
    webContents.reloadIgnoringCache(),
  ),
  toggledevtools: onWindow(
    "Toggle Developer Tools",
    isMac ? "Alt+Cmd+I" : "Ctrl+Shift+I",
    ({ webContents }) => webContents.toggleDevTools(),
  ),
  resetzoom: onWindow("Actual Size", "CmdOrCtrl+0", ({ webContents }) =>
    webContents.setZoomLevel(0),
  ),
  zoomin: onWindow("Zoom In", "CmdOrCtrl+Plus", ({ webContents }) =>
    webContents.setZoomLevel(webContents.getZoomLevel() + zoomStep),
  ),
  zoomout: onWindow("Zoom Out", "CmdOrCtrl+-", ({ webContents }) =>
    webContents.setZoomLevel(webContents.getZoomLevel() - zoomStep),
  ),
  quit: {
    label: "Quit",
    ...(process.platform === "win32" ? {} : { accelerator: "CmdOrCtrl+Q" }),
    run: () => quit(),
  },
  about: titleOnly("About"),
  appmenu: titleOnly("Application"),
  editmenu: titleOnly("Edit"),
  filemenu: titleOnly("File"),
  front: titleOnly("Bring All to Front"),
  help: titleOnly("Help"),
  hide: titleOnly("Hide"),
  hideothers: titleOnly("Hide Others"),
  services: titleOnly("Services"),
  unhide: titleOnly("Show All"),
  viewmenu: titleOnly("View"),
  window: titleOnly("Window"),
  windowmenu: titleOnly("Window"),
  zoom: titleOnly("Zoom"),
};

export function menuRoleOf(name: string | undefined): MenuRole | undefined {
  if (name === undefined) return undefined;
  const role = roles[name.toLowerCase()];
  if (!role) throw new NotCovered(`the menu role ${name}`);
  return role;
}
