import type { Template } from "./template.ts";

export const note = {
  kind: "note",
  body: "paragraph",
  parts: [
    { type: "headline", presence: "always" },
    { type: "dateline", presence: "usual" },
    { type: "paragraph", presence: "always" },
    { type: "signOff", presence: "offered" },
    { type: "endMark", presence: "offered" },
  ],
} as const satisfies Template;
