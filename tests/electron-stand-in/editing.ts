import type { DevToolsSession } from "./devtools-pipe.ts";

export type EditingCommand =
  | "undo"
  | "redo"
  | "cut"
  | "copy"
  | "paste"
  | "pasteAndMatchStyle"
  | "selectAll"
  | "delete";

type Send = (session: DevToolsSession) => Promise<unknown>;

/** The editing commands of menus, sent as a key press that carries the command and no key. */
export const editingCommands: Record<EditingCommand, Send> = {
  undo: editingCommand("Undo"),
  redo: editingCommand("Redo"),
  cut: editingCommand("Cut"),
  copy: editingCommand("Copy"),
  paste: editingCommand("Paste"),
  pasteAndMatchStyle: editingCommand("PasteAndMatchStyle"),
  selectAll: editingCommand("SelectAll"),
  delete: editingCommand("Delete"),
};

function editingCommand(command: string): Send {
  return async (session) => {
    await session.send("Input.dispatchKeyEvent", { type: "rawKeyDown", commands: [command] });
    await session.send("Input.dispatchKeyEvent", { type: "keyUp" });
  };
}
