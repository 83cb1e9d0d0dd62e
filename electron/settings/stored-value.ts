import { readFile, rename } from "node:fs/promises";
import path from "node:path";

import { z } from "zod";

import { ProblemError } from "../../shared/result.ts";
import { diskProblem, isMissing } from "../library/disk-problem.ts";
import { makeFolder, replaceFile } from "../library/replace-file.ts";
import { seal, unseal } from "../library/sealed-file.ts";

export interface StoredValue<Value> {
  current(this: void): Value;
  change(part: Partial<Value>): Promise<Value>;
  /** When every change so far is on the disk, or has failed. */
  settled(): Promise<void>;
}

interface StoredValueOptions<Value> {
  readonly file: string;
  readonly schema: z.ZodType<Value>;
  readonly initial: Value;
  readonly now: () => Date;
  readonly onBroken?: (keptAs: string, reason: unknown) => void;
}

const format = "press-centre-value";
const version = 1;

/**
 * A small sealed file held in memory. A broken file is kept under another name and the initial value
 * takes its place; keys the file lacks take theirs from the initial value.
 */
export async function openStoredValue<Value extends object>(
  options: StoredValueOptions<Value>,
): Promise<StoredValue<Value>> {
  let current = await read(options);
  let writing: Promise<void> = Promise.resolve();
  return {
    current: () => current,
    change(part) {
      const written = writing.then(async () => {
        const changed = { ...current, ...part };
        await write(options.file, changed);
        current = changed;
        return changed;
      });
      writing = written.then(
        () => undefined,
        () => undefined,
      );
      return written;
    },
    settled: () => writing,
  };
}

async function read<Value extends object>(options: StoredValueOptions<Value>): Promise<Value> {
  let bytes: Uint8Array;
  try {
    bytes = await readFile(options.file);
  } catch (error) {
    if (!isMissing(error)) options.onBroken?.(options.file, error);
    return options.initial;
  }
  try {
    const stored = z.record(z.string(), z.unknown()).parse(valueIn(bytes));
    return options.schema.parse({ ...options.initial, ...stored });
  } catch (error) {
    const { dir, name, ext } = path.parse(options.file);
    const stamp = options.now().toISOString().replaceAll(/[:.]/g, "-");
    const keptAs = path.join(dir, `${name}.broken-${stamp}${ext}`);
    await rename(options.file, keptAs).catch(() => undefined);
    options.onBroken?.(keptAs, error);
    return options.initial;
  }
}

/** Of a file that a person wrote, or the first version: JSON alone, which a damaged sealed file never is. */
function valueIn(bytes: Uint8Array): unknown {
  try {
    return unseal(format, bytes).value;
  } catch {
    return JSON.parse(new TextDecoder("utf8", { fatal: true }).decode(bytes));
  }
}

async function write(file: string, value: unknown): Promise<void> {
  try {
    await makeFolder(path.dirname(file), path.parse(file).root);
    await replaceFile(file, seal(format, version, value));
  } catch (error) {
    const { code, params } = diskProblem(error, file);
    throw new ProblemError(code, params, { cause: error });
  }
}
