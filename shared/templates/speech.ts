import type { Template } from "./template.ts";

export const speech = {
  kind: "speech",
  body: "paragraph",
  parts: [
    { type: "deliveryCaveat", presence: "usual" },
    { type: "headline", presence: "always" },
    { type: "speaker", presence: "always" },
    { type: "occasion", presence: "usual" },
    { type: "dateline", presence: "always" },
    { type: "salutation", presence: "usual" },
    { type: "paragraph", presence: "usual" },
    { type: "endMark", presence: "offered" },
    { type: "mediaContact", presence: "offered" },
  ],
} as const satisfies Template;
