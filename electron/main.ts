import path from "node:path";

import { app } from "electron";

import { locales } from "../shared/domain/language.ts";
import { startApplication } from "./application.ts";
import { parseCommandLine } from "./command-line.ts";
import { createLog } from "./log.ts";
import { programFiles } from "./paths.ts";
import { prepareProgram } from "./program.ts";
import { programArguments } from "./program-arguments.ts";
import { registerScheme } from "./protocol.ts";
import { restrictProgram } from "./security.ts";
import { needsPages, runWithoutWindow } from "./without-window.ts";

const invocation = parseCommandLine(programArguments(process.argv, !app.isPackaged));
if (invocation.userData !== null) app.setPath("userData", path.resolve(invocation.userData));
const log = createLog(programFiles(app.getPath("userData")).logs, () => new Date());

restrictProgram(log);
registerScheme();

// Electron is not ready before this module has run to its end: what needs no page is done by then,
// and whatever waits for readiness must not be awaited here.
const { run } = invocation;
if (run.as === "application" && !app.requestSingleInstanceLock()) app.quit();
else {
  const program = await prepareProgram(invocation, log);
  // The fields for a date write it as the browser's language does: not 09/05 where 05.09 is meant.
  app.commandLine.appendSwitch("lang", locales[program.settings.current().interfaceLanguage]);
  if (run.as === "application") whenReady(() => startApplication(program));
  else if (run.as === "command" && needsPages(run.command))
    whenReady(async () => app.exit(await runWithoutWindow(invocation, program)));
  else app.exit(await runWithoutWindow(invocation, program));
}

function whenReady(start: () => Promise<void>): void {
  app
    .whenReady()
    .then(start)
    .catch((error: unknown) => {
      log.error("The program could not start", error);
      process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
      app.exit(1);
    });
}
