import { z } from "zod";

import { kinds } from "./document.ts";

const newDocumentCommands = kinds.map((kind) => `document.new.${kind}` as const);

/** What menu, keyboard and command palette can ask of the window: the same words in all three. */
export const windowCommands = [
  ...newDocumentCommands,
  "document.import",
  "document.publish",
  "document.copy",
  "document.short",
  "document.remove",
  "library.open",
  "library.create",
  "library.handOver",
  "library.takeIn",
  "library.site",
  "library.letterheads",
  "library.search",
  "library.bin",
  "library.health",
  "edit.find",
  "edit.misspelling",
  "edit.photo",
  "insert.figure",
  "insert.table",
  "insert.quotation",
  "insert.link",
  "view.ru",
  "view.en",
  "view.sideBySide",
  "view.scrollLock",
  "view.sentences",
  "view.library",
  "view.inspector",
  "view.palette",
  "translation.next",
  "translation.confirm",
  "translation.difference",
  "translation.draft",
  "translation.approve",
  "translation.comment",
  "checks.next",
  "checks.previous",
  "checks.fix",
  "translation.handOut",
  "translation.takeBack",
  "terms.new",
  "terms.open",
  "memory.concordance",
  "memory.takeIn",
  "memory.writeOut",
  "settings.open",
  "help.open",
] as const;

export const windowCommandSchema = z.enum(windowCommands);
export type WindowCommand = z.infer<typeof windowCommandSchema>;
