import { Extension } from "@tiptap/core";
import { chainCommands } from "@tiptap/pm/commands";
import { keydownHandler } from "@tiptap/pm/keymap";
import { type Command, Plugin } from "@tiptap/pm/state";

import {
  alignWithSource,
  confirmAndGoOn,
  nextUnfinished,
  previousUnfinished,
} from "./tracking-commands.ts";
import { type SourceDocument, trackingPlugin } from "./tracking-plugin.ts";

/** Keys as ProseMirror writes them. */
const translationKeys = {
  confirm: "Mod-Enter",
  next: "Alt-ArrowDown",
  previous: "Alt-ArrowUp",
} as const;

interface TrackingOptions {
  /** The source as it is at this moment; null while it cannot be read. */
  readonly sourceDoc: SourceDocument;
  /** Where the desk works by sentence: on to the next of the block; false at its last. */
  readonly goOn: Command;
}

/** Put on the editor of a translation, beside its source or alone. */
export function translationTracking({ sourceDoc, goOn }: TrackingOptions): Extension {
  return Extension.create({
    name: "translationTracking",
    // Before the editor's own keys, one of which breaks a line.
    priority: 1000,
    onCreate() {
      alignWithSource(this.editor.state, this.editor.view.dispatch);
    },
    addProseMirrorPlugins: () => [trackingPlugin(sourceDoc), trackingKeys(goOn)],
  });
}

function trackingKeys(goOn: Command): Plugin {
  return new Plugin({
    props: {
      handleKeyDown: keydownHandler({
        [translationKeys.confirm]: chainCommands(goOn, confirmAndGoOn),
        [translationKeys.next]: nextUnfinished,
        [translationKeys.previous]: previousUnfinished,
      }),
    },
  });
}

/** The same keys in the source's sheet beside the translation: they lead over to what waits there. */
export function sourceKeys(pair: {
  readonly next: () => boolean;
  readonly previous: () => boolean;
}): Plugin {
  return new Plugin({
    props: {
      handleKeyDown: keydownHandler({
        [translationKeys.next]: () => pair.next(),
        [translationKeys.previous]: () => pair.previous(),
      }),
    },
  });
}
