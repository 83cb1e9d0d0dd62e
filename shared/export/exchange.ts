import type { Node } from "@tiptap/pm/model";

import { escapeText } from "./escape.ts";
import { runningText } from "./inline.ts";
import { isBlank, type Setting } from "./setting.ts";

/** A question and its answer; of an answer over several paragraphs only the first is labelled. */
export function renderExchange(block: Node, setting: Setting): string {
  let html = "";
  let previous = "";
  for (const part of block.children) {
    if (isBlank(part)) continue;
    const { name } = part.type;
    const given = String(part.attrs["label"]).trim();
    const label = given === "" && name === previous ? "" : labelOf(name, given, setting);
    const said = runningText(part, setting);
    html += `<p class="${name}">${label === "" ? said : `${label}<span class="said">${said}</span>`}</p>\n`;
    previous = name;
  }
  return `<div class="exchange">\n${html}</div>\n`;
}

function labelOf(name: string, given: string, setting: Setting): string {
  return `<b class="voice">${escapeText(withColon(given || standing(name, setting)))}</b> `;
}

function standing(name: string, setting: Setting): string {
  return setting.wording(name === "question" ? "template:label.question" : "template:label.answer");
}

/** A name given without punctuation is followed by a colon, as the standing labels are. */
function withColon(label: string): string {
  return /[\p{L}\p{N})»”"]$/u.test(label) ? `${label}:` : label;
}
