import path from "node:path";

import type { Language } from "../shared/domain/language.ts";
import { wording } from "../shared/i18n/translator.ts";

/** Files the program keeps about itself, beside no library. */
export function programFiles(userData: string) {
  return {
    settings: path.join(userData, "settings.json"),
    window: path.join(userData, "window.json"),
    dictionary: path.join(userData, "dictionary.json"),
    libraryPlace: path.join(userData, "library-place.json"),
    emergency: path.join(userData, "emergency"),
    logs: path.join(userData, "logs"),
  };
}

/** Seen from the built program, beside whose `out` the assets lie. */
export const sampleFolder = path.join(import.meta.dirname, "../../assets/sample");

/** Where the first start makes a library: “Press Centre” or «Пресс-центр» among the documents. */
export function defaultLibraryFolder(documents: string, language: Language): string {
  return path.join(documents, wording(language)("common:appName"));
}
