import type { Node } from "@tiptap/pm/model";

import type { Content } from "../../shared/domain/document.ts";
import { languages } from "../../shared/domain/language.ts";
import { ProblemError } from "../../shared/result.ts";
import { readContent } from "../../shared/rich-text/repair.ts";
import type { Texts } from "./documents.ts";
import type { Save } from "./types.ts";

/** Contents that need no repair; any other is refused, since it would be stored otherwise than it was written. */
export function readFitting(contents: Save["contents"]): Texts {
  const texts: Texts = {};
  for (const language of languages) {
    const content = contents[language];
    if (content !== undefined) texts[language] = readOne(content);
  }
  return texts;
}

function readOne(content: Content): Node {
  const read = readContent(content);
  if (!read.ok) throw new ProblemError(read.problem.code, read.problem.params);
  const [repair] = read.value.repairs;
  if (repair !== undefined) throw new ProblemError("content-refused", { reason: repair.name });
  return read.value.doc;
}
