import type { Language } from "../../shared/domain/language.ts";
import type { Problem } from "../../shared/result.ts";
import { request } from "../api.ts";
import type { DocumentSession } from "../document/session.ts";

interface Answers {
  readonly onCopied: () => void;
  readonly onProblem: (problem: Problem) => void;
}

/** Puts the version onto the clipboard; what was written last is saved first and goes along. */
export async function copyForMessage(
  session: DocumentSession,
  language: Language,
  { onCopied, onProblem }: Answers,
): Promise<void> {
  if (!(await session.flush())) return;
  const copied = await request("export.copy", { id: session.id, language });
  if (copied.ok) onCopied();
  else onProblem(copied.problem);
}
