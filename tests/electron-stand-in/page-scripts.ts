import { randomBytes } from "node:crypto";
import { readFileSync } from "node:fs";
import path from "node:path";
import { Script } from "node:vm";
import type { PageSetup } from "./page/page-setup.ts";

const secret = randomBytes(8).toString("hex");

/** The name Electron gives the world its preload scripts run in. */
export const isolatedWorldName = "Electron Isolated Context";
export const bindingName = `standIn${secret}`;

const compiled = new Map<string, string>();

function compiledPageScript(name: string): string {
  const known = compiled.get(name);
  if (known !== undefined) return known;
  const text = readFileSync(path.join(import.meta.dirname, "page", `${name}.js`), "utf8");
  compiled.set(name, text);
  return text;
}

export function pageSetup(options: {
  isShown: boolean;
  additionalArguments: readonly string[];
}): PageSetup {
  const { electron, chrome, node } = process.versions as Record<string, string | undefined>;
  return {
    toMainWorld: `main${secret}`,
    toIsolatedWorld: `isolated${secret}`,
    binding: bindingName,
    isShown: options.isShown,
    process: {
      type: "renderer",
      platform: process.platform,
      arch: process.arch,
      sandboxed: true,
      contextIsolated: true,
      env: {},
      argv: [process.argv[0] ?? "", ...options.additionalArguments],
      versions: { electron, chrome, node },
    },
  };
}

export function mainWorldScript(setup: PageSetup): string {
  return `(() => { ${compiledPageScript("main-world")}\nmainWorld.start(${JSON.stringify(setup)}); })()`;
}

/**
 * The preload's text stands in the script itself: evaluated in the page it would be subject to the
 * page's content security policy.
 * @throws SyntaxError when the preload cannot be parsed
 */
export function isolatedWorldScript(setup: PageSetup, preloadFile?: string): string {
  const preload = preloadFile === undefined ? "" : preloadEntry(preloadFile);
  const start = `isolatedWorld.start(${JSON.stringify(setup)}, [${preload}]);`;
  return `(() => { ${compiledPageScript("isolated-world")}\n${start} })()`;
}

/** An expression that turns a value of the page into text for the structured clone codec. */
export function cloningFunction(): string {
  return `function () { ${compiledPageScript("codec")}\nreturn codec.stringify(this); }`;
}

function preloadEntry(file: string): string {
  const body = `(require, module, exports, process) => {\n${readFileSync(file, "utf8")}\n}`;
  // Parsed here first: an error in it must not take the stand-in's own script with it.
  void new Script(`(${body})`, { filename: file });
  return `{ file: ${JSON.stringify(file)}, run: ${body} }`;
}
