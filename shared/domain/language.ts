import { z } from "zod";

/** The languages of documents and of the interface; each chosen without regard to the other. */
export const languages = ["ru", "en"] as const;

export const languageSchema = z.enum(languages);
export type Language = z.infer<typeof languageSchema>;

export function otherLanguage(language: Language): Language {
  return language === "ru" ? "en" : "ru";
}

/** Locale of dates, numbers and sorting: British English, as international press centres write. */
export const locales = { ru: "ru-RU", en: "en-GB" } as const satisfies Record<Language, string>;

/** The first of the person's preferred locales that the program speaks; English when it speaks none. */
export function preferredLanguage(preferredLocales: readonly string[]): Language {
  for (const locale of preferredLocales) {
    const language = languageSchema.safeParse(locale.toLowerCase().split(/[-_]/)[0]);
    if (language.success) return language.data;
  }
  return "en";
}
