import {
  at,
  element,
  isMarkup,
  isSet,
  type Markup,
  type MarkupNode,
  valueAt,
  within,
  wordsIn,
} from "./markup.ts";
import type { Numbering } from "./numbering.ts";

/** What the styles of the document say of text that is no part of it, by their ids. */
export interface BesideStyles {
  readonly hidden: ReadonlySet<string>;
  readonly contents: ReadonlySet<string>;
}

export function besideStyles(styles: Markup | null): BesideStyles {
  const hidden = new Set<string>();
  const contents = new Set<string>();
  for (const style of styles?.children.filter(isMarkup) ?? []) {
    const id = style.attributes["w:styleId"] ?? "";
    if (isSet(style, "w:rPr", "w:vanish")) hidden.add(id);
    if (/^(?:toc \d|table of figures)$/i.test(valueAt(style, "w:name") ?? "")) contents.add(id);
  }
  return { hidden, contents };
}

/** Of a paragraph, a run, a row or a cell; a deletion in them is one of the mark, not of words. */
const propertyNames: ReadonlySet<string> = new Set([
  "w:pPr",
  "w:rPr",
  "w:trPr",
  "w:tcPr",
  "w:tblPr",
]);

/**
 * Text of a Word document in the elements that the library knows, so that no word is in one it passes over.
 * Numbered paragraphs get their number as a bookmark. Deleted and hidden text, prompts and tables of contents
 * go; what they said is in `leftOut`.
 */
export class KnownMarkup {
  readonly leftOut: string[] = [];
  readonly #styles: BesideStyles;
  readonly #numbering: Numbering;

  constructor(styles: BesideStyles, numbering: Numbering) {
    this.#styles = styles;
    this.#numbering = numbering;
  }

  rewrite(root: Markup): Markup {
    return { ...root, children: root.children.flatMap((child) => this.#nodes(child)) };
  }

  #nodes(node: MarkupNode): readonly MarkupNode[] {
    if (!isMarkup(node) || isProperties(node)) return [node];
    switch (node.name) {
      case "w:p":
        return this.#paragraph(node);
      case "w:r":
        return [this.rewrite(this.#isHidden(node) ? this.#withoutText(node) : node)];
      case "w:sdt":
        return this.#control(node);
      case "w:fldSimple":
        return this.#field(node);
      case "mc:AlternateContent":
        return this.#alternative(node);
      case "w:drawing":
        return this.#drawing(node);
      case "w:del":
        return this.#leave(node);
      case "w:ruby":
        return this.#ruby(node);
      case "w:dir":
      case "w:bdo":
        return this.rewrite(node).children;
      case "w:cr":
        return [element("w:br")];
      case "w:ptab":
        return [element("w:tab")];
      case "w:sym":
        return [symbol(node)];
      default:
        return [this.rewrite(node)];
    }
  }

  #paragraph(paragraph: Markup): readonly MarkupNode[] {
    const style = valueAt(paragraph, "w:pPr", "w:pStyle") ?? "";
    if (this.#styles.contents.has(style)) return this.#leave(paragraph);
    const number = this.#numbering.next(paragraph);
    const { attributes, name, children } = this.rewrite(paragraph);
    if (number === null) return [{ name, attributes, children }];
    const bookmark = element("w:bookmarkStart", { "w:id": "0", "w:name": `_number_${number}` });
    const before = children.filter(isProperties);
    const after = children.filter((child) => !isProperties(child));
    return [element(name, attributes, ...before, bookmark, ...after)];
  }

  #isHidden(run: Markup): boolean {
    const own = at(run, "w:rPr");
    if (at(own, "w:vanish") !== undefined) return isSet(own, "w:vanish");
    return this.#styles.hidden.has(valueAt(own, "w:rStyle") ?? "");
  }

  /** A field goes on through hidden runs: only their words go. */
  #withoutText(run: Markup): Markup {
    this.#leave(run);
    return {
      ...run,
      children: run.children.filter((node) => !isMarkup(node) || node.name !== "w:t"),
    };
  }

  #control(control: Markup): readonly MarkupNode[] {
    const settings = at(control, "w:sdtPr");
    const gallery = valueAt(settings, "w:docPartObj", "w:docPartGallery");
    const isPrompt = isSet(settings, "w:showingPlcHdr");
    if (isPrompt || gallery === "Table of Contents") return this.#leave(control);
    const content = at(control, "w:sdtContent");
    return content === undefined ? [] : this.rewrite(content).children;
  }

  #field(field: Markup): readonly MarkupNode[] {
    const instruction = element("w:instrText", {}, field.attributes["w:instr"] ?? "");
    return [
      fieldMark("begin"),
      element("w:r", {}, instruction),
      fieldMark("separate"),
      ...this.rewrite(field).children,
      fieldMark("end"),
    ];
  }

  /** The library reads the older of the two ways to say it, which some programs leave empty. */
  #alternative(alternative: Markup): readonly MarkupNode[] {
    const older = at(alternative, "mc:Fallback");
    const newer = at(alternative, "mc:Choice");
    const says =
      older !== undefined &&
      (wordsIn(older) !== "" || newer === undefined || wordsIn(newer) === "");
    const chosen = says ? older : newer;
    return chosen === undefined ? [] : this.rewrite(chosen).children;
  }

  /** Of a drawing the library reads the pictures; text in its boxes it reads in an older drawing. */
  #drawing(drawing: Markup): readonly MarkupNode[] {
    const boxes = within(drawing, "w:txbxContent").map((box) => this.rewrite(box));
    return boxes.length === 0 ? [drawing] : [drawing, element("w:pict", {}, ...boxes)];
  }

  #ruby(ruby: Markup): readonly MarkupNode[] {
    for (const above of within(ruby, "w:rt")) this.#leave(above);
    return at(ruby, "w:rubyBase")?.children.flatMap((child) => this.#nodes(child)) ?? [];
  }

  #leave(left: Markup): readonly [] {
    const words = wordsIn(left);
    if (words !== "") this.leftOut.push(words);
    return [];
  }
}

function isProperties(node: MarkupNode): boolean {
  return isMarkup(node) && propertyNames.has(node.name);
}

function fieldMark(type: "begin" | "separate" | "end"): Markup {
  return element("w:r", {}, element("w:fldChar", { "w:fldCharType": type }));
}

/** A character of a font that is no font of symbols is that character; of those the library knows which. */
function symbol(node: Markup): Markup {
  const code = Number.parseInt(node.attributes["w:char"] ?? "", 16);
  const isSymbols = /symbol|dings/i.test(node.attributes["w:font"] ?? "");
  const isText = code >= 0x20 && (code < 0xe000 || code > 0xf8ff) && code <= 0xffff;
  return isSymbols || !isText ? node : element("w:t", {}, String.fromCodePoint(code));
}
