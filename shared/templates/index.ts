import type { Kind } from "../domain/document.ts";
import { interview } from "./interview.ts";
import { note } from "./note.ts";
import { pressRelease } from "./press-release.ts";
import { speech } from "./speech.ts";
import type { Template } from "./template.ts";

export const templates = {
  "press-release": pressRelease,
  speech,
  interview,
  note,
} as const satisfies Record<Kind, Template>;

export function templateOf(kind: Kind): Template {
  return templates[kind];
}
