import { readTermbase, theTerms, writeTermbase } from "../terms-file.ts";
import type { Library } from "../types.ts";
import type { Inside } from "./inside.ts";

export function termAnswers({
  access,
  answer,
  layout,
}: Inside): Pick<Library, "terms" | "changeTerms"> {
  return {
    terms: () => answer(theTerms, () => readTermbase(layout, access.problem() === null)),
    changeTerms: (change) =>
      answer(theTerms, async () => {
        await access.ensure();
        return writeTermbase(layout, change);
      }),
  };
}
