import type { EmergencyCopy, UnsavedText } from "../../../shared/domain/emergency-copy.ts";
import { languages } from "../../../shared/domain/language.ts";
import type { Handlers } from "../../../shared/ipc/contract.ts";
import { failure, success } from "../../../shared/result.ts";
import { firstText } from "../../../shared/rich-text/blocks.ts";
import { readContent } from "../../../shared/rich-text/repair.ts";
import { openEmergencyCopy } from "../../jobs/open-emergency-copy.ts";
import type { Services } from "../handlers.ts";

export function emergencyHandlers({
  library,
  emergency,
  stamps,
  showInFolder,
}: Pick<Services, "library" | "emergency" | "stamps" | "showInFolder">): Pick<
  Handlers,
  Extract<keyof Handlers, `emergency.${string}`>
> {
  return {
    "emergency.list": async () => {
      const { texts, unreadable } = await emergency.leftovers();
      const copies = Array.from(texts, ([name, unsaved]) => shown(name, unsaved));
      return success({ copies, unreadable: [...unreadable] });
    },
    "emergency.open": async ({ name }) => {
      const opened = library.require();
      if (!opened.ok) return opened;
      const unsaved = (await emergency.leftovers()).texts.get(name);
      if (unsaved === undefined) return failure("file-missing", { path: name });
      const added = await openEmergencyCopy(opened.value, unsaved, stamps);
      if (!added.ok) return added;
      await emergency.discard(name);
      return success({ id: added.value.id });
    },
    "emergency.discard": async ({ name }) => {
      await emergency.discard(name);
      return success(undefined);
    },
    "emergency.showFile": async ({ file }) => {
      const { unreadable } = await emergency.leftovers();
      if (!unreadable.includes(file)) return failure("file-missing", { path: file });
      showInFolder(file);
      return success(undefined);
    },
  };
}

function shown(name: string, { kind, contents, keptAt }: UnsavedText): EmergencyCopy {
  const headline: EmergencyCopy["headline"] = {};
  for (const language of languages) {
    const read = readContent(contents[language]);
    const text = read.ok ? firstText(read.value.doc, "headline") : null;
    if (text) headline[language] = text;
  }
  return { name, kind, headline, keptAt };
}
