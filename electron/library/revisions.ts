import type { PressDocument } from "../../shared/domain/document.ts";
import type { RevisionInfo } from "../../shared/history/revision.ts";
import { ProblemError } from "../../shared/result.ts";
import { History } from "./history/history.ts";
import { appendHistory, readHistory } from "./history/history-file.ts";
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
  const historyOf = async (id: string) => new History(await readHistory(layout.history(id)));

  async function historyWith(id: string, revision: string): Promise<History> {
    const history = await historyOf(id);
    if (!history.has(revision)) throw new ProblemError("revision-missing");
    return history;
  }

  return {
    list: async (id) => (await historyOf(id)).list(),
    async read(id, revision) {
      const document = rememberedDocument(await historyWith(id, revision), id, revision);
      if (document === null) throw new ProblemError("revision-damaged");
      return document;
    },
    async name(id, milestone) {
      await historyWith(id, milestone.of);
      await appendHistory(layout.history(id), [milestone]);
    },
  };
}
