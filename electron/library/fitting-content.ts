import type { Node } from "@tiptap/pm/model";

import type { Content } from "../../shared/domain/document.ts";
import { ProblemError } from "../../shared/result.ts";
import { readContent } from "../../shared/rich-text/repair.ts";

/** Content that needs no repair; anything else is refused, since it would be stored otherwise than it was written. */
export function readFitting(content: Content): Node {
  const read = readContent(content);
  if (!read.ok) throw new ProblemError(read.problem.code, read.problem.params);
  const [repair] = read.value.repairs;
  if (repair !== undefined) throw new ProblemError("content-refused", { reason: repair.name });
  return read.value.doc;
}
