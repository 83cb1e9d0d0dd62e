import { formatNumber } from "../../../shared/i18n/format.ts";
import type { Language } from "../../../shared/domain/language.ts";
import { wording } from "../../../shared/i18n/translator.ts";
import { request } from "../../api.ts";
import type { Workspace } from "../../workspace/workspace.ts";
import { noteMemoryChange } from "./memory-age.ts";

/** Takes a TMX file into the library's memory, and says what came of it. */
export async function takeInMemory(workspace: Workspace, language: Language): Promise<void> {
  const taken = await request("memory.importTmx", undefined);
  if (!taken.ok) {
    workspace.showProblem(taken.problem);
    return;
  }
  if (taken.value === null) return;
  noteMemoryChange();
  const t = wording(language);
  const { name, count, passedOver } = taken.value;
  const told = [t("memory:takenIn", { name, count, number: formatNumber(count, language) })];
  if (passedOver > 0)
    told.push(
      t("memory:passedOver", { count: passedOver, number: formatNumber(passedOver, language) }),
    );
  workspace.showNotice(told.join(" "));
}

/** Writes the whole memory into a TMX file of a folder the person chooses. */
export async function writeOutMemory(workspace: Workspace, language: Language): Promise<void> {
  const written = await request("memory.exportTmx", undefined);
  if (!written.ok) workspace.showProblem(written.problem);
  else if (written.value !== null) {
    const { file, count } = written.value;
    workspace.showNotice(
      wording(language)("memory:writtenOut", {
        file,
        count,
        number: formatNumber(count, language),
      }),
    );
  }
}
