import path from "node:path";

export const documentFileName = "doc.json";
export const wordingsName = "wordings.json";
export const historyFileName = "history.jsonl";

/** Where things are in a library's folder. */
export interface LibraryLayout {
  readonly folder: string;
  readonly libraryFile: string;
  readonly lock: string;
  readonly terms: string;
  readonly letterheads: string;
  readonly documents: string;
  readonly blobs: string;
  readonly index: string;
  readonly bin: string;
  readonly quarantine: string;
  readonly backups: string;
  /** What the translation memory has from elsewhere. */
  readonly memory: string;
  /** Texts that were said to need no other translation than another. */
  readonly wordings: string;
  readonly backupObjects: string;
  documentFolder(id: string): string;
  documentFile(id: string): string;
  history(id: string): string;
  blob(hash: string): string;
  /** A translation memory that was taken in. */
  importedMemory(id: string): string;
  backupObject(hash: string): string;
}

export function layoutOf(folder: string): LibraryLayout {
  const documents = path.join(folder, "docs");
  const blobs = path.join(folder, "blobs");
  const backups = path.join(folder, "backups");
  const memory = path.join(folder, "memory");
  const backupObjects = path.join(backups, "objects");
  // The end of an id is random, its beginning the time: by the end, documents spread evenly.
  const documentFolder = (id: string) => path.join(documents, id.slice(-2), id);
  return {
    folder,
    libraryFile: path.join(folder, "library.json"),
    lock: path.join(folder, "lock"),
    terms: path.join(folder, "terms.json"),
    letterheads: path.join(folder, "letterheads.json"),
    documents,
    blobs,
    index: path.join(folder, "cache", "index.jsonl"),
    bin: path.join(folder, "bin"),
    quarantine: path.join(folder, "quarantine"),
    backups,
    memory,
    wordings: path.join(memory, wordingsName),
    backupObjects,
    documentFolder,
    documentFile: (id) => path.join(documentFolder(id), documentFileName),
    history: (id) => path.join(documentFolder(id), historyFileName),
    importedMemory: (id) => path.join(memory, `${id}.json`),
    blob: (hash) => path.join(blobs, hash),
    backupObject: (hash) => path.join(backupObjects, hash),
  };
}

/** The version of a file that was saved before the present one. */
export function previousOf(file: string): string {
  return `${file}.prev`;
}
