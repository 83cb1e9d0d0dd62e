import {
  addWordings,
  readMemory,
  readWordings,
  memoryIds,
  theMemory,
  writeMemory,
} from "../memory-files.ts";
import type { Library } from "../types.ts";
import type { Inside } from "./inside.ts";

/** What the translation memory has from elsewhere than the documents. */
export function memoryAnswers({
  access,
  answer,
  layout,
}: Inside): Pick<
  Library,
  "memoryIds" | "readMemory" | "keepMemory" | "sameWordings" | "addWordings"
> {
  return {
    memoryIds: () => answer(theMemory, () => memoryIds(layout)),
    readMemory: (id) => answer(theMemory, () => readMemory(layout, id)),
    keepMemory: (id, memory) =>
      answer(theMemory, async () => {
        await access.ensure();
        await writeMemory(layout, id, memory);
        return null;
      }),
    sameWordings: () =>
      answer(theMemory, async () => {
        const { value } = await readWordings(layout, access.problem() === null);
        return value ?? [];
      }),
    addWordings: (wordings) =>
      answer(theMemory, async () => {
        await access.ensure();
        return addWordings(layout, wordings);
      }),
  };
}
