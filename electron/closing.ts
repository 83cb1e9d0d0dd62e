interface ClosingOptions {
  /** Asks the page to save what it holds; it answers through `flushed`. */
  askToFlush(): void;
  /** Whether the page could hold anything unsaved: false before it started and after it crashed. */
  isPageAlive(): boolean;
  mayLoseChanges(): Promise<boolean>;
  leave(): void;
  /** In milliseconds: how long the page may take to answer. */
  patience: number;
}

export interface Closing {
  /** Called when the window is about to close; true: it may. */
  mayCloseNow(): boolean;
  flushed(saved: boolean): void;
}

/** Holds the window back until everything typed is saved or the person has let go of it. */
export function createClosing(options: ClosingOptions): Closing {
  let state: "open" | "asking" | "leaving" = "open";
  let answer: ((saved: boolean) => void) | null = null;

  const flush = () =>
    new Promise<boolean>((resolve) => {
      const timer = setTimeout(() => resolve(false), options.patience);
      answer = (saved) => {
        clearTimeout(timer);
        resolve(saved);
      };
      options.askToFlush();
    });

  const settle = async () => {
    const saved = await flush();
    if (saved || !options.isPageAlive() || (await options.mayLoseChanges())) {
      state = "leaving";
      options.leave();
    } else {
      state = "open";
    }
  };

  return {
    mayCloseNow() {
      if (state === "leaving" || !options.isPageAlive()) return true;
      if (state === "open") {
        state = "asking";
        settle().catch(() => {
          state = "open";
        });
      }
      return false;
    },
    flushed: (saved) => answer?.(saved),
  };
}
