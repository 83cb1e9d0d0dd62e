import type { DOMOutputSpec, Mark, ParseRule } from "@tiptap/pm/model";

import { isSafeLink, type MarkName } from "../../../shared/rich-text/schema.ts";

interface MarkMarkup {
  readonly render: (mark: Mark) => DOMOutputSpec;
  readonly parse: readonly ParseRule[];
}

/** Formatting by style is turned into these elements when foreign HTML is cleaned. */
export const markMarkup: Readonly<Record<MarkName, MarkMarkup>> = {
  link: {
    render: (mark) => ["a", { href: String(mark.attrs["href"]), rel: "noreferrer" }, 0],
    parse: [
      {
        tag: "a[href]",
        getAttrs: (element) => (isSafeLink(element.getAttribute("href")) ? null : false),
      },
    ],
  },
  bold: { render: () => ["strong", 0], parse: [{ tag: "strong" }, { tag: "b" }] },
  italic: { render: () => ["em", 0], parse: [{ tag: "em" }, { tag: "i" }] },
  underline: { render: () => ["u", 0], parse: [{ tag: "u" }] },
};
