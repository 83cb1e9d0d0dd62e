import type { DocumentCheck, PlacedRemark } from "./check.ts";
import { inTarget, remark } from "./check.ts";

const fewestLetters = 4;

/** The same words of the source in other words: what is said twice should be said alike. */
export const consistency: DocumentCheck = {
  id: "consistency",
  severity: "hint",
  run({ blocks }) {
    const first = new Map<string, string>();
    const remarks: PlacedRemark[] = [];
    for (const [block, { source, target }] of blocks) {
      const isAligned = source.sentences.length === target.sentences.length;
      if (!isAligned) continue;
      for (const [index, { text }] of source.sentences.entries()) {
        const translation = target.sentences[index];
        const key = text.toLocaleLowerCase();
        if (translation === undefined || (text.match(/\p{L}/gu) ?? []).length < fewestLetters)
          continue;
        const before = first.get(key);
        if (before === undefined) first.set(key, translation.text);
        else if (before.toLocaleLowerCase() !== translation.text.toLocaleLowerCase())
          remarks.push({
            ...remark("inconsistent", inTarget(translation.from, translation.to), {
              expected: before,
            }),
            block,
          });
      }
    }
    return remarks;
  },
};
