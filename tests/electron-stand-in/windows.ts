import type { BrowserWindow } from "./browser-window.ts";

const open = new Map<number, BrowserWindow>();
let inFront: BrowserWindow | undefined;
let lastId = 0;

/** The windows there are, oldest first. */
export const windows = {
  all: (): BrowserWindow[] => [...open.values()],
  withId: (id: number): BrowserWindow | undefined => open.get(id),
  withTarget: (targetId: string): BrowserWindow | undefined =>
    windows.all().find((window) => window.webContents.target.id === targetId),

  add(window: BrowserWindow): void {
    open.set(window.id, window);
  },
  remove(window: BrowserWindow): void {
    open.delete(window.id);
    if (inFront === window) inFront = windows.all().findLast((other) => other.isVisible());
  },
  nextId(): number {
    lastId += 1;
    return lastId;
  },

  focused: (): BrowserWindow | undefined => inFront,
  /** Returns the window that has lost the focus by it. */
  focus(window: BrowserWindow | undefined): BrowserWindow | undefined {
    const previous = inFront;
    inFront = window;
    return previous === window ? undefined : previous;
  },
};
