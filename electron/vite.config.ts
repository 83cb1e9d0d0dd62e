import { builtinModules } from "node:module";
import path from "node:path";

import { defineConfig } from "vite";

/** The main process: one ES module with everything in it but Electron and Node. */
export default defineConfig({
  root: import.meta.dirname,
  publicDir: false,
  ssr: { noExternal: true, external: ["electron"] },
  build: {
    ssr: "main.ts",
    target: "node20",
    outDir: path.resolve(import.meta.dirname, "../out/electron"),
    emptyOutDir: true,
    sourcemap: true,
    minify: false,
    license: { fileName: "licences.md" },
    rolldownOptions: {
      external: ["electron", ...builtinModules, /^node:/],
      output: { format: "es", entryFileNames: "main.js" },
    },
  },
});
