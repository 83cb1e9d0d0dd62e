import { app, session } from "electron";

import { wording } from "../shared/i18n/translator.ts";
import { missingCase, problem, success } from "../shared/result.ts";
import type { Command, Invocation, UsageFault } from "./command-line.ts";
import type { CommandContext } from "./command-line/context.ts";
import { helpText } from "./command-line/help.ts";
import { writeLine } from "./command-line/output.ts";
import { type ExitCode, exitCodes, problemLine, runCommand } from "./command-line/run.ts";
import { createExporting } from "./exporting.ts";
import { createLibrary, openLibrary } from "./library/index.ts";
import type { Program } from "./program.ts";
import { serveProgram } from "./protocol.ts";
import { restrictSession } from "./security.ts";

/** Only PDF is set by a page; everything else is done before the program would start Chromium. */
export function needsPages(command: Command): boolean {
  switch (command.name) {
    case "export":
      return command.formats.includes("pdf");
    case "sample":
      return true;
    case "list":
    case "import":
    case "verify":
    case "site":
      return false;
    default:
      return missingCase(command);
  }
}

/** A run from the command line; the result is the program's exit code. */
export async function runWithoutWindow({ run }: Invocation, program: Program): Promise<ExitCode> {
  const language = program.messageLanguage;
  switch (run.as) {
    case "help":
      writeLine("result", helpText(language));
      return exitCodes.done;
    case "version":
      writeLine("result", app.getVersion());
      return exitCodes.done;
    case "unknown-command":
      writeLine(
        "remark",
        problemLine(problem("command-unknown", { command: run.command }), { language }),
      );
      return exitCodes.usage;
    case "usage-fault":
      writeLine("remark", usageLine(run.fault, program));
      return exitCodes.usage;
    case "command":
      return runSafely(run.command, run.json, program);
    case "application":
      throw new Error("The window is not a command");
    default:
      return missingCase(run);
  }
}

function usageLine({ reason, params }: UsageFault, { messageLanguage: language }: Program): string {
  const text = wording(language)(`commandLine:usage.${reason}`, { ...params });
  return problemLine(problem("command-usage", { reason: text }), { language });
}

async function runSafely(command: Command, json: boolean, program: Program): Promise<ExitCode> {
  const pages = needsPages(command);
  const context = contextOf(json, pages, program);
  try {
    if (pages) await restrictSession(session.defaultSession, program.log);
    return await runCommand(command, context);
  } catch (error) {
    program.log.error(`The command ${command.name} failed`, error);
    const reason = error instanceof Error ? error.message : String(error);
    writeLine("remark", problemLine(problem("internal", { reason }), context));
    return exitCodes.failed;
  }
}

function contextOf(json: boolean, pages: boolean, program: Program): CommandContext {
  const { folder, create } = program.wantedLibrary();
  const options = program.libraryOptions;
  return {
    language: program.messageLanguage,
    json,
    workingFolder: process.cwd(),
    stamps: program.stamps,
    print: (line) => writeLine("result", line),
    remark: (line) => writeLine("remark", line),
    readLibrary: () => openLibrary(folder, { ...options, mode: "read" }),
    async writeLibrary() {
      const opened = await openLibrary(folder, options);
      const missing = !opened.ok && opened.problem.code === "library-missing";
      return missing && create ? createLibrary(folder, options) : opened;
    },
    createLibrary: (other) => createLibrary(other, options),
    openLibrary: (other) => openLibrary(other, options),
    exporterOf(library) {
      const exporting = createExporting({ require: () => success(library) }, program.now);
      if (pages) serveProgram(session.defaultSession, exporting.pages);
      return exporting.exporter;
    },
  };
}
