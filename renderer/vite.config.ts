import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

import { publicationFonts } from "../assets/fonts/vite-plugin.ts";

export default defineConfig({
  root: "renderer",
  // The page is served from the program's own address; nothing in it may start with a slash.
  base: "./",
  plugins: [react(), publicationFonts()],
  build: {
    outDir: "../out/renderer",
    emptyOutDir: true,
    target: "chrome140",
    // The content security policy knows neither inline scripts nor data: fonts.
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    license: { fileName: "licences.md" },
    // Read from the disk at start, not over a network.
    chunkSizeWarningLimit: 2000,
  },
});
