import { BrowserWindow } from "electron";

import { emptyPage, type VisiblePage } from "../../shared/export/print-html.ts";
import { ProblemError } from "../../shared/result.ts";
import { layOutPage, showPage } from "./print-layout.ts";
import type { Publications } from "./publications.ts";

export interface PdfWindow {
  /**
   * A tagged PDF of A4 pages with title, language and outline. Jobs wait for one another.
   * Rejects with the signal's reason when cancelled, with a {@link ProblemError} of `picture-damaged`
   * when a picture cannot be shown.
   */
  print(page: VisiblePage, signal?: AbortSignal): Promise<Uint8Array>;
  /** Makes the window before it is needed. */
  warmUp(): void;
  /** At the latest when the last visible window closes: a hidden one keeps the program running. */
  close(): void;
}

export interface PdfWindowOptions {
  /** Folder of the program's start page, ending in a slash. */
  readonly baseAddress: string;
  readonly publications: Publications;
  /** Milliseconds without a job after which the window goes. */
  readonly idleAfter?: number;
  /** Milliseconds a job may take. */
  readonly timeLimit?: number;
}

class WindowGoneError extends Error {}

/**
 * One hidden sandboxed window, kept warm: the next publication takes the place of the last in a page
 * whose fonts are loaded (measured: 75 ms for three pages, 180 ms when navigating anew).
 */
export function createPdfWindow({
  baseAddress,
  publications,
  idleAfter = 60_000,
  timeLimit = 60_000,
}: PdfWindowOptions): PdfWindow {
  let current: Promise<BrowserWindow> | null = null;
  let opened: BrowserWindow | null = null;
  let last: Promise<unknown> = Promise.resolve();
  let idle: NodeJS.Timeout | undefined;

  function discard(): void {
    clearTimeout(idle);
    if (opened !== null && !opened.isDestroyed()) opened.destroy();
    opened = null;
    current = null;
  }

  async function open(): Promise<BrowserWindow> {
    const window = createHiddenWindow();
    opened = window;
    window.webContents.once("render-process-gone", () => {
      if (opened === window) discard();
    });
    await window.loadURL(new URL(publications.add(emptyPage), baseAddress).href);
    return window;
  }

  async function printOnce(page: VisiblePage): Promise<Uint8Array> {
    current ??= open();
    try {
      const window = await within(current, timeLimit);
      return await within(orGone(window, printIn(window, page)), timeLimit);
    } catch (error) {
      if (!(error instanceof ProblemError)) discard();
      throw error;
    }
  }

  async function printNow(page: VisiblePage, signal: AbortSignal | undefined): Promise<Uint8Array> {
    signal?.throwIfAborted();
    clearTimeout(idle);
    try {
      return await printOnce(page);
    } catch (error) {
      if (!(error instanceof WindowGoneError)) throw error;
      signal?.throwIfAborted();
      return await printOnce(page);
    } finally {
      waitForNext();
    }
  }

  function waitForNext(): void {
    clearTimeout(idle);
    idle = setTimeout(discard, idleAfter);
    idle.unref();
  }

  return {
    print(page, signal) {
      const job = last.then(() => printNow(page, signal));
      last = job.catch(() => undefined);
      return signal === undefined ? job : orAborted(job, signal);
    },
    warmUp() {
      if (current !== null) return;
      current = open();
      current.catch(discard);
      waitForNext();
    },
    close: discard,
  };
}

function createHiddenWindow(): BrowserWindow {
  const window = new BrowserWindow({
    show: false,
    webPreferences: {
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      spellcheck: false,
      backgroundThrottling: false,
    },
  });
  const { webContents } = window;
  webContents.setWindowOpenHandler(() => ({ action: "deny" }));
  webContents.on("will-navigate", (event) => event.preventDefault());
  return window;
}

async function printIn({ webContents }: BrowserWindow, page: VisiblePage): Promise<Uint8Array> {
  await webContents.executeJavaScript(showPage(page));
  const damaged: unknown = await webContents.executeJavaScript(layOutPage);
  if (damaged !== 0) throw new ProblemError("picture-damaged", { name: page.title });
  return webContents.printToPDF({
    printBackground: true,
    preferCSSPageSize: true,
    generateTaggedPDF: true,
    generateDocumentOutline: true,
  });
}

/** A page that died answers nothing any more, so its end is waited for as well. */
function orGone<Value>(window: BrowserWindow, work: Promise<Value>): Promise<Value> {
  return new Promise((resolve, reject) => {
    const gone = () => reject(new WindowGoneError("The page that prints has crashed."));
    window.once("closed", gone);
    void work.then(resolve, reject).finally(() => {
      if (!window.isDestroyed()) window.off("closed", gone);
    });
  });
}

function orAborted<Value>(work: Promise<Value>, signal: AbortSignal): Promise<Value> {
  return new Promise((resolve, reject) => {
    const aborted = () => reject(signal.reason);
    if (signal.aborted) aborted();
    signal.addEventListener("abort", aborted, { once: true });
    void work.then(resolve, reject).finally(() => signal.removeEventListener("abort", aborted));
  });
}

function within<Value>(work: Promise<Value>, milliseconds: number): Promise<Value> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(
      () => reject(new Error(`The page was not printed within ${milliseconds} ms.`)),
      milliseconds,
    );
    void work.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
