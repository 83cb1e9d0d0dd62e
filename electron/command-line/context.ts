import type { Language } from "../../shared/domain/language.ts";
import type { Problem, Result } from "../../shared/result.ts";
import type { Exporter } from "../export/index.ts";
import type { Stamps } from "../jobs/stamps.ts";
import type { Library } from "../library/index.ts";

/** What a command works with; the world outside comes in through here. */
export interface CommandContext {
  /** Of messages. */
  readonly language: Language;
  readonly json: boolean;
  readonly workingFolder: string;
  readonly stamps: Stamps;
  /** A line of results, on the standard output. */
  print(line: string): void;
  /** A line about the work, on the standard error output. */
  remark(line: string): void;
  /** The library of the command line, without its lock: the window may have it open. */
  readLibrary(): Promise<Result<Library>>;
  writeLibrary(): Promise<Result<Library>>;
  /** Another library than the usual one, made when it is not there. */
  createLibrary(folder: string): Promise<Result<Library>>;
  openLibrary(folder: string): Promise<Result<Library>>;
  exporterOf(library: Library): Exporter;
}

/** A command prints its results as it goes and returns what went wrong. */
export type CommandOutcome = Promise<readonly Problem[]>;

export async function withLibrary(
  opening: Promise<Result<Library>>,
  work: (library: Library) => CommandOutcome,
): CommandOutcome {
  const opened = await opening;
  if (!opened.ok) return [opened.problem];
  try {
    return await work(opened.value);
  } finally {
    await opened.value.close();
  }
}
