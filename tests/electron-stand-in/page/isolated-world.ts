import { NotCovered, coveredModule, notCoveredModule } from "../not-covered.ts";
import { parse, stringify } from "../structured-clone-codec.ts";
import { reportAccelerators } from "./accelerator-keys.ts";
import { createBridge, type Bridge } from "./bridge.ts";
import { IpcRenderer } from "./ipc-renderer.ts";
import { actAsApplicationWindow } from "./shown-window.ts";
import type { FromPage, PageSetup, PreloadScript, ToPage } from "./page-setup.ts";

declare global {
  /** Called by the main process over Chromium's protocol; only this world sees it. */
  var deliverFromMain: ((text: string) => void) | undefined;
}

/** Prepares the preload script's own world and runs it there. */
export function start(setup: PageSetup, preloads: readonly PreloadScript[]): void {
  if (globalThis.window !== globalThis.window.top) return;
  const binding: unknown = Reflect.get(globalThis, setup.binding);
  const post = (message: FromPage): void => (binding as (text: string) => void)(stringify(message));

  const bridge = createBridge(setup.toIsolatedWorld, setup.toMainWorld, {
    handleOpen: ({ url, name, features }) => post({ kind: "open", url, name, features }),
  });
  const ipcRenderer = coveredModule("ipcRenderer", new IpcRenderer(post));
  let accelerators = new Set<string>();
  reportAccelerators(
    () => accelerators,
    (accelerator) => post({ kind: "accelerator", accelerator }),
  );
  globalThis.addEventListener("resize", () => {
    post({ kind: "resize", width: globalThis.outerWidth, height: globalThis.outerHeight });
  });
  const holdWindow = setup.isShown ? actAsApplicationWindow() : undefined;

  globalThis.deliverFromMain = (text) => {
    const message = parse(text) as ToPage;
    if (message.kind === "accelerators") accelerators = new Set(message.accelerators);
    else if (message.kind === "zoom") applyZoom(message.factor);
    else if (message.kind === "hold") holdWindow?.(message.hold);
    else ipcRenderer.receive(message);
  };
  post({ kind: "ready" });

  const electron = electronForPreload(ipcRenderer, bridge);
  const require = (name: string): unknown => {
    if (["electron", "electron/renderer", "electron/common"].includes(name)) return electron;
    throw new Error(`module not found: ${name}`);
  };
  for (const preload of preloads) run(preload, require, setup.process, post);
}

function electronForPreload(ipcRenderer: IpcRenderer, bridge: Bridge): object {
  const exposed = new Set<string>();
  return coveredModule("electron (preload)", {
    ipcRenderer,
    contextBridge: coveredModule("contextBridge", {
      exposeInMainWorld(key: string, api: unknown) {
        if (exposed.has(key)) {
          throw new Error("Cannot bind an API on top of an existing property on the window object");
        }
        exposed.add(key);
        bridge.expose(key, api);
      },
    }),
    webUtils: coveredModule("webUtils", {
      getPathForFile(): never {
        throw new NotCovered("webUtils.getPathForFile");
      },
    }),
    webFrame: notCoveredModule("webFrame"),
    nativeImage: notCoveredModule("nativeImage"),
    crashReporter: notCoveredModule("crashReporter"),
  });
}

function applyZoom(factor: number): void {
  const apply = (): void => {
    document.documentElement.style.zoom = factor === 1 ? "" : String(factor);
  };
  if (document.documentElement) apply();
  else if (factor !== 1) document.addEventListener("DOMContentLoaded", apply, { once: true });
}

function run(
  preload: PreloadScript,
  require: (name: string) => unknown,
  pageProcess: PageSetup["process"],
  post: (message: FromPage) => void,
): void {
  const module = { exports: {} };
  try {
    preload.run(require, module, module.exports, pageProcess);
  } catch (error) {
    const message = error instanceof Error ? (error.stack ?? error.message) : String(error);
    post({ kind: "preload-error", file: preload.file, message });
  }
}
