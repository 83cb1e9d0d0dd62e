/** Names only: the preload imports this file and nothing else. */
export const requestChannels = [
  "app.state",
  "app.flushed",
  "app.report",
  "settings.change",
  "library.choose",
  "library.list",
  "library.addSample",
  "document.create",
  "document.read",
  "document.save",
  "document.addVersion",
  "bin.put",
  "bin.list",
  "bin.takeOut",
  "bin.empty",
  "history.list",
  "history.read",
  "history.restore",
  "history.name",
  "import.chooseFile",
  "import.text",
  "picture.choose",
  "picture.add",
  "export.chooseFolder",
  "export.plan",
  "export.run",
  "export.cancel",
  "export.preview",
  "export.showFile",
  "link.open",
] as const;

export const eventChannels = [
  "app.flush",
  "settings.changed",
  "library.changed",
  "menu.command",
  "export.progress",
] as const;

export type RequestChannel = (typeof requestChannels)[number];
export type EventChannel = (typeof eventChannels)[number];
