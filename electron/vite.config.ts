import { builtinModules, createRequire } from "node:module";
import path from "node:path";

import { defineConfig } from "vite";

import { dictionaries } from "./spelling/vite-plugin.ts";

const require = createRequire(import.meta.url);

/** The main process and its helpers: ES modules with everything in them but Electron and Node. */
export default defineConfig({
  root: import.meta.dirname,
  publicDir: false,
  plugins: [dictionaries()],
  // What a CommonJS module is told of its place.
  define: { __dirname: "import.meta.dirname", __filename: "import.meta.filename" },
  resolve: {
    // Their ES modules call namespaces, which is an error in a module.
    alias: Object.fromEntries(
      ["hunspell-asm", "emscripten-wasm-loader"].map((name) => [name, require.resolve(name)]),
    ),
  },
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
        "search-helper": path.resolve(import.meta.dirname, "search/helper.ts"),
        "spelling-helper": path.resolve(import.meta.dirname, "spelling/helper.ts"),
        "memory-helper": path.resolve(import.meta.dirname, "memory/helper.ts"),
      },
      external: ["electron", ...builtinModules, /^node:/],
      output: { format: "es", entryFileNames: "[name].js", chunkFileNames: "shared-[hash].js" },
    },
  },
});
