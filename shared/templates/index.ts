import { interview } from "./interview.ts";
import { note } from "./note.ts";
import { pressRelease } from "./press-release.ts";
import { speech } from "./speech.ts";
import type { Template } from "./template.ts";

/** Every template, in the order menus show them. What kinds of document there are follows from here. */
const templates = [pressRelease, speech, interview, note] as const;

export type Kind = (typeof templates)[number]["kind"];

export const kinds: readonly Kind[] = templates.map((template) => template.kind);

export function templateOf(kind: Kind): Template {
  const template = templates.find((candidate) => candidate.kind === kind);
  if (template === undefined) throw new Error(`No template for ${kind}`);
  return template;
}
