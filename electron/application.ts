import path from "node:path";

import {
  app,
  type BrowserWindow,
  clipboard,
  ClipboardItem,
  ipcMain,
  nativeTheme,
  session,
  shell,
} from "electron";

import type { Settings } from "../shared/domain/settings.ts";
import { startAddress } from "./address.ts";
import { createClosing } from "./closing.ts";
import { createCurrentLibrary } from "./current-library.ts";
import { createDialogs } from "./dialogs.ts";
import { createEmergencyCopies } from "./emergency/emergency-copies.ts";
import { createExporting } from "./exporting.ts";
import { createHandlers, type Send, type Services } from "./ipc/handlers.ts";
import { registerHandlers } from "./ipc/register.ts";
import { addSample } from "./jobs/add-sample.ts";
import { openAtStart } from "./library-place.ts";
import { showMenu } from "./menu.ts";
import { programFiles } from "./paths.ts";
import { problemText } from "./problem-text.ts";
import { documentsFolder, type Program } from "./program.ts";
import { serveProgram } from "./protocol.ts";
import { createLibrarySearch } from "./search/library-search.ts";
import { restrictSession } from "./security.ts";
import { openStoredValue } from "./settings/stored-value.ts";
import { openPersonalWords } from "./spelling/personal-words.ts";
import { createSpelling } from "./spelling/spelling.ts";
import { readDictionaries } from "./spelling/dictionaries.ts";
import { startHelper } from "./helper/helper-process.ts";
import { createLibraryMemory } from "./memory/library-memory.ts";
import { createTravel } from "./travel/index.ts";
import { startRegularBackups } from "./regular-backups.ts";
import { createOutsideTranslation } from "./xliff/index.ts";
import { watchAccess } from "./watch-access.ts";
import { createMainWindow, titleWindow } from "./window.ts";
import { firstPlace, windowPlaceSchema } from "./window-place.ts";

/** How long the window may take to save before the person is asked. */
const patience = 3000;
/** Until the window stands, it has the computer to itself. */
const indexingDelay = 1500;

