import { builtinModules } from "node:module";
import path from "node:path";

import { defineConfig } from "vite";

/** The main process and its threads: ES modules with everything in them but Electron and Node. */
export default defineConfig({
  root: import.meta.dirname,
  publicDir: false,
  ssr: { noExternal: true, external: ["electron"] },
  build: {
    ssr: true,
    target: "node20",
    outDir: path.resolve(import.meta.dirname, "../out/electron"),
    emptyOutDir: true,
    sourcemap: true,
    minify: false,
    license: { fileName: "licences.md" },
    rolldownOptions: {
      input: {
        main: path.resolve(import.meta.dirname, "main.ts"),
        "search-worker": path.resolve(import.meta.dirname, "search/worker.ts"),
        "memory-worker": path.resolve(import.meta.dirname, "memory/worker.ts"),
      },
      external: ["electron", ...builtinModules, /^node:/],
      output: { format: "es", entryFileNames: "[name].js", chunkFileNames: "shared-[hash].js" },
    },
  },
});
