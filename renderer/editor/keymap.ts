import { Extension } from "@tiptap/core";
import { baseKeymap, toggleMark } from "@tiptap/pm/commands";
import { keydownHandler } from "@tiptap/pm/keymap";
import { type Command, Plugin } from "@tiptap/pm/state";

import type { Template } from "../../shared/templates/template.ts";
import type { MarkName } from "../../shared/rich-text/schema.ts";
import { backspace, deleteForward } from "./structure/backspace.ts";
import { toggleList } from "./structure/block-type.ts";
import { enter, insertLineBreak } from "./structure/enter.ts";
import { tab } from "./structure/tab.ts";

export function toggleFormat(name: MarkName): Command {
  return (state, dispatch, view) => {
    const type = state.schema.marks[name];
    return type !== undefined && toggleMark(type)(state, dispatch, view);
  };
}

/** Keys as ProseMirror writes them (`Mod` is Command on macOS); tooltips show the same ones. */
export const formatKeys = {
  bold: "Mod-b",
  italic: "Mod-i",
  underline: "Mod-u",
  bulletList: "Mod-Shift-8",
  orderedList: "Mod-Shift-7",
  undo: "Mod-z",
  redo: "Mod-Shift-z",
  /** The menu's. */
  link: "Mod-Shift-k",
} as const;

function keys(template: Template): Readonly<Record<string, Command>> {
  return {
    ...baseKeymap,
    Enter: enter(template),
    "Shift-Enter": insertLineBreak,
    Backspace: orElse(backspace(template), baseKeymap["Backspace"]),
    "Shift-Backspace": orElse(backspace(template), baseKeymap["Backspace"]),
    "Mod-Backspace": orElse(backspace(template), baseKeymap["Mod-Backspace"]),
    Delete: orElse(deleteForward(template), baseKeymap["Delete"]),
    "Mod-Delete": orElse(deleteForward(template), baseKeymap["Mod-Delete"]),
    Tab: tab(template, 1),
    "Shift-Tab": tab(template, -1),
    [formatKeys.bold]: toggleFormat("bold"),
    [formatKeys.italic]: toggleFormat("italic"),
    [formatKeys.underline]: toggleFormat("underline"),
    [formatKeys.bulletList]: toggleList("bulletList"),
    [formatKeys.orderedList]: toggleList("orderedList"),
  };
}

function orElse(command: Command, fallback: Command | undefined): Command {
  return (state, dispatch, view) =>
    command(state, dispatch, view) || fallback?.(state, dispatch, view) === true;
}

/** Where Tab has a meaning in the text, Escape before it makes it leave the text all the same. */
function editorKeymap(template: Template): Plugin {
  const handle = keydownHandler({ ...keys(template) });
  let leaves = false;
  return new Plugin({
    props: {
      handleKeyDown(view, event) {
        const leavesNow = leaves && event.key === "Tab";
        leaves = event.key === "Escape" || (leaves && event.key === "Shift");
        return !leavesNow && handle(view, event);
      },
    },
  });
}

export function keymapExtension(template: Template): Extension {
  return Extension.create({
    name: "editorKeymap",
    addProseMirrorPlugins: () => [editorKeymap(template)],
  });
}
