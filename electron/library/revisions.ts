import type { PressDocument } from "../../shared/domain/document.ts";
import type { RevisionInfo } from "../../shared/history/revision.ts";
import { ProblemError } from "../../shared/result.ts";
import { History } from "./history/history.ts";
import { appendHistory, readHistory } from "./history/history-file.ts";
import { isRevision } from "./history/record.ts";
import type { LibraryLayout } from "./layout.ts";
import { rememberedDocument } from "./stored-document.ts";

interface Milestone {
  readonly of: string;
  /** Empty: the revision has no name any more. */
  readonly milestone: string;
  readonly author: string;
  readonly at: string;
}

/** What documents were. Throws a {@link ProblemError} of `revision-missing` or `revision-damaged`. */
export interface Revisions {
  list(id: string): Promise<RevisionInfo[]>;
  read(id: string, revision: string): Promise<PressDocument>;
  name(id: string, milestone: Milestone): Promise<void>;
}

export function createRevisions(layout: LibraryLayout): Revisions {
  async function historyWith(id: string, revision: string) {
    const entries = await readHistory(layout.history(id));
    const history = new History(entries);
    if (!history.has(revision)) throw new ProblemError("revision-missing");
    return { entries, history };
  }

  return {
    list: async (id) => new History(await readHistory(layout.history(id))).list(),
    async read(id, revision) {
      const { history } = await historyWith(id, revision);
      const document = rememberedDocument(history, id, revision);
      if (document === null) throw new ProblemError("revision-damaged");
      return document;
    },
    async name(id, milestone) {
      const { entries } = await historyWith(id, milestone.of);
      const before = entries.findLast((entry) => !isRevision(entry) && entry.of === milestone.of);
      const at = laterThan(before?.at, milestone.at);
      await appendHistory(layout.history(id), [{ ...milestone, at }]);
    },
  };
}

/** Of two names the one given later holds on every computer: one that takes another's place is dated after it. */
function laterThan(before: string | undefined, now: string): string {
  return before === undefined || before < now
    ? now
    : new Date(Date.parse(before) + 1).toISOString();
}
