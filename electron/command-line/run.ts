import { missingCase, type Problem } from "../../shared/result.ts";
import type { Command } from "../command-line.ts";
import { problemText } from "../problem-text.ts";
import type { CommandContext, CommandOutcome } from "./context.ts";
import { runExport } from "./export.ts";
import { runImport } from "./import.ts";
import { runList } from "./list.ts";
import { runSample } from "./sample.ts";
import { runSite } from "./site.ts";
import { runVerify } from "./verify.ts";

export const exitCodes = { done: 0, failed: 1, usage: 2 } as const;
export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];

/** Runs one command to its end and tells what went wrong, a line each. */
export async function runCommand(command: Command, context: CommandContext): Promise<ExitCode> {
  const problems = await outcomeOf(command, context);
  for (const problem of problems) context.remark(problemLine(problem, context));
  return problems.length === 0 ? exitCodes.done : exitCodes.failed;
}

/** `press-centre: document-missing: There is no document …`, always one line. */
export function problemLine(
  problem: Problem,
  { language }: Pick<CommandContext, "language">,
): string {
  const text = problemText(problem, language).replaceAll(/\s*[\r\n]+\s*/g, " ");
  return `press-centre: ${problem.code}: ${text}`;
}

function outcomeOf(command: Command, context: CommandContext): CommandOutcome {
  switch (command.name) {
    case "list":
      return runList(context);
    case "import":
      return runImport(command, context);
    case "export":
      return runExport(command, context);
    case "verify":
      return runVerify(command, context);
    case "site":
      return runSite(command, context);
    case "sample":
      return runSample(command, context);
    default:
      return missingCase(command);
  }
}
