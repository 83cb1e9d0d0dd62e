import { type AnyExtension, Extension } from "@tiptap/core";
import { tableEditing } from "@tiptap/pm/tables";
import { Dropcursor, Gapcursor, UndoRedo } from "@tiptap/extensions";

import type { Kind } from "../../shared/domain/document.ts";
import type { NewBlockId } from "../../shared/domain/ids.ts";
import type { Language } from "../../shared/domain/language.ts";
import { templateOf } from "../../shared/templates/index.ts";
import { findExtension } from "./find/find-extension.ts";
import { keymapExtension } from "./keymap.ts";
import { pasteExtension, type PastePorts } from "./paste/paste-extension.ts";
import { blockIdsExtension } from "./plugins/block-ids.ts";
import { keptPartsExtension } from "./plugins/kept-parts.ts";
import { placeholdersExtension } from "./plugins/placeholders.ts";
import { typographyExtension } from "./plugins/typography.ts";
import { unreadCaretExtension } from "./plugins/unread-caret.ts";
import { whileEditable } from "./plugins/while-editable.ts";
import { type NodeViews, schemaExtensions } from "./schema/schema-extensions.ts";

export interface EditorSetup {
  readonly kind: Kind;
  /** Of the version. */
  readonly language: Language;
  readonly newId: NewBlockId;
  readonly paste: PastePorts;
  readonly nodeViews?: NodeViews;
}

/** Everything the editor of one version consists of. */
export function editorExtensions(setup: EditorSetup): AnyExtension[] {
  const { kind, language } = setup;
  const template = templateOf(kind);
  return [
    ...schemaExtensions({ language, ...(setup.nodeViews && { nodeViews: setup.nodeViews }) }),
    keymapExtension(template),
    pasteExtension(template, setup.paste),
    typographyExtension(language),
    placeholdersExtension(kind, language),
    findExtension,
    UndoRedo.configure({ depth: 500 }),
    Dropcursor.configure({ color: false, class: "drop-cursor", width: 2 }),
    Gapcursor,
    tables,
    whileEditable,
    unreadCaretExtension,
    keptPartsExtension(template),
    blockIdsExtension(setup.newId),
  ];
}

const tables = Extension.create({
  name: "tables",
  priority: 50,
  addProseMirrorPlugins: () => [tableEditing()],
});
