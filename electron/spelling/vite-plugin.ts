import { readFile } from "node:fs/promises";
import path from "node:path";

import type { Plugin } from "vite";

const packages = { ru: "dictionary-ru", en: "dictionary-en-gb" } as const;

/** Puts the dictionaries with their licences, and Hunspell's, beside the program, each under its language. */
export function dictionaries(): Plugin {
  return {
    name: "dictionaries",
    async generateBundle() {
      for (const [language, name] of Object.entries(packages)) {
        const folder = path.resolve(import.meta.dirname, "../../node_modules", name);
        for (const [from, to] of [
          ["index.aff", `${language}.aff`],
          ["index.dic", `${language}.dic`],
          ["license", `${language}-licence.txt`],
        ] as const) {
          this.emitFile({
            type: "asset",
            fileName: `dictionaries/${to}`,
            source: await readFile(path.join(folder, from)),
          });
        }
      }
      this.emitFile({
        type: "asset",
        fileName: "dictionaries/hunspell-notice.txt",
        source: await readFile(path.join(import.meta.dirname, "hunspell-notice.txt")),
      });
    },
  };
}
