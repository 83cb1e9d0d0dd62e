import type { Node } from "@tiptap/pm/model";

import type { Translate } from "../i18n/translator.ts";
import { escapeText } from "./escape.ts";
import { runningText } from "./inline.ts";
import { isBlank, type Setting } from "./setting.ts";

/** A question or an answer with who speaks; "" where the paragraph before it said so. */
export interface Utterance {
  readonly block: Node;
  readonly voice: string;
}

/** What is said in an exchange; of an answer over several paragraphs only the first is labelled. */
export function utterances(exchange: Node, wording: Translate): Utterance[] {
  let previous = "";
  return exchange.children
    .filter((block) => !isBlank(block))
    .map((block) => {
      const { name } = block.type;
      const given = String(block.attrs["label"]).trim();
      const voice = given === "" && name === previous ? "" : voiceOf(name, given, wording);
      previous = name;
      return { block, voice };
    });
}

export function renderExchange(block: Node, setting: Setting): string {
  const html = utterances(block, setting.wording)
    .map(({ block, voice }) => {
      const label = voice === "" ? "" : `<b class="voice">${escapeText(voice)}</b> `;
      return `<p class="${block.type.name}">${label}${runningText(block, setting)}</p>\n`;
    })
    .join("");
  return `<div class="exchange">\n${html}</div>\n`;
}

function voiceOf(name: string, given: string, wording: Translate): string {
  if (given !== "") return withColon(given);
  return wording(name === "question" ? "template:label.question" : "template:label.answer");
}

/** A name given without punctuation is followed by a colon, as the standing labels are. */
function withColon(label: string): string {
  return /[\p{L}\p{N})»”"]$/u.test(label) ? `${label}:` : label;
}
