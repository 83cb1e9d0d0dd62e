import { crc32 } from "node:zlib";

import type { Summary } from "../../shared/domain/document.ts";
import type { FileStamp } from "./file-stamp.ts";

/** A row of the list and the stamp of the file it was made from. */
export interface Row {
  readonly summary: Summary;
  readonly stamp: FileStamp;
}

/**
 * The list on disk: one line with all rows, then a line for each change. Each line is its CRC-32 in
 * hexadecimal, a space and JSON. `settled` is the last line of a library that was closed in order.
 */
export type JournalEntry =
  | { readonly journal: typeof journalFormat; readonly library: string; readonly rows: Row[] }
  | { readonly row: Row }
  | { readonly gone: string }
  /** A fingerprint of the folders of the documents at that moment. */
  | { readonly settled: string };

/** Changes with the shape of a row; a journal of another format is made anew. */
const journalFormat = 1;

const newline = 0x0a;
const checkLength = 8;

export interface JournalRead {
  readonly rows: Map<string, Row>;
  /** Not null: the library was closed in order and every line is as it was written. */
  readonly settled: string | null;
  /** Changes since the line with all rows. */
  readonly changes: number;
  /** Bytes up to where the next change is to be written. */
  readonly length: number;
}

/**
 * What a journal says. Lines that are not as they were written are passed over: what they said is
 * then found by comparing with the documents. null: nothing of it can be used.
 */
export function readJournal(bytes: Uint8Array, library: string): JournalRead | null {
  const { lines, whole } = splitLines(bytes);
  const entries = lines.map(({ start, end }) => readEntry(bytes.subarray(start, end)));
  const [first] = entries;
  if (!first || !("journal" in first)) return null;
  if (first.journal !== journalFormat || first.library !== library) return null;

  const rows = new Map(first.rows.map((row) => [row.summary.id, row]));
  for (const entry of entries) {
    if (entry === null) continue;
    if ("row" in entry) rows.set(entry.row.summary.id, entry.row);
    if ("gone" in entry) rows.delete(entry.gone);
  }
  const last = entries.at(-1);
  const mark = last && "settled" in last ? last.settled : null;
  return {
    rows,
    settled: whole && !entries.includes(null) ? mark : null,
    changes: entries.length - 1,
    length: (mark === null ? lines.at(-1)?.end : lines.at(-1)?.start) ?? 0,
  };
}

export function journalLine(entry: JournalEntry): Uint8Array {
  const json = Buffer.from(JSON.stringify(entry));
  return Buffer.concat([Buffer.from(`${checkOf(json)} `), json, Buffer.of(newline)]);
}

export function allRows(library: string, rows: Iterable<Row>): Uint8Array {
  return journalLine({ journal: journalFormat, library, rows: [...rows] });
}

/** `whole`: nothing is left after the last line. A tail cut off in writing is none. */
function splitLines(bytes: Uint8Array): {
  lines: { start: number; end: number }[];
  whole: boolean;
} {
  const lines: { start: number; end: number }[] = [];
  let start = 0;
  for (let end = bytes.indexOf(newline); end !== -1; end = bytes.indexOf(newline, start)) {
    lines.push({ start, end: end + 1 });
    start = end + 1;
  }
  return { lines, whole: start === bytes.length };
}

function readEntry(line: Uint8Array): JournalEntry | null {
  const text = Buffer.from(line.buffer, line.byteOffset, line.byteLength);
  const json = text.subarray(checkLength + 1, -1);
  if (text.toString("latin1", 0, checkLength + 1) !== `${checkOf(json)} `) return null;
  const entry: unknown = JSON.parse(json.toString("utf8"));
  return isEntry(entry) ? entry : null;
}

/** The sum says that it is what this program wrote, so that telling its kind is enough. */
function isEntry(value: unknown): value is JournalEntry {
  return (
    typeof value === "object" &&
    value !== null &&
    ["journal", "row", "gone", "settled"].some((kind) => kind in value)
  );
}

function checkOf(json: Uint8Array): string {
  return crc32(json).toString(16).padStart(checkLength, "0");
}
