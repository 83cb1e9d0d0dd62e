import type { Template } from "./template.ts";

export const interview = {
  kind: "interview",
  body: "exchange",
  parts: [
    { type: "headline", presence: "always" },
    { type: "subheadline", presence: "offered" },
    { type: "dateline", presence: "usual" },
    { type: "interviewee", presence: "always" },
    { type: "interviewer", presence: "usual" },
    { type: "outlet", presence: "usual" },
    { type: "lead", presence: "usual" },
    { type: "exchange", presence: "always" },
    { type: "signOff", presence: "offered" },
    { type: "endMark", presence: "offered" },
    { type: "mediaContact", presence: "offered" },
  ],
} as const satisfies Template;
