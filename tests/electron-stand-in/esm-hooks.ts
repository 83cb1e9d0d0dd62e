import type { InitializeHook, LoadHook, ResolveHook } from "node:module";

const address = "stand-in:electron";
const electronRequest = /^electron(?:\/(?:main|common))?$/;
let source = "";

/** Writes the ES module that hands on, by name, what the main thread has put together. */
export const initialize: InitializeHook<{ names: string[]; key: string }> = ({ names, key }) => {
  const constants = names.map((name) => `export const ${name} = electron.${name};`);
  const electron = `const electron = globalThis[Symbol.for(${JSON.stringify(key)})];`;
  source = [electron, ...constants, "export default electron;"].join("\n");
};

export const resolve: ResolveHook = (specifier, context, nextResolve) =>
  electronRequest.test(specifier)
    ? { url: address, format: "module", shortCircuit: true }
    : nextResolve(specifier, context);

export const load: LoadHook = (url, context, nextLoad) =>
  url === address ? { format: "module", source, shortCircuit: true } : nextLoad(url, context);
