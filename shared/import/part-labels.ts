import type { Language } from "../domain/language.ts";
import { resources } from "../i18n/resources.ts";
import { bareText } from "./line-shape.ts";

/** Parts that texts name by a label before a colon, and that documents print under a standing label. */
export type LabelledPart = "speaker" | "occasion" | "outlet" | "interviewer" | "interviewee";

const labels: Readonly<Record<LabelledPart, RegExp>> = {
  speaker: /^(speaker|delivered by|выступает|выступающий|докладчик)\s*:\s+/iu,
  occasion: /^(occasion|event|повод|мероприятие)\s*:\s+/iu,
  outlet: /^(outlet|source|agency|newspaper|издание|источник|агентство|газета)\s*:\s+/iu,
  interviewer:
    /^(interviewer\s*:|interviewed by\s*:?|interview by\s*:?|корреспондент\s*:|интервьюер\s*:|беседу в(?:ёл|ел|ела)\s*:?|беседовала?\s*:?|вопросы задавала?\s*:?)\s+/iu,
  interviewee: /^(interviewee|собеседник|собеседница|гость|на вопросы ответила?)\s*:\s+/iu,
};

const kindsOfPart = {
  speech: ["speaker", "occasion"],
  interview: ["outlet", "interviewer", "interviewee"],
  "press-release": [],
  note: [],
} as const satisfies Record<string, readonly LabelledPart[]>;

export interface Labelled {
  readonly part: LabelledPart;
  readonly text: string;
  /** The label, where the document prints another one in its place. */
  readonly leftOut: string | null;
}

export function readLabelled(
  text: string,
  kind: keyof typeof kindsOfPart,
  language: Language,
): Labelled | null {
  if (text.length > 300) return null;
  for (const part of kindsOfPart[kind]) {
    const match = labels[part].exec(text);
    if (match === null) continue;
    const label = (match[1] ?? "").trim();
    const standing = resources[language].template.label[part];
    return {
      part,
      text: text.slice(match[0].length),
      leftOut: bareText(label) === bareText(standing) ? null : label,
    };
  }
  return null;
}
