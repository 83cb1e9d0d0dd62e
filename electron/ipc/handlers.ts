import type { Settings } from "../../shared/domain/settings.ts";
import type { EventChannel } from "../../shared/ipc/channels.ts";
import type { EventPayload, Handlers, Input } from "../../shared/ipc/contract.ts";
import type { CurrentLibrary } from "../current-library.ts";
import type { Dialogs } from "../dialogs.ts";
import type { EmergencyCopies } from "../emergency/emergency-copies.ts";
import type { Exporter } from "../export/index.ts";
import type { Stamps } from "../jobs/stamps.ts";
import type { Log } from "../log.ts";
import type { LibraryMemory } from "../memory/library-memory.ts";
import type { LibrarySearch } from "../search/library-search.ts";
import type { PersonalWords } from "../spelling/personal-words.ts";
import type { Spelling } from "../spelling/spelling.ts";
import type { Travel } from "../travel/index.ts";
import type { OutsideTranslation } from "../xliff/index.ts";
import { appHandlers } from "./handlers/app.ts";
import { binHandlers } from "./handlers/bin.ts";
import { documentHandlers } from "./handlers/document.ts";
import { emergencyHandlers } from "./handlers/emergency.ts";
import { exportHandlers } from "./handlers/export.ts";
import { healthHandlers } from "./handlers/health.ts";
import { historyHandlers } from "./handlers/history.ts";
import { importHandlers } from "./handlers/import.ts";
import { letterheadHandlers } from "./handlers/letterheads.ts";
import { libraryHandlers } from "./handlers/library.ts";
import { linkHandlers } from "./handlers/link.ts";
import { memoryHandlers } from "./handlers/memory.ts";
import { pictureHandlers } from "./handlers/picture.ts";
import { settingsHandlers } from "./handlers/settings.ts";
import { termHandlers } from "./handlers/terms.ts";
import { spellingHandlers } from "./handlers/spelling.ts";
import { travelHandlers } from "./handlers/travel.ts";
import { xliffHandlers } from "./handlers/xliff.ts";

export type Send = <Channel extends EventChannel>(
  channel: Channel,
  payload: EventPayload<Channel>,
) => void;

/** What the requests of the window are answered with. */
export interface Services {
  readonly version: string;
  readonly platform: string;
  readonly library: CurrentLibrary;
  readonly search: LibrarySearch;
  readonly spelling: Pick<Spelling, "check" | "suggest" | "know">;
  readonly dictionary: PersonalWords;
  readonly memory: LibraryMemory;
  readonly exporter: Exporter;
  readonly travel: Travel;
  readonly outsideTranslation: OutsideTranslation;
  readonly dialogs: Dialogs;
  readonly stamps: Stamps;
  /** Texts the library could not take. */
  readonly emergency: EmergencyCopies;
  readonly log: Log;
  readonly send: Send;
  readonly settings: () => Settings;
  readonly changeSettings: (part: Partial<Settings>) => Promise<Settings>;
  /** The page has started: answered once it is known which library is open. */
  readonly libraryOpened: () => Promise<void>;
  /** The library opened at the next start. */
  readonly rememberLibrary: (folder: string) => Promise<void>;
  /** The window has saved everything it could before it closes. */
  readonly flushed: (saved: boolean) => void;
  /** A command of the edit menu, for whatever has the focus. */
  readonly edit: (what: Input<"edit.run">["what"]) => void;
  readonly openExternal: (address: string) => Promise<void>;
  readonly showInFolder: (file: string) => void;
  readonly writeClipboard: (content: { text: string; html: string | null }) => Promise<void>;
}

export function createHandlers(services: Services): Handlers {
  return {
    ...appHandlers(services),
    ...settingsHandlers(services),
    ...libraryHandlers(services),
    ...documentHandlers(services),
    ...binHandlers(services),
    ...healthHandlers(services),
    ...historyHandlers(services),
    ...importHandlers(services),
    ...pictureHandlers(services),
    ...emergencyHandlers(services),
    ...exportHandlers(services),
    ...travelHandlers(services),
    ...xliffHandlers(services),
    ...letterheadHandlers(services),
    ...termHandlers(services),
    ...spellingHandlers(services),
    ...memoryHandlers(services),
    ...linkHandlers(services),
  };
}
