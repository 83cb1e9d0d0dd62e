import { summarize } from "../../../shared/domain/summary.ts";
import { createRevisions } from "../revisions.ts";
import { returnTo } from "../return-to.ts";
import type { Library } from "../types.ts";
import { type Inside, mustBeOn } from "./inside.ts";

/** What documents were, and the way back to it. */
export function historyAnswers(
  inside: Inside,
): Pick<Library, "history" | "revision" | "restore" | "nameRevision"> {
  const { access, answer, documents } = inside;
  const revisions = createRevisions(inside.layout);
  return {
    history: (id) => answer(id, () => revisions.list(id)),
    revision: (id, revision) => answer(id, () => revisions.read(id, revision)),
    restore: ({ id, baseRevision, revision }) =>
      answer(id, async () => {
        await access.ensure();
        const stored = await inside.readStored(id);
        mustBeOn(stored, baseRevision);
        const wanted = await revisions.read(id, revision);
        const { next, texts } = returnTo(stored.document, wanted, inside.now());
        const saved = await stored.replace(next, texts);
        inside.put(summarize(next, texts), saved);
        return saved.document;
      }),
    nameRevision: ({ id, revision, name }) =>
      answer(id, async () => {
        await access.ensure();
        const [author, at] = [inside.author(), inside.now()];
        await revisions.name(id, { of: revision, milestone: name.trim(), author, at });
        const summary = inside.list()?.get(id);
        if (summary !== undefined) inside.list()?.put(summary, await documents.stamp(id));
        return revisions.list(id);
      }),
  };
}
