import { type Problem, problem, ProblemError } from "../../shared/result.ts";

/** The system's name of an error, such as ENOSPC; undefined for errors of another kind. */
export function errorCode(error: unknown): string | undefined {
  return error instanceof Error && "code" in error && typeof error.code === "string"
    ? error.code
    : undefined;
}

export function isMissing(error: unknown): boolean {
  const code = errorCode(error);
  return code === "ENOENT" || code === "ENOTDIR";
}

/** What went wrong at the path, in words a person can act on. */
export function diskProblem(error: unknown, path: string): Problem {
  if (error instanceof ProblemError) return error.problem;
  const code = errorCode(error);
  switch (code) {
    case "ENOSPC":
    case "EDQUOT":
      return problem("disk-full", { path });
    case "EROFS":
      return problem("disk-read-only", { path });
    case "EACCES":
    case "EPERM":
      return problem("disk-denied", { path });
    case undefined:
      return problem("internal", {
        reason: error instanceof Error ? error.message : String(error),
      });
    default:
      return problem("disk-failed", { path, reason: code });
  }
}
