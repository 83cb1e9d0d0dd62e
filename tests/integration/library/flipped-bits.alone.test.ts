import { existsSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";

import { assert, asyncProperty, nat, noBias } from "fast-check";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";

import { backupFile } from "../../../electron/library/backups/backup-file.ts";
import { type LibraryLayout, previousOf } from "../../../electron/library/layout.ts";
import { withFlippedBit } from "../../fixtures/flipped-bit.ts";
import * as kept from "./kept-files.ts";
import { temporaryFolder } from "./libraries.ts";
import * as aids from "./reading-kept-aids.ts";
import * as reading from "./reading-kept-files.ts";

vi.mock("node:crypto", async (original) => {
  const { withCheapKeys } = await import("../travel/cheap-keys.ts");
  return withCheapKeys(await original<typeof import("node:crypto")>());
});

const flips = 500;
/** What takes long is looked at with every so many-th. */
const seldom = 50;

interface Kind {
  readonly kind: string;
  readonly file: () => string;
  /** What reading comes to while one bit of the file is another. */
  readonly read: () => Promise<reading.Outcome>;
  readonly may: readonly reading.Outcome[];
  /** What more is promised then. */
  readonly also?: (flipped: Buffer) => Promise<void>;
}

const place = temporaryFolder();
let library: kept.WholeLibrary;
let remains: kept.Remains;
let bare: LibraryLayout;
let emergencyFile: string;
const settings = path.join(place.folder, "own", "settings.json");

beforeAll(async () => {
  library = await kept.makeWholeLibrary(place.folder);
  remains = await kept.makeRemains(place.folder);
  bare = kept.makeBareLibrary(library.layout, place.folder);
  emergencyFile = await kept.keepUnsavedText(path.join(place.folder, "emergency"));
  await reading.writeSettings(settings);
});
afterAll(() => place.remove());

const kinds: readonly Kind[] = [
  {
    kind: "doc.json",
    file: () => library.layout.documentFile(reading.idOf(library.states)),
    read: () => reading.readDocument(library.layout, library.states),
    may: ["made good"],
    also: (flipped) => reading.expectQuarantined(library.layout, library.states, flipped),
  },
  {
    kind: "doc.json, its history lost",
    file: () => remains.layout.documentFile(reading.idOf(remains.withoutHistory)),
    read: () => reading.readDocument(remains.layout, remains.withoutHistory),
    may: ["made good"],
    also: (flipped) => reading.expectQuarantined(remains.layout, remains.withoutHistory, flipped),
  },
  {
    kind: "doc.json, all else lost",
    file: () => remains.layout.documentFile(reading.idOf(remains.onlyFile)),
    read: () => reading.readDocument(remains.layout, remains.onlyFile),
    may: ["refused"],
    also: (flipped) => reading.expectQuarantined(remains.layout, remains.onlyFile, flipped),
  },
  {
    kind: "doc.json.prev, all else lost",
    file: () => previousOf(remains.layout.documentFile(reading.idOf(remains.onlyPrevious))),
    read: () => reading.readDocument(remains.layout, remains.onlyPrevious),
    may: ["refused"],
    also: (flipped) => reading.expectQuarantined(remains.layout, remains.onlyPrevious, flipped),
  },
  {
    kind: "history.jsonl",
    file: () => library.layout.history(reading.idOf(library.states)),
    read: () => reading.readWithHistory(library),
    may: ["whole"],
  },
  {
    kind: "history.jsonl, all else lost",
    file: () => remains.layout.history(reading.idOf(remains.onlyHistory)),
    read: () => reading.readDocument(remains.layout, remains.onlyHistory),
    may: ["whole", "made good", "refused"],
  },
  {
    kind: "the list's journal",
    file: () => library.layout.index,
    read: () => reading.readList(library),
    may: ["whole", "refused"],
    also: () => reading.expectSameList(library),
  },
  {
    kind: "library.json",
    file: () => library.layout.libraryFile,
    read: () => reading.readIdentity(library.layout, library),
    may: ["whole"],
    also: (flipped) => reading.expectIdentityMended(library, flipped),
  },
  {
    kind: "library.json, its copy lost",
    file: () => bare.libraryFile,
    read: () => reading.readIdentity(bare, library),
    may: ["refused"],
  },
  {
    kind: "the search index",
    file: () => path.join(path.dirname(library.layout.index), "search.idx"),
    read: () => reading.readSearchIndex(library),
    may: ["refused"],
    also: () => reading.expectFound(library),
  },
  {
    kind: "a picture",
    file: () => library.layout.blob(library.picture),
    read: () => reading.readKeptPicture(library),
    may: ["refused"],
    also: (flipped) => reading.expectPictureMadeGood(library, flipped),
  },
  {
    kind: "the termbase",
    file: () => library.layout.terms,
    read: () => aids.readTerms(library.layout),
    may: ["refused"],
  },
  {
    kind: "the letterheads",
    file: () => library.layout.letterheads,
    read: () => aids.readOwnLetterheads(library.layout),
    may: ["refused"],
  },
  {
    kind: "a memory taken in",
    file: () => library.layout.importedMemory(kept.takenIn.id),
    read: () => aids.readTakenIn(library.layout),
    may: ["refused"],
  },
  {
    kind: "wordings said to be the same",
    file: () => library.layout.wordings,
    read: () => aids.readSameWordings(library.layout),
    may: ["refused"],
  },
  {
    kind: "a backup",
    file: () => backupFile(library.layout, library.backups[0]),
    read: () => reading.readBackedUp(library),
    may: ["made good"],
  },
  {
    kind: "a document in a backup",
    file: () => library.layout.backupObject(library.backedUp.document),
    read: () => reading.readBackedUp(library),
    may: ["made good"],
  },
  {
    kind: "a history in a backup",
    file: () => library.layout.backupObject(library.backedUp.history),
    read: () => reading.readBackupObject(library, library.backedUp.history),
    may: ["refused"],
  },
  {
    kind: "a picture in a backup",
    file: () => library.layout.backupObject(library.picture),
    read: () => reading.readBackupObject(library, library.picture),
    may: ["refused"],
  },
  {
    kind: "a package",
    file: () => library.plainPackage,
    read: () => reading.readPackage(library, library.plainPackage, null),
    // Not every bit of a zip means something: times, versions, what is said twice.
    may: ["whole", "refused"],
  },
  {
    kind: "a sealed package",
    file: () => library.sealedPackage,
    read: () => reading.readPackage(library, library.sealedPackage, kept.passphrase),
    may: ["refused"],
  },
  {
    kind: "an unsaved text kept elsewhere",
    file: () => emergencyFile,
    read: () => reading.readUnsaved(emergencyFile),
    may: ["refused"],
  },
  {
    kind: "settings",
    file: () => settings,
    read: () => reading.readSettings(settings),
    may: ["refused"],
  },
];

describe.each(kinds)("any one bit of a file flipped: $kind", ({ kind, file, read, may, also }) => {
  it(`is ${may.join(" or ")}, never read as something else`, async () => {
    const good = readFileSync(file());
    expect(["whole", "made good"]).toContain(await read());
    let done = 0;
    let wrong = 0;
    const property = asyncProperty(noBias(nat()), async (draw) => {
      const flipped = withFlippedBit(good, draw);
      // In place: a file cut to nothing and written anew is flushed to the disk each time.
      writeFileSync(file(), flipped, { flag: existsSync(file()) ? "r+" : "w" });
      const outcome = await read();
      done += 1;
      if (outcome === "wrong") wrong += 1;
      expect(may).toContain(outcome);
      if (done % seldom === 1) await also?.(flipped);
    });
    const examples: [number][] = [[0], [good.length * 8 - 1]];
    try {
      await assert(property, { numRuns: flips, examples });
    } finally {
      writeFileSync(file(), good);
      told.push(`Flipped bits: ${kind}: ${done}; read wrongly: ${wrong}`);
    }
  });
});

const told: string[] = [];
afterAll(() => console.log(told.join("\n")));
