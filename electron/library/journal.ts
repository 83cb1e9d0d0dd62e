import type { Summary } from "../../shared/domain/document.ts";
import { checkedLine, readCheckedLine, splitLines } from "./checked-lines.ts";
import type { FileStamp } from "./file-stamp.ts";

/** A row of the list and the stamp of the file it was made from. */
export interface Row {
  readonly summary: Summary;
  readonly stamp: FileStamp;
}

/**
 * The list on disk: one checked line with all rows, then one for each change. `settled` is the last
 * line of a library that was closed in order.
 */
export type JournalEntry =
  | { readonly journal: typeof journalFormat; readonly library: string; readonly rows: Row[] }
  | { readonly row: Row }
  | { readonly gone: string }
  /** A fingerprint of the folders of the documents at that moment. */
  | { readonly settled: string };

/** Changes with the shape of a row; a journal of another format is made anew. */
const journalFormat = 1;

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
  const { lines, end } = splitLines(bytes);
  const whole = end === bytes.length;
  const entries = lines.map((line) => {
    const entry = readCheckedLine(bytes, line);
    return isEntry(entry) ? entry : null;
  });
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
  return checkedLine(entry);
}

export function allRows(library: string, rows: Iterable<Row>): Uint8Array {
  return journalLine({ journal: journalFormat, library, rows: [...rows] });
}

/** The sum says that it is what this program wrote, so that telling its kind is enough. */
function isEntry(value: unknown): value is JournalEntry {
  return (
    typeof value === "object" &&
    value !== null &&
    ["journal", "row", "gone", "settled"].some((kind) => kind in value)
  );
}
