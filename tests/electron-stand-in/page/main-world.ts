import { createBridge } from "./bridge.ts";
import type { PageSetup } from "./page-setup.ts";

/** Prepares the world of the page's own scripts. */
export function start(setup: PageSetup): void {
  // Preload scripts belong to the window's own document, not to frames in it.
  if (globalThis.window !== globalThis.window.top) return;
  const bridge = createBridge(setup.toMainWorld, setup.toIsolatedWorld, {
    handleExpose: (key, value) => {
      Object.defineProperty(globalThis, key, { value, enumerable: true });
    },
  });
  globalThis.window.open = (url = "", name = "", features = "") => {
    bridge.open({ url: new URL(url, document.baseURI).href, name, features });
    return null;
  };
}
