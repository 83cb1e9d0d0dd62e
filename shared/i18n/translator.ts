import { createInstance, type i18n, type TFunction } from "i18next";

import { type Language, languages } from "../domain/language.ts";
import { quoted } from "./quoted.ts";
import { type Resources, resources } from "./resources.ts";

declare module "i18next" {
  interface CustomTypeOptions {
    defaultNS: "common";
    resources: Resources;
    returnNull: false;
  }
}

export type Namespace = keyof Resources;
export const namespaces = [
  "common",
  "bin",
  "checks",
  "commandLine",
  "editor",
  "errors",
  "export",
  "health",
  "history",
  "import",
  "letterhead",
  "library",
  "memory",
  "menu",
  "settings",
  "spelling",
  "template",
  "terms",
  "translation",
  "travel",
  "xliff",
] as const satisfies Namespace[];

/** Wording of the interface; namespaces are written before a colon: `t("library:search")`. */
export type Translate = TFunction<typeof namespaces>;

/** A translator that speaks both languages without loading anything; `{{text, quoted}}` quotes. `changeLanguage` switches at once. */
export function createTranslator(language: Language): i18n {
  const translator = createInstance();
  void translator.init({
    lng: language,
    supportedLngs: languages,
    fallbackLng: false,
    resources,
    ns: namespaces,
    defaultNS: "common",
    initAsync: false,
    interpolation: { escapeValue: false },
  });
  translator.services.formatter?.add("quoted", (value, lng) =>
    quoted(String(value), lng === "ru" ? "ru" : "en"),
  );
  return translator;
}

const fixed = createTranslator("en");

/** Wording in a given language, whatever the interface speaks: documents, exports, the command line. */
export function wording(language: Language): Translate {
  return fixed.getFixedT(language, namespaces);
}
