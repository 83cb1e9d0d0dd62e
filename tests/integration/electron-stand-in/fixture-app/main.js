import { readFile } from "node:fs/promises";
import path from "node:path";
import {
  app,
  BrowserWindow,
  ipcMain,
  Menu,
  Notification,
  powerSaveBlocker,
  protocol,
  session,
  utilityProcess,
} from "electron";

const folder = import.meta.dirname ?? path.dirname(new URL(import.meta.url).pathname);
const types = { ".html": "text/html", ".js": "text/javascript" };
const policy = "default-src 'none'; script-src app:; style-src 'self'; connect-src app://bundle";

/** What has happened, for the tests to read. */
const journal = [];
const note = (...entry) => journal.push(entry);
globalThis.fixture = {
  journal,
  keepOpen: false,
  keepRunning: false,
  Notification,
  powerSaveBlocker,
  utilityProcess,
};

function tell(words) {
  for (const window of BrowserWindow.getAllWindows()) window.webContents.send("told", words);
}

function describe(value) {
  return Object.prototype.toString.call(value).slice(8, -1);
}

async function serve(request) {
  const { host, pathname } = new URL(request.url);
  if (host !== "bundle") return new Response("not here", { status: 404 });
  if (pathname === "/echo") return new Response(await request.text());
  if (pathname === "/favicon.ico") note("icon asked");
  const file = path.join(folder, path.basename(pathname));
  const headers = {
    "content-type": types[path.extname(file)] ?? "text/plain",
    "content-security-policy": policy,
  };
  return new Response(await readFile(file), { headers });
}

async function printInHiddenWindow(html) {
  const window = new BrowserWindow({ show: false, webPreferences: { javascript: false } });
  await window.loadURL(`data:text/html;charset=utf-8,${encodeURIComponent(html)}`);
  const pdf = await window.webContents.printToPDF({
    preferCSSPageSize: true,
    generateTaggedPDF: true,
    generateDocumentOutline: true,
  });
  window.destroy();
  return pdf;
}

function openWindow() {
  const window = new BrowserWindow({
    show: false,
    width: 900,
    height: 700,
    webPreferences: { preload: path.join(folder, "preload.cjs"), sandbox: true },
  });
  window.once("ready-to-show", () => window.show());
  window.on("close", (event) => {
    note("close");
    if (globalThis.fixture.keepOpen) event.preventDefault();
  });
  window.on("closed", () => note("closed"));
  window.webContents.setWindowOpenHandler(({ url }) => {
    note("open denied", url);
    return { action: "deny" };
  });
  window.webContents.on("will-navigate", (event) => {
    if (event.url.startsWith("app://bundle/")) return;
    note("navigation denied", event.url);
    event.preventDefault();
  });
  return window.loadURL("app://bundle/index.html");
}

const menu = Menu.buildFromTemplate([
  {
    label: "File",
    submenu: [
      { id: "new", label: "New", accelerator: "CmdOrCtrl+N", click: () => tell("new") },
      { id: "bold", label: "Bold", accelerator: "CmdOrCtrl+B", click: () => tell("bold") },
      { id: "hide", label: "Hide", accelerator: "CmdOrCtrl+Shift+H", click: () => tell("hide") },
      { id: "help", label: "Help", accelerator: "F1", click: () => tell("help") },
      {
        id: "off",
        label: "Off",
        accelerator: "CmdOrCtrl+O",
        enabled: false,
        click: () => tell("off"),
      },
      { role: "selectAll", id: "all" },
      { role: "undo", id: "undo" },
      { role: "quit" },
    ],
  },
]);

protocol.registerSchemesAsPrivileged([
  { scheme: "app", privileges: { standard: true, secure: true, supportFetchAPI: true } },
]);

ipcMain.handle("echo", (_event, value) => value);
ipcMain.handle("kinds", (event, value) => ({
  received: Object.fromEntries(Object.entries(value).map(([key, item]) => [key, describe(item)])),
  frame: {
    url: event.senderFrame.url,
    origin: event.senderFrame.origin,
    parent: event.senderFrame.parent,
  },
}));
ipcMain.handle("fail", () => {
  throw new TypeError("no such release");
});
ipcMain.handle("return a function", () => () => undefined);
ipcMain.handle("print", (_event, html) => printInHiddenWindow(html));
ipcMain.on("tell", (event, words) => event.sender.send("told", words));

for (const name of ["before-quit", "will-quit", "quit", "window-all-closed"]) {
  app.on(name, (event) => {
    note(name);
    if (name === "will-quit" && globalThis.fixture.keepRunning) event.preventDefault();
    if (name === "window-all-closed") app.quit();
    if (name === "quit" && process.argv.includes("--journal")) {
      process.stdout.write(`${JSON.stringify(journal)}\n`);
    }
  });
}
app.on("second-instance", (_event, argv, workingFolder, data) => {
  note("second instance", argv.at(-1), workingFolder, data);
});

async function start() {
  await app.whenReady();
  protocol.handle("app", serve);
  session.defaultSession.webRequest.onBeforeRequest((details, decide) => {
    const own = /^(?:app|data|blob|devtools):/.test(details.url);
    if (!own) note("blocked", details.url);
    decide({ cancel: !own });
  });
  Menu.setApplicationMenu(menu);
  if (process.argv.includes("--no-window")) {
    process.stdout.write(`${JSON.stringify({ name: app.getName(), version: app.getVersion() })}\n`);
    app.quit();
    return;
  }
  await openWindow();
  if (process.argv.includes("--quit-at-once")) app.quit();
}

if (app.requestSingleInstanceLock({ from: process.pid })) void start();
else app.quit();
