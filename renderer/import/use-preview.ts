import type { Node } from "@tiptap/pm/model";
import { useEffect, useState } from "react";

import type { ImportRequest } from "../../shared/ipc/contract.ts";
import { schema } from "../../shared/rich-text/schema.ts";
import { request } from "../api.ts";

export type WantedImport = Omit<ImportRequest, "corrections">;

/** How long writing rests before the text is recognised anew, in milliseconds. */
const rest = 150;

interface Preview {
  /** What would become of the text; null where there is none. */
  readonly content: Node | null;
  /** It is of what is wanted now: the last answer stays until the next is there. */
  readonly isCurrent: boolean;
}

export function usePreview(wanted: WantedImport | null): Preview {
  const [preview, setPreview] = useState<{ of: WantedImport | null; content: Node | null }>({
    of: null,
    content: null,
  });
  useEffect(() => {
    let isCurrent = true;
    async function ask() {
      const made = wanted === null ? null : await request("import.preview", wanted);
      if (!isCurrent) return;
      const content = made?.ok === true ? schema.nodeFromJSON(made.value.content) : null;
      setPreview({ of: wanted, content });
    }
    const timer = setTimeout(() => void ask(), rest);
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [wanted]);
  return { content: preview.content, isCurrent: preview.of === wanted };
}
