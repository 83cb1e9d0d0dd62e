import { randomBytes } from "node:crypto";
import path from "node:path";

import { app } from "electron";

import type { Language } from "../shared/domain/language.ts";
import type { Settings } from "../shared/domain/settings.ts";
import type { Invocation } from "./command-line.ts";
import { createStamps, type Stamps } from "./jobs/stamps.ts";
import type { LibraryOptions } from "./library/index.ts";
import {
  type LibraryPlace,
  libraryPlaceSchema,
  noPlace,
  type WantedLibrary,
  wantedLibrary,
} from "./library-place.ts";
import type { Log } from "./log.ts";
import { programFiles } from "./paths.ts";
import { authorName, openSettings } from "./settings/settings.ts";
import { openStoredValue, type StoredValue } from "./settings/stored-value.ts";

/** What every way of running the program starts from. */
export interface Program {
  readonly log: Log;
  readonly now: () => Date;
  readonly stamps: Stamps;
  readonly settings: StoredValue<Settings>;
  readonly libraryOptions: LibraryOptions;
  readonly libraryPlace: StoredValue<LibraryPlace>;
  /** The library was named for this run only. */
  readonly libraryNamed: boolean;
  /** The language of messages on the command line. */
  readonly messageLanguage: Language;
  wantedLibrary(): WantedLibrary;
}

const now = () => new Date();

export async function prepareProgram(invocation: Invocation, log: Log): Promise<Program> {
  const files = programFiles(app.getPath("userData"));
  const settings = await openSettings({
    file: files.settings,
    systemLanguages: app.getPreferredSystemLanguages(),
    now,
    log,
  });
  const libraryPlace = await openStoredValue({
    file: files.libraryPlace,
    schema: libraryPlaceSchema,
    initial: noPlace,
    now,
    onBroken: (keptAs, reason) =>
      log.error(`The place of the library could not be read and is kept as ${keptAs}`, reason),
  });
  return {
    log,
    now,
    stamps: createStamps(now),
    settings,
    libraryPlace,
    libraryOptions: {
      mode: "write",
      whenInUse: invocation.run.as === "application" ? "read" : "refuse",
      now,
      randomBytes,
      author: () => authorName(settings.current()),
    },
    libraryNamed: invocation.library !== null,
    messageLanguage: invocation.interfaceLanguage ?? settings.current().interfaceLanguage,
    wantedLibrary: () =>
      wantedLibrary({
        named: invocation.library === null ? null : path.resolve(invocation.library),
        last: libraryPlace.current().path,
        documents: documentsFolder(),
        language: settings.current().interfaceLanguage,
      }),
  };
}

/** Some systems have no documents folder and say so by throwing. */
export function documentsFolder(): string {
  try {
    return app.getPath("documents");
  } catch {
    return app.getPath("home");
  }
}
