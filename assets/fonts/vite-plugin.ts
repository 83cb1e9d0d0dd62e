import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";

import type { Plugin } from "vite";

import { fontFaces } from "../../shared/export/fonts.ts";

/**
 * Puts the fonts of the publications, with their licences, into `fonts/` of the window's bundle: the
 * pages set for paper find them there under names that never change.
 */
export function publicationFonts(): Plugin {
  return {
    name: "publication-fonts",
    apply: "build",
    generateBundle() {
      for (const { folder, file } of fontFaces) {
        const source = readFileSync(path.join(packageFolder(folder), "files", file));
        this.emitFile({ type: "asset", fileName: `fonts/${file}`, source });
      }
      for (const folder of new Set(fontFaces.map((face) => face.folder))) {
        const source = readFileSync(path.join(packageFolder(folder), "LICENSE"));
        this.emitFile({ type: "asset", fileName: `fonts/${folder}-OFL.txt`, source });
      }
    },
  };
}

function packageFolder(folder: string): string {
  const { resolve } = createRequire(import.meta.url);
  return path.dirname(resolve(`@fontsource/${folder}/LICENSE`));
}
