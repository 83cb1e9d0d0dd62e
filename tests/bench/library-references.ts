import { createRequire } from "node:module";
import path from "node:path";

import { JSONFilePreset } from "lowdb/node";

import type { PressDocument, Summary } from "../../shared/domain/document.ts";

// Found from the project's folder: the bundled program lies elsewhere. Its exports are not seen by an import.
const load = createRequire(path.resolve("package.json"));
const sqlite = () => load("node-sqlite3-wasm") as typeof import("node-sqlite3-wasm");

/** Something else that keeps documents, opened to its list. */
export type Reference = (file: string) => Promise<{
  readonly ids: readonly string[];
  /** A document read and changed; `size` in bytes. */
  change(id: string): Promise<{ readonly size: number; save(): Promise<void> }>;
  close(): Promise<void>;
}>;

/** As it comes: one JSON file with all documents, written whole and not synced. */
export const lowdbReference: Reference = async (file) => {
  const store = await JSONFilePreset<Record<string, PressDocument>>(file, {});
  return {
    ids: Object.keys(store.data),
    async change(id) {
      const document = store.data[id];
      if (document === undefined) throw new Error(`${id} is not there`);
      const next = { ...document, revision: document.revision + 1 };
      return {
        size: Buffer.byteLength(JSON.stringify(next)),
        save: () =>
          store.update((documents) => {
            documents[id] = next;
          }),
      };
    },
    async close() {},
  };
};

/** Documents and the rows of their list in two tables, every change synced before it counts as saved. */
export const sqliteReference: Reference = async (file) => {
  const database = openDatabase(file);
  database.exec("pragma journal_mode = wal");
  database.exec("pragma synchronous = full");
  const rows = database.all("select id, row from rows");
  const list = new Map(
    rows.map(({ id, row }) => [id as string, JSON.parse(row as string) as object]),
  );
  const read = database.prepare("select document from documents where id = ?");
  const writeRow = database.prepare("update rows set row = ? where id = ?");
  const write = database.prepare("update documents set document = ? where id = ?");
  return {
    ids: [...list.keys()],
    async change(id) {
      const document = read.get([id])?.["document"] as string;
      const next = document.replace('"text":"', '"text":"Снова ');
      return {
        size: Buffer.byteLength(next),
        async save() {
          database.exec("begin");
          writeRow.run([JSON.stringify(list.get(id)), id]);
          write.run([next, id]);
          database.exec("commit");
        },
      };
    },
    async close() {
      for (const statement of [read, write, writeRow]) statement.finalize();
      database.close();
    },
  };
};

/** Documents and their rows, put into SQLite's file without waiting for the disk. */
export function fillSqlite(file: string) {
  const database = openDatabase(file);
  database.exec("pragma journal_mode = off");
  database.exec("pragma synchronous = off");
  database.exec("create table if not exists rows (id text primary key, row text)");
  database.exec("create table if not exists documents (id text primary key, document text)");
  const insertRow = database.prepare("insert into rows values (?, ?)");
  const insert = database.prepare("insert into documents values (?, ?)");
  database.exec("begin");
  return {
    add(document: PressDocument, row: Summary) {
      insertRow.run([document.id, JSON.stringify(row)]);
      insert.run([document.id, JSON.stringify(document)]);
    },
    close() {
      database.exec("commit");
      insertRow.finalize();
      insert.finalize();
      database.close();
    },
  };
}

function openDatabase(file: string) {
  const { Database } = sqlite();
  const database = new Database(file);
  // Its file system has no shared memory, which WAL needs unless one program has the file to itself.
  database.exec("pragma locking_mode = exclusive");
  return database;
}
