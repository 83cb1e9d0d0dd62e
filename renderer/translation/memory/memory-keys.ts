import { keydownHandler } from "@tiptap/pm/keymap";
import { Plugin } from "@tiptap/pm/state";

import { mostProposals } from "../../../shared/memory/proposals.ts";

/** Ctrl+1…9 (Command on macOS), in either sheet, put in what the memory proposes under that number. */
export function memoryKeys(insert: (place: number) => boolean): Plugin {
  const keys = Array.from({ length: mostProposals }, (_, place) => [
    `Mod-${place + 1}`,
    () => insert(place),
  ]);
  return new Plugin({ props: { handleKeyDown: keydownHandler(Object.fromEntries(keys)) } });
}
