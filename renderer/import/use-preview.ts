import type { Node } from "@tiptap/pm/model";
import { useEffect, useState } from "react";

import type { ImportRequest } from "../../shared/ipc/contract.ts";
import { schema } from "../../shared/rich-text/schema.ts";
import { request } from "../api.ts";

export type WantedImport = Omit<ImportRequest, "corrections">;

/** How long writing rests before the text is recognised anew, in milliseconds. */
const rest = 150;

/** What would become of the text; null where there is none. The last answer stays until the next is there. */
export function usePreview(wanted: WantedImport | null): Node | null {
  const [content, setContent] = useState<Node | null>(null);
  useEffect(() => {
    let isCurrent = true;
    async function ask() {
      const preview = wanted === null ? null : await request("import.preview", wanted);
      if (!isCurrent) return;
      setContent(preview?.ok === true ? schema.nodeFromJSON(preview.value.content) : null);
    }
    const timer = setTimeout(() => void ask(), rest);
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [wanted]);
  return content;
}
