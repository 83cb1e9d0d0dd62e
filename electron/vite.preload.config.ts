import path from "node:path";

import { defineConfig } from "vite";

/** A sandboxed preload can be neither an ES module nor several files. */
export default defineConfig({
  root: import.meta.dirname,
  publicDir: false,
  ssr: { noExternal: true, external: ["electron"] },
  build: {
    ssr: "preload.ts",
    target: "node20",
    outDir: path.resolve(import.meta.dirname, "../out/electron"),
    emptyOutDir: false,
    sourcemap: true,
    minify: false,
    rolldownOptions: {
      external: ["electron"],
      output: { format: "cjs", entryFileNames: "preload.cjs", codeSplitting: false },
    },
  },
});
