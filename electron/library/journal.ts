import { setImmediate } from "node:timers/promises";

import type { Summary } from "../../shared/domain/document.ts";
import { checkedLine, type Line, readCheckedLine, splitLines } from "./checked-lines.ts";
import type { FileStamp } from "./file-stamp.ts";
import { type PackedRow, packRow, unpackRow } from "./packed-row.ts";

/** A row of the list and the stamp of the file it was made from. */
export interface Row {
  readonly summary: Summary;
  readonly stamp: FileStamp;
}

/**
 * The list on disk, in checked lines: whose it is, all rows, so many a line that none takes long to
 * read, then one line for each change. `settled` is the last line of a library that was closed in order.
 */
export type JournalEntry =
  | { readonly journal: typeof journalFormat; readonly library: string }
  | { readonly rows: readonly PackedRow[] }
  | { readonly row: Row }
  | { readonly gone: string }
  /** A fingerprint of the folders of the documents at that moment. */
  | { readonly settled: string };

/** Changes with the shape of a row; a journal of another format is made anew. */
const journalFormat = 3;
/** A few milliseconds' work. */
const rowsPerLine = 500;

export interface JournalRead {
  readonly rows: Map<string, Row>;
  /** Not null: the library was closed in order and every line is as it was written. */
  readonly settled: string | null;
  /** Changes since all rows were written. */
  readonly changes: number;
  /** Bytes up to where the next change is to be written. */
  readonly length: number;
}

/**
 * What a journal says. Lines that are not as they were written are passed over: what they said is
 * then found by comparing with the documents. null: nothing of it can be used.
 */
export async function readJournal(bytes: Uint8Array, library: string): Promise<JournalRead | null> {
  const { lines, end } = splitLines(bytes);
  const [first, ...rest] = lines;
  const begin = first && entryOf(bytes, first);
  if (!begin || !("journal" in begin)) return null;
  if (begin.journal !== journalFormat || begin.library !== library) return null;

  const rows = new Map<string, Row>();
  let isWhole = end === bytes.length;
  let changes = 0;
  let mark: string | null = null;
  for (const line of rest) {
    const entry = entryOf(bytes, line);
    mark = entry !== null && "settled" in entry ? entry.settled : null;
    if (entry === null) isWhole = false;
    else if ("rows" in entry) {
      for (const packed of entry.rows) {
        const row = unpackRow(packed);
        rows.set(row.summary.id, row);
      }
      // What else the program has to do has its turn.
      await setImmediate();
    } else if ("row" in entry) rows.set(entry.row.summary.id, entry.row);
    else if ("gone" in entry) rows.delete(entry.gone);
    if (entry === null || !("rows" in entry)) changes += 1;
  }
  return {
    rows,
    settled: isWhole ? mark : null,
    changes,
    length: (mark === null ? lines.at(-1)?.end : lines.at(-1)?.start) ?? 0,
  };
}

export function journalLine(entry: JournalEntry): Uint8Array {
  return checkedLine(entry);
}

/** All rows there are, those that come meanwhile perhaps not among them. */
export async function allRows(library: string, rows: Iterable<Row>): Promise<Uint8Array> {
  const lines = [journalLine({ journal: journalFormat, library })];
  let some: PackedRow[] = [];
  const write = () => {
    lines.push(journalLine({ rows: some }));
    some = [];
  };
  for (const row of rows) {
    some.push(packRow(row));
    if (some.length < rowsPerLine) continue;
    write();
    await setImmediate();
  }
  write();
  return Buffer.concat(lines);
}

/** The sum says that it is what this program wrote, so that telling its kind is enough. */
function entryOf(bytes: Uint8Array, line: Line): JournalEntry | null {
  const entry = readCheckedLine(bytes, line);
  return isEntry(entry) ? entry : null;
}

function isEntry(value: unknown): value is JournalEntry {
  return (
    typeof value === "object" &&
    value !== null &&
    ["journal", "rows", "row", "gone", "settled"].some((kind) => kind in value)
  );
}
