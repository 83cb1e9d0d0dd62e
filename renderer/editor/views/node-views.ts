import { ReactNodeViewRenderer } from "@tiptap/react";
import type { Node } from "@tiptap/pm/model";

import type { NodeViews } from "../schema/schema-extensions.ts";
import { DatelineView } from "./dateline-view.tsx";
import { FigureView } from "./figure-view.tsx";

/** The blocks with fields of their own; all others are plain elements. */
export const nodeViews: NodeViews = {
  dateline: ReactNodeViewRenderer(DatelineView, { attrs: identity }),
  figure: ReactNodeViewRenderer(FigureView, { as: "figure", attrs: identity }),
};

function identity({ node }: { readonly node: Node }): Record<string, string> {
  const id: unknown = node.attrs["id"];
  return { "data-part": node.type.name, ...(typeof id === "string" && { "data-id": id }) };
}
