import { app } from "./app.ts";
import { BrowserWindow } from "./browser-window.ts";
import { ClipboardItem, clipboard } from "./clipboard.ts";
import { dialog } from "./dialog.ts";
import { ipcMain } from "./ipc-main.ts";
import { MenuItem } from "./menu-item.ts";
import { setQuitRole } from "./menu-roles.ts";
import { Menu } from "./menu.ts";
import { nativeTheme } from "./native-theme.ts";
import { coveredModule, notCoveredModule } from "./not-covered.ts";
import { protocol } from "./protocol.ts";
import { safeStorage } from "./safe-storage.ts";
import { session } from "./session.ts";
import { shell } from "./shell.ts";
import { nativeImage, powerMonitor, screen } from "./system.ts";
import { utilityProcess } from "./utility-process.ts";
import { WebContents } from "./web-contents.ts";

/** What Electron's module has beside; it can be imported and throws by name when used. */
const notCovered = [
  "BaseWindow",
  "BrowserView",
  "ImageView",
  "MessageChannelMain",
  "Notification",
  "ServiceWorkerMain",
  "ShareMenu",
  "TouchBar",
  "Tray",
  "View",
  "WebContentsView",
  "autoUpdater",
  "contentTracing",
  "crashReporter",
  "desktopCapturer",
  "globalShortcut",
  "inAppPurchase",
  "net",
  "netLog",
  "parentPort",
  "powerSaveBlocker",
  "pushNotifications",
  "sharedTexture",
  "systemPreferences",
  "webFrameMain",
] as const;

setQuitRole(() => app.quit());

const covered = {
  BrowserWindow,
  ClipboardItem,
  Menu,
  MenuItem,
  app,
  clipboard,
  dialog,
  ipcMain,
  nativeImage,
  nativeTheme,
  powerMonitor,
  protocol,
  safeStorage,
  screen,
  session,
  shell,
  utilityProcess,
  webContents: WebContents,
};

/** The module `electron` of the main process. */
export const electron = coveredModule("electron", {
  ...covered,
  ...Object.fromEntries(notCovered.map((name) => [name, notCoveredModule(name)])),
});

export const exportedNames: readonly string[] = [...Object.keys(covered), ...notCovered];
