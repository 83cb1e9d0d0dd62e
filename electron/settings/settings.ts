import { userInfo } from "node:os";

import { preferredLanguage } from "../../shared/domain/language.ts";
import { type Settings, settingsSchema } from "../../shared/domain/settings.ts";
import type { Log } from "../log.ts";
import { openStoredValue, type StoredValue } from "./stored-value.ts";

/** The person's settings; at the first start the interface speaks the system's language. */
export function openSettings(options: {
  readonly file: string;
  readonly systemLanguages: readonly string[];
  readonly now: () => Date;
  readonly log: Log;
}): Promise<StoredValue<Settings>> {
  return openStoredValue({
    file: options.file,
    schema: settingsSchema,
    initial: {
      interfaceLanguage: preferredLanguage(options.systemLanguages),
      theme: "system",
    },
    now: options.now,
    onBroken: (keptAs, reason) =>
      options.log.error(`The settings could not be read and are kept as ${keptAs}`, reason),
  });
}

/** Whoever sits at this computer, by the name they gave or the one the system knows. */
export function authorName({ author = "" }: Settings): string {
  if (author.trim() !== "") return author.trim();
  try {
    return userInfo().username;
  } catch {
    // A user the system has no entry of.
    return "";
  }
}
