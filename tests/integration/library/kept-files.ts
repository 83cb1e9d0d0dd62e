import { randomBytes } from "node:crypto";
import { cpSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import path from "node:path";

import { createEmergencyCopies } from "../../../electron/emergency/emergency-copies.ts";
import { readBackup } from "../../../electron/library/backups/backup-file.ts";
import { createLibrary, type Library } from "../../../electron/library/index.ts";
import { readJournal, type Row } from "../../../electron/library/journal.ts";
import { type LibraryLayout, layoutOf, previousOf } from "../../../electron/library/layout.ts";
import { type LibraryIdentity, readLibraryFile } from "../../../electron/library/library-file.ts";
import type { SameWordings } from "../../../electron/library/memory-files.ts";
import { LibraryIndex } from "../../../electron/search/library-index.ts";
import { createTravel } from "../../../electron/travel/index.ts";
import type { Manifest } from "../../../electron/travel/manifest.ts";
import { openPackage } from "../../../electron/travel/open-package.ts";
import { noFacts, type PressDocument } from "../../../shared/domain/document.ts";
import type { UnsavedText } from "../../../shared/domain/emergency-copy.ts";
import { caption, credit, doc, figure, headline } from "../../../shared/rich-text/build.ts";
import { toContent } from "../../../shared/rich-text/content.ts";
import { contentSaying, note, rewording } from "../../fixtures/library/notes.ts";
import { fullLetterhead, profile } from "../../fixtures/letterheads.ts";
import { memoryFrom } from "../../fixtures/library/memories.ts";
import { photoBytes } from "../../fixtures/publications/photo.ts";
import { csto } from "../../unit/terms/entries.ts";
import { libraryOptions, valueOf } from "./libraries.ts";

export const passphrase = "шесть простых слов";

export const unsaved: UnsavedText = {
  id: note("").id,
  kind: "note",
  facts: noFacts,
  sourceLanguage: "en",
  contents: { en: plain(contentSaying("Words the library could not take")) },
  library: "/a drive/library",
  keptAt: "2026-09-17T08:00:00.000Z",
};

/** What helps to translate, beside the termbase with its one entry. */
export const takenIn = {
  id: "00112233445566ff",
  memory: memoryFrom("a.tmx", ["Мост", "A bridge"]),
};
export const wordings: readonly SameWordings[] = [{ language: "ru", texts: ["Мост.", "Мост"] }];

export const letterhead = profile("Press centre", undefined, fullLetterhead);

/** Every state of a document that was saved, the present one last. */
export type States = readonly [PressDocument, ...PressDocument[]];

/** Closed in order: a document saved three times, the second time with a picture; backed up after that and at the end. */
export interface WholeLibrary {
  readonly layout: LibraryLayout;
  readonly states: States;
  /** Of the first revision. */
  readonly milestone: string;
  readonly picture: string;
  /** When backups were made, the latest first. */
  readonly backups: readonly [string, string];
  /** What the latest of them has of the document. */
  readonly backedUp: { readonly document: string; readonly history: string };
  readonly identity: LibraryIdentity;
  readonly rows: ReadonlyMap<string, Row>;
  readonly plainPackage: string;
  readonly sealedPackage: string;
  readonly packed: Manifest;
}

export async function makeWholeLibrary(folder: string): Promise<WholeLibrary> {
  const library = valueOf(await createLibrary(path.join(folder, "library"), libraryOptions()));
  const { id } = await add(library, "First words");
  const { blob } = valueOf(await library.addPicture("photo.png", photoBytes));
  const picture = figure({ blob }, caption("The exercise"), credit("Photo"));
  const contents = { en: toContent(doc(headline("With a picture"), picture)) };
  const states: [PressDocument, ...PressDocument[]] = [await present(library, id)];
  valueOf(await library.save({ id, baseRevision: 1, contents }));
  states.push(await present(library, id));
  const before = valueOf(await library.backUp("regular"))?.madeAt ?? "";
  valueOf(await library.save(rewording({ ...states[0], revision: 2 }, "Third words")));
  states.push(await present(library, id));
  const after = valueOf(await library.backUp("regular"))?.madeAt ?? "";
  const milestone = "Sent to the ministry";
  const revision = states[0].head ?? "";
  valueOf(await library.nameRevision({ id, revision, name: milestone }));

  valueOf(await library.changeTerms({ baseRevision: 0, put: [csto], remove: [] }));
  const { id: usual } = letterhead;
  valueOf(
    await library.changeLetterheads({ baseRevision: 0, put: [letterhead], remove: [], usual }),
  );
  valueOf(await library.keepMemory(takenIn.id, takenIn.memory));
  valueOf(await library.addWordings(wordings));
  const packages = await handOver(library, id, folder);
  await library.close();
  const layout = layoutOf(library.info.path);
  await new LibraryIndex(layout.folder, true).open();
  const [entry] = (await readBackup(layout, after))?.documents ?? [];
  const identity = await readLibraryFile(layout);
  const rows = (await readJournal(readFileSync(layout.index), library.id))?.rows;
  if (identity === null || rows === undefined) throw new Error("The library is not whole");
  return {
    layout,
    identity,
    rows,
    states,
    milestone,
    picture: blob,
    backups: [after, before],
    backedUp: { document: entry?.document ?? "", history: entry?.history ?? "" },
    ...packages,
    packed: (await openAndClose(packages.plainPackage, null)).manifest,
  };
}

export async function openAndClose(file: string, secret: string | null) {
  const { signal } = new AbortController();
  const opened = await openPackage(file, { secret, signal, onProgress: () => undefined });
  await opened.close();
  return opened;
}

/** Documents in no backup, of each of which something is gone. */
export interface Remains {
  readonly layout: LibraryLayout;
  readonly withoutHistory: States;
  readonly onlyFile: States;
  readonly onlyPrevious: States;
  readonly onlyHistory: States;
}

export async function makeRemains(folder: string): Promise<Remains> {
  const library = valueOf(await createLibrary(path.join(folder, "remains"), libraryOptions()));
  const layout = layoutOf(library.info.path);
  const remains = {
    layout,
    withoutHistory: await writeTwice(library, "without a history"),
    onlyFile: await writeTwice(library, "only its file"),
    onlyPrevious: await writeTwice(library, "only the save before"),
    onlyHistory: await writeTwice(library, "only its history"),
  };
  await library.close();
  const { withoutHistory, onlyFile, onlyPrevious, onlyHistory } = remains;
  for (const [{ id }] of [withoutHistory, onlyFile, onlyPrevious]) rmSync(layout.history(id));
  for (const [{ id }] of [onlyFile, onlyHistory]) rmSync(previousOf(layout.documentFile(id)));
  for (const [{ id }] of [onlyPrevious, onlyHistory]) rmSync(layout.documentFile(id));
  return remains;
}

/** A folder that has nothing of the library but its library.json. */
export function makeBareLibrary({ libraryFile }: LibraryLayout, folder: string): LibraryLayout {
  const bare = layoutOf(path.join(folder, "bare"));
  mkdirSync(bare.folder);
  cpSync(libraryFile, bare.libraryFile);
  return bare;
}

export async function keepUnsavedText(folder: string): Promise<string> {
  const file = await createEmergencyCopies([folder]).keep(unsaved);
  if (file === null) throw new Error("It was not kept");
  return file;
}

async function add(library: Library, words: string): Promise<PressDocument> {
  const document = note(words);
  valueOf(await library.add(document));
  return document;
}

async function writeTwice(library: Library, words: string): Promise<States> {
  const document = await add(library, `First words, ${words}`);
  const first = await present(library, document.id);
  valueOf(await library.save(rewording(document, `Second words, ${words}`)));
  return [first, await present(library, document.id)];
}

async function present(library: Library, id: string): Promise<PressDocument> {
  return plain(valueOf(await library.read(id)).document);
}

/** As it is when read from a file. */
function plain<Value>(value: Value): Value {
  return JSON.parse(JSON.stringify(value)) as Value;
}

async function handOver(library: Library, id: string, folder: string) {
  const travel = createTravel({
    require: () => ({ ok: true, value: library }),
    author: () => "Иванова",
    now: () => new Date(),
    randomBytes,
  });
  const watch = { signal: new AbortController().signal, onProgress: () => undefined };
  const wanted = { ids: [id], folder, terms: true, letterheads: true, memory: true };
  const pack = async (secret: string | null) =>
    valueOf(await travel.handOver({ ...wanted, passphrase: secret }, watch)).file;
  return { plainPackage: await pack(null), sealedPackage: await pack(passphrase) };
}
