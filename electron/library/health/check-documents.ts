import type { Summary } from "../../../shared/domain/document.ts";
import type { Finding } from "../../../shared/domain/health.ts";
import { summarize } from "../../../shared/domain/summary.ts";
import { ProblemError } from "../../../shared/result.ts";
import type { Repair } from "../../../shared/rich-text/repair.ts";
import type { Inside } from "../answers/inside.ts";
import { DamagedRevisionError, History } from "../history/history.ts";
import { readHistoryLines } from "../history/history-file.ts";
import type { HistoryEntry } from "../history/record.ts";
import { picturesIn } from "../pictures.ts";
import type { Breathe } from "./pace.ts";

export interface CheckedDocument {
  readonly isWhole: boolean;
  readonly findings: readonly Finding[];
  /** How many states of it could be made again and proved to be what was saved. */
  readonly revisions: number;
  readonly summary: Summary | null;
  /** The pictures it shows. */
  readonly pictures: readonly string[];
}

const restored: Partial<Record<Repair["what"], Finding["kind"]>> = {
  fromHistory: "documentFromHistory",
  previousSave: "documentFromSave",
  fromBackup: "documentFromBackup",
};

/** null where there is no such document after all. */
export async function checkDocument(
  inside: Inside,
  id: string,
  breathe: Breathe,
): Promise<CheckedDocument | null> {
  const read = await inside.answer(id, () => readAndMend(inside, id));
  if (!read.ok) {
    const { code, params } = read.problem;
    if (code === "document-missing") return null;
    const kind = code === "document-newer" ? "documentNewer" : "documentLost";
    if (code !== "document-newer" && code !== "document-damaged")
      throw new ProblemError(code, params);
    const summary = inside.list()?.get(id) ?? null;
    const finding: Finding = { kind, summary, name: id, moment: null };
    return { isWhole: false, findings: [finding], revisions: 0, summary, pictures: [] };
  }
  const { summary, pictures, findings } = read.value;
  // Not in the document's line: a long history must not keep a save waiting.
  const { revisions, isWhole } = await checkHistory(inside.layout.history(id), breathe);
  const past: Finding[] = isWhole
    ? []
    : [{ kind: "historyDamaged", summary, name: id, moment: null }];
  return {
    isWhole: findings.length === 0,
    findings: [...findings, ...past],
    revisions,
    summary,
    pictures,
  };
}

async function readAndMend(inside: Inside, id: string) {
  const stored = await inside.readStored(id);
  const { document, texts, repairs } = stored;
  const summary = summarize(document, texts);
  const findings = repairs.flatMap(({ what, name }): Finding[] => {
    const kind = restored[what];
    return kind === undefined ? [] : [{ kind, summary, name: id, moment: name }];
  });
  if (findings.length > 0 && inside.access.problem() === null)
    inside.put(summary, { stamp: await stored.mend(), behind: null });
  return { summary, findings, pictures: picturesIn(JSON.stringify(document.versions)) };
}

async function checkHistory(
  file: string,
  breathe: Breathe,
): Promise<{ revisions: number; isWhole: boolean }> {
  const entries: HistoryEntry[] = [];
  let isWhole = true;
  let revisions = 0;
  for await (const entry of readHistoryLines(file)) {
    if (entry === null) isWhole = false;
    else entries.push(entry);
    await breathe();
  }
  try {
    const states = new History(entries).states();
    while (states.next().done !== true) {
      revisions += 1;
      await breathe();
    }
  } catch (error) {
    if (!(error instanceof DamagedRevisionError)) throw error;
    isWhole = false;
  }
  return { revisions, isWhole };
}
