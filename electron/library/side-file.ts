import { Low } from "lowdb";

import { type Problem, problem, type ProblemCode, ProblemError } from "../../shared/result.ts";
import { DurableFile, type FileShape } from "./durable-file.ts";
import type { LibraryLayout } from "./layout.ts";
import { readOrPrevious } from "./read-or-previous.ts";
import { NewerFileError } from "./sealed-file.ts";

/** A file beside the documents that is written whole: the termbase, the letterheads. */
export interface SideFile<Value> {
  readonly place: (layout: LibraryLayout) => string;
  readonly shape: FileShape<Value>;
  /** What it is called in quarantine. */
  readonly name: string;
  /** What there is where nobody has written anything. */
  readonly empty: Value;
  readonly problems: Readonly<Record<"damaged" | "lost" | "newer" | "conflict", ProblemCode>>;
}

export interface ReadSideFile<Value> {
  readonly value: Value;
  /** `damaged`: it is that of the save before; `lost`: it is empty. */
  readonly problem: Problem | null;
}

/** A damaged file is kept aside where the library may be written. Throws a {@link ProblemError} of `newer`. */
export function readSideFile<Value>(
  kept: SideFile<Value>,
  layout: LibraryLayout,
  mayWrite: boolean,
): Promise<ReadSideFile<Value>> {
  return readThrough(new DurableFile(kept.place(layout), kept.shape), kept, layout, mayWrite);
}

/**
 * Writes what the change makes of the present state, if that is still the one the change was made on.
 * Throws a {@link ProblemError} of `conflict` or `newer`, and whatever the change throws.
 */
export async function changeSideFile<Value extends { readonly revision: number }>(
  kept: SideFile<Value>,
  layout: LibraryLayout,
  baseRevision: number,
  change: (present: Value) => Value,
): Promise<Value> {
  const file = new DurableFile(kept.place(layout), kept.shape);
  const { value } = await readThrough(file, kept, layout, true);
  if (value.revision !== baseRevision) throw new ProblemError(kept.problems.conflict);
  const next = change(value);
  await new Low<Value | null>(file, next).write();
  return next;
}

async function readThrough<Value>(
  file: DurableFile<Value>,
  { place, shape, name, empty, problems }: SideFile<Value>,
  layout: LibraryLayout,
  mayWrite: boolean,
): Promise<ReadSideFile<Value>> {
  const where = { path: place(layout), shape, name };
  try {
    const { value, state } = await readOrPrevious(file, where, layout, mayWrite);
    const code = { whole: null, previous: problems.damaged, lost: problems.lost }[state];
    return { value: value ?? empty, problem: code === null ? null : problem(code) };
  } catch (error) {
    throw error instanceof NewerFileError ? new ProblemError(problems.newer) : error;
  }
}
