import type { Stats } from "node:fs";
import { readFile } from "node:fs/promises";

import type { Adapter } from "lowdb";
import type { z } from "zod";

import { migrate, type Migrations } from "../../shared/domain/migrations.ts";
import { isMissing } from "./disk-problem.ts";
import { previousOf } from "./layout.ts";
import { replaceFile } from "./replace-file.ts";
import { DamagedFileError, NewerFileError, seal, sealJson, unseal } from "./sealed-file.ts";

export interface FileShape<Value> {
  readonly format: string;
  readonly schemaVersion: number;
  readonly schema: z.ZodType<Value>;
  /** Whether a value of the shape is one for this file; any other is damage. */
  readonly belongs?: (value: Value) => boolean;
  /** Lead from the shapes of earlier versions to this one. */
  readonly migrations?: Migrations;
  /** The value as compact JSON in UTF-8, in pieces, where some of them are at hand; else it is made whole. */
  readonly encode?: (value: Value) => readonly Uint8Array[];
}

/**
 * lowdb's storage for one file, where a power cut, a full disk or a flipped bit must not cost a word.
 * `read` gives null only where there is no file; it throws {@link DamagedFileError} and
 * {@link NewerFileError}, so that nothing broken is ever taken for something new.
 * `write` keeps what was there as `.prev`, but only if it was read and found good: a damaged file
 * must not push out the last good one.
 */
export class DurableFile<Value> implements Adapter<Value | null> {
  readonly #file: string;
  readonly #shape: FileShape<Value>;
  #isGood: boolean;
  readonly #after: Promise<unknown> | undefined;
  #written: Stats | null = null;

  /**
   * @param isGood what is in the file was read before and found good
   * @param after what has to be on the disk before a write takes the file's place
   */
  constructor(file: string, shape: FileShape<Value>, isGood = false, after?: Promise<unknown>) {
    this.#file = file;
    this.#shape = shape;
    this.#isGood = isGood;
    this.#after = after;
  }

  /** Number, size and times of what was written last; null before. */
  get written(): Stats | null {
    return this.#written;
  }

  async read(): Promise<Value | null> {
    this.#isGood = false;
    const value = await readSealed(this.#file, this.#shape);
    this.#isGood = value !== null;
    return value;
  }

  async write(value: Value | null): Promise<void> {
    if (value === null) return;
    const { format, schemaVersion, encode } = this.#shape;
    const bytes =
      encode === undefined
        ? seal(format, schemaVersion, value)
        : sealJson(format, schemaVersion, encode(value));
    const previous = this.#isGood ? previousOf(this.#file) : undefined;
    this.#written = await replaceFile(this.#file, bytes, { previous, after: this.#after });
    this.#isGood = true;
  }
}

/** The file's value; null where there is no file. Throws {@link DamagedFileError} and {@link NewerFileError}. */
export async function readSealed<Value>(
  file: string,
  shape: FileShape<Value>,
): Promise<Value | null> {
  let bytes: Uint8Array;
  try {
    bytes = await readFile(file);
  } catch (error) {
    if (isMissing(error)) return null;
    throw error;
  }
  return parseSealed(file, bytes, shape);
}

/** @param name what the bytes are called where they are told of */
export function parseSealed<Value>(
  name: string,
  bytes: Uint8Array,
  { format, schemaVersion, schema, belongs, migrations = {} }: FileShape<Value>,
): Value {
  const unsealed = unseal(format, bytes);
  if (unsealed.schemaVersion > schemaVersion) throw new NewerFileError(name);
  let value: Value;
  try {
    value = schema.parse(
      migrate(unsealed.value, unsealed.schemaVersion, schemaVersion, migrations),
    );
  } catch (error) {
    throw new DamagedFileError(error instanceof Error ? error.message : String(error), bytes);
  }
  if (belongs?.(value) === false) throw new DamagedFileError("of another place", bytes);
  return value;
}
