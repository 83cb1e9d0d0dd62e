import Module from "node:module";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { electron, exportedNames } from "./electron-module.ts";

type Load = (request: string, parent: unknown, isMain: boolean) => unknown;

/** The method of Node's CommonJS loader that every `require` ends in; its types leave it out. */
const loadMethod = "_load";

const electronKey = "pressCentre.standIn.electron";
const electronRequest = /^electron(?:\/(?:main|common))?$/;

/** Answers `electron` with the stand-in for both kinds of modules, and for Playwright's inspector. */
export function registerModuleHooks(): void {
  Reflect.set(globalThis, Symbol.for(electronKey), electron);

  const loader = Module as unknown as Record<typeof loadMethod, Load>;
  const load = loader[loadMethod].bind(loader);
  loader[loadMethod] = (request, parent, isMain) =>
    electronRequest.test(request) ? electron : load(request, parent, isMain);

  // Node 20 has no synchronous hooks for ES modules: these run in a thread of their own.
  const hooks = pathToFileURL(path.join(import.meta.dirname, "esm-hooks.mjs"));
  Module.register(hooks, { data: { names: exportedNames, key: electronKey } });
}
