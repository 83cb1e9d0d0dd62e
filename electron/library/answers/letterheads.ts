import { readLetterheads, theLetterheads, writeLetterheads } from "../letterheads-file.ts";
import type { Library } from "../types.ts";
import type { Inside } from "./inside.ts";

export function letterheadAnswers({
  access,
  answer,
  layout,
}: Inside): Pick<Library, "letterheads" | "changeLetterheads"> {
  return {
    letterheads: () =>
      answer(theLetterheads, async () => {
        const { value, problem } = await readLetterheads(layout, access.problem() === null);
        return { letterheads: value, problem };
      }),
    changeLetterheads: (change) =>
      answer(theLetterheads, async () => {
        await access.ensure();
        return writeLetterheads(layout, change);
      }),
  };
}
