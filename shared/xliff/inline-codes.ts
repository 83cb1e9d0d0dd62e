import type { Mark, Node } from "@tiptap/pm/model";

/** What an inline code of a file stands for in our text. */
export type CodeMeaning =
  | { readonly kind: "bold" | "italic" | "underline" | "break" }
  | { readonly kind: "link"; readonly href: string };

/** Text, or a code: around other pieces, or standing alone where `inside` is null. */
export type Piece =
  | { readonly text: string }
  | {
      readonly code: CodeMeaning;
      readonly id: string;
      readonly inside: readonly Piece[] | null;
    };

/** Gives each code the id it has in its unit. */
export type IdentifyCode = (meaning: CodeMeaning) => string;

/** A text's codes in their order: a target's code has the id of the source's code it stands for. */
export interface CodeIds {
  readonly inSource: IdentifyCode;
  readonly inTarget: IdentifyCode;
}

export function createCodeIds(): CodeIds {
  const untaken: { readonly id: string; readonly meaning: string }[] = [];
  let last = 0;
  const next = (): string => {
    last += 1;
    return String(last);
  };
  return {
    inSource(meaning) {
      const id = next();
      untaken.push({ id, meaning: JSON.stringify(meaning) });
      return id;
    },
    inTarget(meaning) {
      const wanted = JSON.stringify(meaning);
      const found = untaken.findIndex((code) => code.meaning === wanted);
      return untaken.splice(found, found < 0 ? 0 : 1)[0]?.id ?? next();
    },
  };
}

interface Marked {
  readonly node: Node;
  /** Those that no code around it has told yet. */
  readonly marks: readonly Mark[];
}

/** Running text as text and codes, the codes nested as the marks are ordered. */
export function piecesOf(nodes: readonly Node[], identify: IdentifyCode): Piece[] {
  return nested(
    nodes.map((node) => ({ node, marks: node.marks })),
    identify,
  );
}

function nested(content: readonly Marked[], identify: IdentifyCode): Piece[] {
  const pieces: Piece[] = [];
  const rest = [...content];
  for (let first = rest.shift(); first !== undefined; first = rest.shift()) {
    const { node, marks } = first;
    const [outer] = marks;
    if (outer === undefined) {
      pieces.push(node.isText ? { text: node.text ?? "" } : lineBreak(identify));
      continue;
    }
    const end = rest.findIndex((each) => each.marks[0]?.eq(outer) !== true);
    const run = [first, ...rest.splice(0, end < 0 ? rest.length : end)];
    const code = meaningOf(outer);
    const id = identify(code);
    const inside = run.map((each) => ({ node: each.node, marks: each.marks.slice(1) }));
    pieces.push({ code, id, inside: nested(inside, identify) });
  }
  return pieces;
}

function lineBreak(identify: IdentifyCode): Piece {
  const code = { kind: "break" } as const;
  return { code, id: identify(code), inside: null };
}

function meaningOf(mark: Mark): CodeMeaning {
  const name = mark.type.name;
  if (name === "link") return { kind: "link", href: String(mark.attrs["href"]) };
  if (name === "bold" || name === "italic" || name === "underline") return { kind: name };
  throw new Error(`There is no inline code for the mark "${name}"`);
}
