import type { Node } from "@tiptap/pm/model";

import type { Translate } from "../i18n/translator.ts";
import { cleanText, escapeText } from "./escape.ts";
import { runningText } from "./inline.ts";
import { isBlank, type Setting } from "./setting.ts";

/** One paragraph of a question or an answer; `label` says who speaks, empty where it is still the same. */
interface Voice {
  readonly label: string;
  readonly part: Node;
}

/** What is said in an exchange; of an answer over several paragraphs only the first is labelled. */
export function voicesOf(exchange: Node, t: Translate): Voice[] {
  const voices: Voice[] = [];
  let previous = "";
  for (const part of exchange.children) {
    if (isBlank(part)) continue;
    const { name } = part.type;
    const given = cleanText(String(part.attrs["label"])).trim();
    const standing = name === previous ? "" : standingLabel(name, t);
    voices.push({ label: withColon(given || standing), part });
    previous = name;
  }
  return voices;
}

/** A question and its answer as they are set on a page. */
export function renderExchange(block: Node, setting: Setting): string {
  const voices = voicesOf(block, setting.wording).map(({ label, part }) => {
    const said = runningText(part, setting);
    const voice = `<b class="voice">${escapeText(label)}</b> `;
    return `<p class="${part.type.name}">${label === "" ? said : `${voice}<span class="said">${said}</span>`}</p>\n`;
  });
  return `<div class="exchange">\n${voices.join("")}</div>\n`;
}

function standingLabel(name: string, t: Translate): string {
  return t(name === "question" ? "template:label.question" : "template:label.answer");
}

/** A name given without punctuation is followed by a colon, as the standing labels are. */
function withColon(label: string): string {
  return /[\p{L}\p{N})»”"]$/u.test(label) ? `${label}:` : label;
}
