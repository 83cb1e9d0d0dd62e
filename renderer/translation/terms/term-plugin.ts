import { type EditorState, Plugin, PluginKey, type Transaction } from "@tiptap/pm/state";
import { Decoration, DecorationSet } from "@tiptap/pm/view";

/** A term of the source. */
export interface TermMark {
  /** Positions in the document. */
  readonly from: number;
  readonly to: number;
  /** Its translation, shown where it is pointed at. */
  readonly title: string;
}

interface Marked {
  readonly marks: readonly TermMark[];
  readonly decorations: DecorationSet;
}

const termKey = new PluginKey<Marked>("terms");
const none: Marked = { marks: [], decorations: DecorationSet.empty };

/** Shows the marks it is given; between two deliveries they move with the text. */
export function termPlugin(): Plugin<Marked> {
  return new Plugin<Marked>({
    key: termKey,
    state: {
      init: () => none,
      apply: (transaction, marked) => {
        const marks: unknown = transaction.getMeta(termKey);
        if (areMarks(marks)) {
          return { marks, decorations: DecorationSet.create(transaction.doc, marks.map(shown)) };
        }
        if (!transaction.docChanged) return marked;
        const { mapping, doc } = transaction;
        return { ...marked, decorations: marked.decorations.map(mapping, doc) };
      },
    },
    props: { decorations: (state) => termKey.getState(state)?.decorations },
  });
}

function areMarks(value: unknown): value is readonly TermMark[] {
  return Array.isArray(value);
}

function shown({ from, to, title }: TermMark): Decoration {
  return Decoration.inline(from, to, { "data-term": "", title });
}

export function markTerms(transaction: Transaction, marks: readonly TermMark[]): Transaction {
  return transaction.setMeta(termKey, marks).setMeta("addToHistory", false);
}

/** Whether the editor was given just these marks last. */
export function showsMarks(state: EditorState, marks: readonly TermMark[]): boolean {
  const shown = termKey.getState(state)?.marks;
  if (shown === marks) return true;
  return (
    shown !== undefined &&
    shown.length === marks.length &&
    marks.every((mark, index) => {
      const old = shown[index];
      return (
        old !== undefined &&
        old.from === mark.from &&
        old.to === mark.to &&
        old.title === mark.title
      );
    })
  );
}
