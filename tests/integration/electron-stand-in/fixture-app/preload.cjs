const { contextBridge, ipcRenderer } = require("electron");

globalThis.onlyInPreload = true;

contextBridge.exposeInMainWorld("fixture", {
  versions: { electron: process.versions.electron, list: [1, 2] },
  echo: (value) => ipcRenderer.invoke("echo", value),
  kinds: (value) => ipcRenderer.invoke("kinds", value),
  invoke: (channel, ...values) => ipcRenderer.invoke(channel, ...values),
  tell: (words) => ipcRenderer.send("tell", words),
  add: (left, right) => left + right,
  fail: () => {
    throw new RangeError("out of range");
  },
  notCovered: () => ipcRenderer.sendSync("tell"),
  onTold: (listener) => {
    const called = (_event, words) => listener(words);
    ipcRenderer.on("told", called);
    return () => ipcRenderer.removeListener("told", called);
  },
});
