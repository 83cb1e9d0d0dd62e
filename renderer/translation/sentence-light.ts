import type { Editor } from "@tiptap/core";

import type { Language } from "../../shared/domain/language.ts";
import { exactText } from "../../shared/rich-text/blocks.ts";
import type { Side } from "./pair-snapshot.ts";
import { lightSentence, litSentenceOf, type SentencePlace } from "./sentence-plugin.ts";
import { sentenceAt } from "./sentences.ts";
import { currentBlock } from "./tracking-commands.ts";

interface SentenceLightOptions {
  readonly editors: ReadonlyMap<Side, Editor>;
  readonly languageOf: (side: Side) => Language;
  /** The side the caret is on. */
  readonly active: () => Side;
}

/** Lights on both sheets the sentence the caret is in, while the desk works by sentence. */
export function createSentenceLight({ editors, languageOf, active }: SentenceLightOptions) {
  let isWanted = false;

  /** Only two sheets beside each other are worked on by sentence. */
  const isOn = (): boolean => isWanted && editors.size === 2;

  function place(): SentencePlace | null {
    const side = active();
    const editor = editors.get(side);
    const block = editor && currentBlock(editor.state);
    if (!editor || !block) return null;
    const { parentOffset } = editor.state.selection.$head;
    return {
      id: block.id,
      index: sentenceAt(exactText(block.node), parentOffset, languageOf(side)),
    };
  }

  function show(): void {
    const wanted = isOn() ? place() : null;
    for (const { state, view } of editors.values()) {
      const shown = litSentenceOf(state);
      if (shown?.id !== wanted?.id || shown?.index !== wanted?.index)
        view.dispatch(lightSentence(state.tr, wanted));
    }
  }

  return {
    isOn,
    show,
    want(wanted: boolean) {
      isWanted = wanted;
      show();
    },
  };
}
