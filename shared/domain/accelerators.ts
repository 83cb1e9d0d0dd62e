import type { WindowCommand } from "./commands.ts";

/**
 * Keys of the commands, as Electron writes them (`CmdOrCtrl` is Command on macOS). None holds Ctrl
 * and Alt together: on many keyboards that is AltGr and types a character. Ctrl+1…9 are not commands:
 * in a translation they put in what the memory proposes.
 */
export const accelerators = {
  "document.new.press-release": "CmdOrCtrl+N",
  "document.import": "CmdOrCtrl+O",
  "document.publish": "CmdOrCtrl+P",
  "document.copy": "CmdOrCtrl+Shift+C",
  "library.search": "CmdOrCtrl+Shift+F",
  "edit.find": "CmdOrCtrl+F",
  "edit.misspelling": "F7",
  "edit.photo": "CmdOrCtrl+Shift+X",
  "insert.link": "CmdOrCtrl+Shift+K",
  "view.ru": "F4",
  "view.en": "F5",
  "view.sideBySide": "F6",
  "view.library": "CmdOrCtrl+Shift+L",
  "view.inspector": "CmdOrCtrl+Shift+I",
  "view.palette": "CmdOrCtrl+K",
  "translation.next": "F8",
  "translation.confirm": "CmdOrCtrl+Enter",
  "translation.difference": "Shift+F8",
  "translation.draft": "CmdOrCtrl+Shift+D",
  "translation.approve": "CmdOrCtrl+Shift+A",
  "translation.comment": "CmdOrCtrl+Shift+M",
  "checks.next": "F9",
  "checks.previous": "Shift+F9",
  "checks.fix": "CmdOrCtrl+.",
  "terms.new": "CmdOrCtrl+T",
  "terms.open": "CmdOrCtrl+Shift+T",
  "memory.concordance": "F3",
  "settings.open": "CmdOrCtrl+,",
  "help.open": "F1",
} as const satisfies Partial<Record<WindowCommand, string>>;
