import { builtinModules } from "node:module";
import path from "node:path";

import { build } from "vite";

/** The program as one file with everything in it: it starts quickly, and any user can read it. */
export async function bundleProgram(source: string, folder: string): Promise<string> {
  const name = `${path.basename(source, ".ts")}.mjs`;
  await build({
    configFile: false,
    root: path.dirname(source),
    logLevel: "error",
    publicDir: false,
    ssr: { noExternal: true },
    build: {
      ssr: path.basename(source),
      target: "node20",
      outDir: folder,
      emptyOutDir: false,
      minify: false,
      rolldownOptions: {
        external: [...builtinModules, /^node:/],
        output: { format: "es", entryFileNames: name },
      },
    },
  });
  return path.join(folder, name);
}
