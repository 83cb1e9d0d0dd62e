import type { Node } from "@tiptap/pm/model";
import { useEffect, useState } from "react";

import type { Language } from "../../shared/domain/language.ts";
import type { Problem } from "../../shared/result.ts";
import { readContent } from "../../shared/rich-text/repair.ts";
import { request } from "../api.ts";
import type { DocumentSession } from "../document/session.ts";
import type { Comparison } from "../workspace/workspace.ts";

/** Both states of a version; null where there was no such version. */
export interface Compared {
  readonly key: string;
  readonly before: Node | null;
  readonly after: Node | null;
}

/** Reads the two states that are compared; null while they are read. */
export function useCompared(
  session: DocumentSession,
  { before, after }: Comparison,
  language: Language,
  onProblem: (problem: Problem) => void,
): Compared | null {
  const key = `${before} ${after} ${language}`;
  const [compared, setCompared] = useState<Compared | null>(null);

  useEffect(() => {
    let isWanted = true;
    async function read(revision: string): Promise<Node | null> {
      if (revision === "now") return textOf(session.content(language));
      const remembered = await request("history.read", { id: session.id, revision });
      if (remembered.ok) return textOf(remembered.value.versions[language]?.content);
      onProblem(remembered.problem);
      return null;
    }
    async function compare(): Promise<void> {
      const [old, present] = await Promise.all([read(before), read(after)]);
      if (isWanted) setCompared({ key, before: old, after: present });
    }
    void compare();
    return () => {
      isWanted = false;
    };
  }, [session, before, after, language, key, onProblem]);

  return compared?.key === key ? compared : null;
}

function textOf(content: unknown): Node | null {
  const read = content === undefined ? null : readContent(content);
  return read?.ok === true ? read.value.doc : null;
}
