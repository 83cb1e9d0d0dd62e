import { Extension } from "@tiptap/core";
import { Plugin } from "@tiptap/pm/state";
import { type Decoration, DecorationSet } from "@tiptap/pm/view";

/** Shows what was found to differ in a sheet that nobody writes on. */
export function comparisonMarks(decorations: readonly Decoration[]): Extension {
  return Extension.create({
    name: "comparisonMarks",
    addProseMirrorPlugins() {
      const marks: Plugin<DecorationSet> = new Plugin<DecorationSet>({
        state: {
          init: (_config, { doc }) => DecorationSet.create(doc, [...decorations]),
          apply: (_transaction, shown) => shown,
        },
        props: { decorations: (state) => marks.getState(state) },
      });
      return [marks];
    },
  });
}
