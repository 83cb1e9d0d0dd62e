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
