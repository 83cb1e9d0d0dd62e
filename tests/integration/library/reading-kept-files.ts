import { readFileSync } from "node:fs";
import path from "node:path";
import { isDeepStrictEqual } from "node:util";

import { expect } from "vitest";

import { createEmergencyCopies } from "../../../electron/emergency/emergency-copies.ts";
import { findInBackups } from "../../../electron/library/backups/find-in-backups.ts";
import { readObject } from "../../../electron/library/backups/objects.ts";
import { createDocuments } from "../../../electron/library/documents.ts";
import { History } from "../../../electron/library/history/history.ts";
import { readHistory } from "../../../electron/library/history/history-file.ts";
import { openLibrary } from "../../../electron/library/index.ts";
import { readJournal } from "../../../electron/library/journal.ts";
import { type LibraryLayout, previousOf } from "../../../electron/library/layout.ts";
import { confirmLibraryFile, readLibraryFile } from "../../../electron/library/library-file.ts";
import { readPicture } from "../../../electron/library/pictures.ts";
import { findDocument, rememberedDocument } from "../../../electron/library/stored-document.ts";
import { readIndexFile } from "../../../electron/search/index-file.ts";
import { LibraryIndex } from "../../../electron/search/library-index.ts";
import { openStoredValue } from "../../../electron/settings/stored-value.ts";
import { type Settings, settingsSchema } from "../../../shared/domain/settings.ts";
import { type ProblemCode, ProblemError } from "../../../shared/result.ts";
import { photoBytes } from "../../fixtures/publications/photo.ts";
import { quarantineOf, shown } from "./folder-content.ts";
import * as kept from "./kept-files.ts";
import { libraryOptions, valueOf } from "./libraries.ts";

/** `made good`: one of the states that were saved, and the person is told that it was looked for. */
export type Outcome = "whole" | "made good" | "refused" | "wrong";

export function idOf([{ id }]: kept.States): string {
  return id;
}

async function unlessRefused(code: ProblemCode, read: () => Promise<Outcome>): Promise<Outcome> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof ProblemError && error.problem.code === code) return "refused";
    throw error;
  }
}

export function readDocument(layout: LibraryLayout, states: kept.States): Promise<Outcome> {
  return unlessRefused("document-damaged", async () => {
    const { document, repairs } = await findDocument(layout, idOf(states), false);
    if (repairs.length === 0) return isDeepStrictEqual(document, states.at(-1)) ? "whole" : "wrong";
    return states.some((state) => isDeepStrictEqual(document, state)) ? "made good" : "wrong";
  });
}

export async function expectQuarantined(
  layout: LibraryLayout,
  states: kept.States,
  flipped: Buffer,
) {
  await createDocuments(layout, () => "")
    .read(idOf(states), true)
    .catch(() => null);
  expect(quarantineOf(layout.folder)).toContain(shown(flipped));
}

/** The document, and every revision the history tells of. */
export async function readWithHistory({
  layout,
  states,
  milestone,
}: kept.WholeLibrary): Promise<Outcome> {
  const id = idOf(states);
  const history = new History(await readHistory(layout.history(id)));
  const isTrue = history.list().every((revision) => {
    const state = states.find(({ head }) => head === revision.id);
    const read = rememberedDocument(history, id, revision.id);
    const name = revision.number === 1 ? milestone : null;
    return (
      (read === null || isDeepStrictEqual(read, state)) &&
      (revision.milestone === null || revision.milestone === name)
    );
  });
  return isTrue ? readDocument(layout, states) : "wrong";
}

export async function readList({
  layout,
  identity,
  rows,
  states,
}: kept.WholeLibrary): Promise<Outcome> {
  const read = await readJournal(readFileSync(layout.index), identity.id);
  if (read !== null && read.settled !== null)
    return isDeepStrictEqual(read.rows, rows) ? "whole" : "wrong";
  const present = rows.get(idOf(states));
  const row = read?.rows.get(idOf(states));
  // A row of an earlier save is known by its stamp.
  const isTrue = row?.stamp !== present?.stamp || isDeepStrictEqual(row, present);
  return isTrue ? "refused" : "wrong";
}

export async function expectSameList({ layout, rows }: kept.WholeLibrary): Promise<void> {
  const opened = valueOf(await openLibrary(layout.folder, libraryOptions("read")));
  expect(opened.list()).toEqual(Array.from(rows.values(), ({ summary }) => summary));
  expect(opened.problems).toEqual([]);
  await opened.close();
}

