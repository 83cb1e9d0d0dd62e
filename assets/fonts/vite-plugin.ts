import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";

import type { Plugin } from "vite";

import { fontFaces } from "../../shared/export/fonts.ts";

const interfaceFont = "@fontsource-variable/golos-text";

/**
 * Puts the fonts of the publications, and the licences of all fonts, into `fonts/` of the window's
 * bundle: the pages set for paper find them there under names that never change.
 */
export function publicationFonts(): Plugin {
  return {
    name: "publication-fonts",
    apply: "build",
    generateBundle() {
      for (const { folder, file } of fontFaces) {
        const source = readFileSync(path.join(packageFolder(publication(folder)), "files", file));
        this.emitFile({ type: "asset", fileName: `fonts/${file}`, source });
      }
      const fonts = [...new Set(fontFaces.map((face) => publication(face.folder))), interfaceFont];
      for (const font of fonts) {
        const source = readFileSync(path.join(packageFolder(font), "LICENSE"));
        this.emitFile({ type: "asset", fileName: `fonts/${path.basename(font)}-OFL.txt`, source });
      }
    },
  };
}

const publication = (folder: string) => `@fontsource/${folder}`;

function packageFolder(name: string): string {
  const { resolve } = createRequire(import.meta.url);
  return path.dirname(resolve(`${name}/LICENSE`));
}
