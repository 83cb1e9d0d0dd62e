import { addVersion } from "../../../shared/domain/revise.ts";
import { summarize } from "../../../shared/domain/summary.ts";
import { ProblemError } from "../../../shared/result.ts";
import { createTranslation } from "../../../shared/rich-text/alignment.ts";
import type { Library } from "../types.ts";
import { type Inside, mustBeOn } from "./inside.ts";

export function versionAnswers(inside: Inside): Pick<Library, "addVersion"> {
  return {
    addVersion: ({ id, baseRevision, language, fill }) =>
      inside.answer(id, async () => {
        await inside.access.ensure();
        const stored = await inside.readStored(id);
        mustBeOn(stored, baseRevision);
        const from = stored.document.sourceLanguage;
        const source = stored.texts[from];
        if (stored.texts[language]) throw new ProblemError("version-exists");
        if (!source) throw new ProblemError("version-missing");
        const text = createTranslation(source, { from, to: language, fill });
        const next = addVersion(stored.document, language, text, inside.now());
        const texts = { ...stored.texts, [language]: text };
        const saved = await stored.replace(next, texts);
        inside.put(summarize(next, texts), saved);
        return saved.document;
      }),
  };
}