export function readIdentity(
  layout: LibraryLayout,
  { identity }: kept.WholeLibrary,
): Promise<Outcome> {
  return unlessRefused("library-damaged", async () =>
    isDeepStrictEqual(await readLibraryFile(layout), identity) ? "whole" : "wrong",
  );
}

/** Both are written again, and what was damaged is kept. */
export async function expectIdentityMended(
  { layout, identity }: kept.WholeLibrary,
  flipped: Buffer,
): Promise<void> {
  await confirmLibraryFile(layout, identity);
  const [file, copy] = [layout.libraryFile, previousOf(layout.libraryFile)];
  expect(readFileSync(file)).toEqual(readFileSync(copy));
  expect(quarantineOf(layout.folder)).toContain(shown(flipped));
}

export async function readSearchIndex({ layout }: kept.WholeLibrary): Promise<Outcome> {
  return (await readIndexFile(layout)) === null ? "refused" : "whole";
}

export async function expectFound({ layout, states }: kept.WholeLibrary): Promise<void> {
  const index = new LibraryIndex(layout.folder, false);
  await index.open();
  const { hits, complete } = await index.answer({ text: "third" });
  expect([hits.map(({ id }) => id), complete]).toEqual([[idOf(states)], true]);
}

export function readKeptPicture({ layout, picture }: kept.WholeLibrary): Promise<Outcome> {
  return unlessRefused("file-unreadable", async () => {
    const bytes = await readPicture(layout, picture);
    return Buffer.compare(bytes, photoBytes) === 0 ? "whole" : "wrong";
  });
}

export async function expectPictureMadeGood(
  library: kept.WholeLibrary,
  flipped: Buffer,
): Promise<void> {
  const opened = valueOf(await openLibrary(library.layout.folder, libraryOptions()));
  const watch = { signal: new AbortController().signal, onProgress: () => undefined };
  const { findings } = valueOf(await opened.check(watch));
  await opened.close();
  expect(findings.map(({ kind }) => kind)).toEqual(["pictureFromBackup"]);
  expect(await readKeptPicture(library)).toBe("whole");
  expect(quarantineOf(library.layout.folder)).toContain(shown(flipped));
}

/** The newest backup has the last state, the one before it the state before. */
export async function readBackedUp({
  layout,
  states,
  backups,
}: kept.WholeLibrary): Promise<Outcome> {
  const found = await findInBackups(layout, idOf(states));
  const isNewest = found?.madeAt === backups[0];
  if (!isDeepStrictEqual(found?.document, states.at(isNewest ? -1 : -2))) return "wrong";
  return isNewest ? "whole" : "made good";
}

export async function readBackupObject(
  { layout }: kept.WholeLibrary,
  name: string,
): Promise<Outcome> {
  return (await readObject(layout, name)) === null ? "refused" : "whole";
}

/** What is in an opened package was found to have the sums that its manifest tells. */
export async function readPackage(
  { packed }: kept.WholeLibrary,
  file: string,
  secret: string | null,
): Promise<Outcome> {
  try {
    const { manifest } = await kept.openAndClose(file, secret);
    return isDeepStrictEqual(manifest.files, packed.files) ? "whole" : "wrong";
  } catch (error) {
    if (error instanceof ProblemError && error.problem.code.startsWith("package-"))
      return "refused";
    throw error;
  }
}

export async function readUnsaved(file: string): Promise<Outcome> {
  const { texts, unreadable } = await createEmergencyCopies([path.dirname(file)]).leftovers();
  const left = [...texts.values()];
  if (isDeepStrictEqual([left, unreadable], [[], [file]])) return "refused";
  return isDeepStrictEqual([left, unreadable], [[kept.unsaved], []]) ? "whole" : "wrong";
}

export async function writeSettings(file: string): Promise<void> {
  await (await openSettings(file, [])).change(settings);
}

export async function readSettings(file: string): Promise<Outcome> {
  const found = shown(readFileSync(file));
  const broken: string[] = [];
  const read = (await openSettings(file, broken)).current();
  if (isDeepStrictEqual(broken, [found])) return "refused";
  return isDeepStrictEqual(read, settings) ? "whole" : "wrong";
}

const settings: Settings = { interfaceLanguage: "en", theme: "dark", author: "Иванова" };

/** @param broken takes in what was kept of a broken file */
function openSettings(file: string, broken: string[]) {
  return openStoredValue<Settings>({
    file,
    schema: settingsSchema,
    initial: { interfaceLanguage: "ru", theme: "system" },
    now: () => new Date(0),
    onBroken: (keptAs) => broken.push(shown(readFileSync(keptAs))),
  });
}