/** The program with its window. Call once it is ready. */
export async function startApplication(program: Program): Promise<void> {
  const { log, settings, stamps, now } = program;
  const language = () => settings.current().interfaceLanguage;
  const developerTools = !app.isPackaged;
  let window: BrowserWindow | null = null;
  let pageAlive = false;

  const library = createCurrentLibrary({
    ...program.libraryOptions,
    onComparing: (comparing) => send("library.comparing", { comparing }),
  });
  const search = createLibrarySearch({
    library,
    start: () => startHelper("search"),
    log,
    delay: indexingDelay,
  });
  const spelling = createSpelling({
    start: () => startHelper("spelling"),
    readDictionaries,
    log,
  });
  const memory = createLibraryMemory({
    library,
    start: () => startHelper("memory"),
    log,
    // Only translators ask it.
    delay: null,
  });
  const exporting = createExporting(library, now);
  await restrictSession(session.defaultSession, log);
  serveProgram(session.defaultSession, exporting.pages);

  const dialogs = createDialogs({ window: () => window, language, documents: documentsFolder });
  const send: Send = (channel, payload) => {
    if (window !== null && !window.isDestroyed()) window.webContents.send(channel, payload);
  };
  const rememberLibrary = async (path: string) => {
    await program.libraryPlace.change({ path });
  };

  const tellFailure = (failed: Promise<unknown>) => {
    failed.catch((error: unknown) => log.error("A command of the menu failed", error));
  };
  const refreshMenu = () =>
    showMenu({
      settings: settings.current(),
      platform: process.platform,
      developerTools,
      actions: {
        command: (command) => send("menu.command", { command }),
        changeSettings: (part) => tellFailure(changeSettings(part)),
        addSample: () => tellFailure(addSampleFromMenu()),
      },
    });
  const changeSettings = async (part: Partial<Settings>) => {
    try {
      return await settings.change(part);
    } finally {
      const current = settings.current();
      nativeTheme.themeSource = current.theme;
      if (window !== null) titleWindow(window, current.interfaceLanguage);
      refreshMenu();
      send("settings.changed", current);
    }
  };
  const addSampleFromMenu = async () => {
    const opened = library.require();
    const added = opened.ok ? await addSample(opened.value, stamps) : opened;
    if (!added.ok) await dialogs.tell(problemText(added.problem, language()));
  };

  nativeTheme.themeSource = settings.current().theme;
  refreshMenu();

  const windowPlace = await openStoredValue({
    file: programFiles(app.getPath("userData")).window,
    schema: windowPlaceSchema,
    initial: firstPlace,
    now,
  });
  const dictionary = await openPersonalWords({
    file: programFiles(app.getPath("userData")).dictionary,
    now,
    log,
    onChange(words) {
      spelling.know("person", words);
      send("spelling.changed", undefined);
    },
  });
  const openingLibrary = openAtStart(
    library,
    program.wantedLibrary(),
    program.libraryNamed ? null : program.libraryPlace,
  );
  library.onChange((change) => send("library.changed", change));
  const stopWatching = watchAccess(library, (readOnly) => send("library.access", { readOnly }));
  const stopBackups = startRegularBackups({ library, log });

  const main = createMainWindow({ place: windowPlace, language: language(), developerTools });
  window = main;
  const closing = createClosing({
    askToFlush: () => send("app.flush", undefined),
    isPageAlive: () => pageAlive,
    mayLoseChanges: () => dialogs.mayLoseChanges(),
    leave: () => main.close(),
    patience,
  });
  main.on("close", (event) => {
    if (!closing.mayCloseNow()) event.preventDefault();
  });
  main.on("closed", () => {
    window = null;
    exporting.close();
    app.quit();
  });
  main.webContents.on("render-process-gone", (_event, details) => {
    pageAlive = false;
    log.error(`The window's page ended: ${details.reason}`);
    if (details.reason !== "clean-exit") main.webContents.reload();
  });

  const services: Services = {
    version: app.getVersion(),
    platform: process.platform,
    library,
    search,
    spelling,
    dictionary,
    memory,
    exporter: exporting.exporter,
    travel: createTravel({
      require: () => library.require(),
      author: program.libraryOptions.author,
      now,
      randomBytes: program.libraryOptions.randomBytes,
    }),
    outsideTranslation: createOutsideTranslation({
      require: () => library.require(),
      memory,
      now: () => stamps.now(),
    }),
    dialogs,
    stamps,
    emergency: createEmergencyCopies(
      [
        programFiles(app.getPath("userData")).emergency,
        path.join(app.getPath("temp"), "press-centre-emergency"),
      ],
      (file, reason) => log.error(`An unsaved text could not be read and stays in ${file}`, reason),
    ),
    log,
    send,
    settings: settings.current,
    changeSettings,
    rememberLibrary,
    async libraryOpened() {
      await openingLibrary;
      pageAlive = true;
    },
    flushed: (saved) => closing.flushed(saved),
    edit: (what) => window?.webContents[what](),
    openExternal: (address) => shell.openExternal(address),
    showInFolder: (file) => shell.showItemInFolder(file),
    writeClipboard: ({ text, html }) =>
      clipboard.write([
        new ClipboardItem({ "text/plain": text, ...(html !== null && { "text/html": html }) }),
      ]),
  };
  registerHandlers(ipcMain, {
    handlers: createHandlers(services),
    mainContents: () => window?.webContents ?? null,
    log,
  });

  app.on("second-instance", () => {
    if (main.isDestroyed()) return;
    if (main.isMinimized()) main.restore();
    main.focus();
  });
  holdQuit(async () => {
    await Promise.all([search.close(), memory.close(), spelling.close()]);
    await dictionary.settled();
    stopBackups();
    stopWatching();
    await library.close();
    await windowPlace.settled();
    await settings.settled();
  }, program);
  await main.loadURL(startAddress);
}

/** The program ends once everything it owns is closed. */
function holdQuit(finish: () => Promise<void>, { log }: Program): void {
  let state: "running" | "finishing" | "finished" = "running";
  app.on("will-quit", (event) => {
    if (state === "finished") return;
    event.preventDefault();
    if (state === "finishing") return;
    state = "finishing";
    finish()
      .catch((error: unknown) => log.error("The library could not be closed in order", error))
      .finally(() => {
        state = "finished";
        app.quit();
      });
  });
}
