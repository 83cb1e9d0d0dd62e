import type { Template } from "./template.ts";

export const pressRelease = {
  kind: "press-release",
  body: "paragraph",
  parts: [
    { type: "headline", presence: "always" },
    { type: "subheadline", presence: "offered" },
    { type: "dateline", presence: "always" },
    { type: "lead", presence: "always" },
    { type: "paragraph", presence: "usual" },
    { type: "signOff", presence: "usual" },
    { type: "endMark", presence: "usual" },
    { type: "boilerplate", presence: "offered" },
    { type: "mediaContact", presence: "offered" },
  ],
} as const satisfies Template;
