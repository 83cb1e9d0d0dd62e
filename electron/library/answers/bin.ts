import { summarize } from "../../../shared/domain/summary.ts";
import { ProblemError } from "../../../shared/result.ts";
import { createBin } from "../bin.ts";
import type { Library } from "../types.ts";
import { deleteUnusedPictures } from "../unused-pictures.ts";
import type { Inside } from "./inside.ts";

/** Work on the bin waits in a line of its own. */
const theBin = "bin";

/** Putting documents aside, and bringing them back. */
export function binAnswers(
  inside: Inside,
): Pick<Library, "remove" | "removed" | "takeOut" | "emptyBin"> {
  const { access, answer, documents, layout } = inside;
  const bin = createBin(layout, inside.author);
  return {
    remove: (id) =>
      answer(id, async () => {
        await access.ensure();
        if (!(await documents.exists(id))) throw new ProblemError("document-missing", { id });
        await bin.put(id, inside.now());
        inside.forget(id);
        return null;
      }),
    removed: () => answer(theBin, () => bin.list()),
    takeOut: (id) =>
      answer(id, async () => {
        await access.ensure();
        if (await documents.exists(id)) throw new ProblemError("bin-conflict");
        await bin.takeOut(id);
        const { document, texts } = await inside.readStored(id);
        const stamp = await documents.stamp(id);
        return inside.put(summarize(document, texts), { stamp, behind: null });
      }),
    emptyBin: () =>
      answer(theBin, async () => {
        await access.ensure();
        await bin.empty();
        await deleteUnusedPictures(layout);
        return null;
      }),
  };
}
