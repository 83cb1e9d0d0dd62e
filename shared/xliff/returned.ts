import type { CodeMeaning } from "./inline-codes.ts";
import type { UnitRecord } from "./handout.ts";

/** What a file holds that came back, as far as it could be understood. */
export interface ReturnedFile {
  /** As the file names them, such as `en-GB`. */
  readonly from: string;
  readonly to: string;
  readonly documentId: string;
  readonly units: readonly ReturnedUnit[];
  /** Units of the file that were made from something else. */
  readonly foreign: number;
}

export interface ReturnedUnit {
  readonly id: string;
  /** What we wrote beside the unit; null where a tool has dropped it. */
  readonly record: { readonly [Name in keyof UnitRecord]: string | null };
  readonly source: readonly Token[];
  /** null: nothing is written in it. */
  readonly target: readonly Token[] | null;
  /** What someone outside has remarked. */
  readonly notes: readonly ReturnedNote[];
  /** Every sentence has a translation. */
  readonly isComplete: boolean;
  /** The translator, or the tool, says it is translated. */
  readonly isDone: boolean;
}

export interface ReturnedNote {
  /** "" where the file does not say. */
  readonly by: string;
  readonly text: string;
}

/** Running text piece by piece. `meaning` is null where the code itself does not tell. */
export type Token =
  | { readonly kind: "text"; readonly text: string }
  | {
      readonly kind: "start" | "end" | "standalone";
      readonly id: string;
      readonly meaning: CodeMeaning | null;
    };

/** What was written beside a unit, where it is of the shape we write. */
export function readRecord(
  find: (name: keyof UnitRecord) => string | undefined,
): ReturnedUnit["record"] {
  const date = find("date") ?? "";
  return {
    source: hashOrNull(find("source")),
    target: hashOrNull(find("target")),
    date: /^\d{4}-\d{2}-\d{2}$/.test(date) ? date : null,
  };
}

function hashOrNull(value = ""): string | null {
  return /^[0-9a-f]{32}$/.test(value) ? value : null;
}

export function plainText(tokens: readonly Token[]): string {
  return tokens.map((token) => (token.kind === "text" ? token.text : "")).join("");
}

/** The character of a code that stands for one XML cannot hold; "" where the number is none. */
export function characterOf(hex: string | undefined): string {
  const code = /^[0-9a-f]{1,8}$/i.test(hex ?? "") ? Number.parseInt(hex ?? "", 16) : -1;
  return code >= 0 && code <= 0x10ffff ? String.fromCodePoint(code) : "";
}
