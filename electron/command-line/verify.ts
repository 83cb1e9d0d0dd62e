import path from "node:path";

import { formatNumber } from "../../shared/i18n/format.ts";
import { wording } from "../../shared/i18n/translator.ts";
import type { VerifyCommand } from "../command-line.ts";
import { verifyBundle } from "../export/verify.ts";
import type { CommandContext, CommandOutcome } from "./context.ts";

/** Checks a published folder against its manifest. */
export async function runVerify(command: VerifyCommand, context: CommandContext): CommandOutcome {
  const verified = await verifyBundle(path.resolve(context.workingFolder, command.folder));
  if (!verified.ok) return [verified.problem];
  const { files, pictures } = verified.value;
  const count = files.length + pictures.length;
  const number = formatNumber(count, context.language);
  context.print(
    context.json
      ? JSON.stringify(verified.value)
      : wording(context.language)("commandLine:verified", { count, number }),
  );
  return [];
}
