import { BrowserWindow } from "electron";

import { emptyPage } from "../../shared/export/print-html.ts";
import { ProblemError } from "../../shared/result.ts";
import type { Publications } from "./publications.ts";

export interface HiddenPage {
  /**
   * Work in the page, one after the other. Rejects with the signal's reason when cancelled. After a failure
   * that is no {@link ProblemError} the page is made anew.
   */
  run<Value>(work: (window: BrowserWindow) => Promise<Value>, signal?: AbortSignal): Promise<Value>;
  /** Makes the page before it is needed. */
  warmUp(): void;
  /** At the latest when the last visible window closes: a hidden one keeps the program running. */
  close(): void;
}

export interface HiddenPageOptions {
  /** Folder of the program's start page, ending in a slash. */
  readonly baseAddress: string;
  readonly publications: Publications;
  /** Milliseconds without a job after which the window goes. */
  readonly idleAfter?: number;
  /** Milliseconds a job may take. */
  readonly timeLimit?: number;
}

class WindowGoneError extends Error {}

/** One hidden sandboxed window with the publications' fonts, kept warm. */
export function createHiddenPage({
  baseAddress,
  publications,
  idleAfter = 60_000,
  timeLimit = 60_000,
}: HiddenPageOptions): HiddenPage {
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

  async function runOnce<Value>(work: (window: BrowserWindow) => Promise<Value>): Promise<Value> {
    current ??= open();
    try {
      const window = await within(current, timeLimit);
      return await within(orGone(window, work(window)), timeLimit);
    } catch (error) {
      if (!(error instanceof ProblemError)) discard();
      throw error;
    }
  }

  async function runNow<Value>(
    work: (window: BrowserWindow) => Promise<Value>,
    signal: AbortSignal | undefined,
  ): Promise<Value> {
    signal?.throwIfAborted();
    clearTimeout(idle);
    try {
      return await runOnce(work);
    } catch (error) {
      if (!(error instanceof WindowGoneError)) throw error;
      signal?.throwIfAborted();
      return await runOnce(work);
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
    run(work, signal) {
      const job = last.then(() => runNow(work, signal));
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

/** A page that died answers nothing any more, so its end is waited for as well. */
function orGone<Value>(window: BrowserWindow, work: Promise<Value>): Promise<Value> {
  return new Promise((resolve, reject) => {
    const gone = () => reject(new WindowGoneError("The hidden page has crashed."));
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
      () => reject(new Error(`The hidden page did not answer within ${milliseconds} ms.`)),
      milliseconds,
    );
    void work.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
