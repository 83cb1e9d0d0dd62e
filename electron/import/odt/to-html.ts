import { escapeAttribute, escapeText } from "../../../shared/export/escape.ts";
import { allElements, elementsOf, textOf, type XmlElement } from "../../../shared/xml/read-xml.ts";
import { attribute, type Styles } from "./styles.ts";

export interface OpenDocumentHtml {
  /** As the reader of Word documents takes it: classes for parts, notes as a list below. */
  readonly html: string;
  /** What readers of the text have said of it, and what they took out. */
  readonly beside: readonly string[];
  /** Names of the elements nothing could be made of. */
  readonly unread: readonly string[];
}

/** Holds no text of the document: declarations, indexes made from it. */
const passedOver: ReadonlySet<string> = new Set([
  "sequence-decls",
  "variable-decls",
  "user-field-decls",
  "forms",
  "table-column",
  "table-columns",
  "soft-page-break",
  "index-source",
  "bookmark",
]);
const nothingShown: ReadonlySet<string> = new Set([
  "object",
  "object-ole",
  "plugin",
  "custom-shape",
]);

/** @param text the element of the text in the document's content */
export function openDocumentHtml(text: XmlElement, styles: Styles): OpenDocumentHtml {
  const writer = new HtmlWriter(styles);
  const body = writer.all(text);
  return { html: body + writer.notes(), beside: writer.beside, unread: [...writer.unread] };
}

class HtmlWriter {
  readonly beside: string[] = [];
  readonly unread = new Set<string>();
  readonly #styles: Styles;
  readonly #notes: string[] = [];
  /** The last number of each list, for those that go on. */
  readonly #counts = new Map<string, number>();

  #inLink = false;

  constructor(styles: Styles) {
    this.#styles = styles;
  }

  all(parent: XmlElement): string {
    return parent.children
      .map((child) =>
        typeof child === "string"
          ? escapeText(child.replaceAll(/[ \t\r\n]+/g, " "))
          : this.#element(child),
      )
      .join("");
  }

  notes(): string {
    const items = this.#notes.map((note, index) => `<li id="footnote-${index + 1}">${note}</li>`);
    return items.length === 0 ? "" : `<ol>${items.join("")}</ol>`;
  }

  #element(element: XmlElement): string {
    if (passedOver.has(element.name)) return "";
    if (nothingShown.has(element.name)) this.unread.add(element.name);
    switch (element.name) {
      case "h":
        return this.#heading(element);
      case "p":
        return this.#paragraph(element);
      case "span":
        return this.#marked(element);
      case "a":
        return this.#link(element);
      case "s":
      case "tab":
        return " ";
      case "line-break":
        return "<br>";
      case "list":
        return this.#list(element, 1, "");
      case "table":
        return `<table>${this.#rows(element, false)}</table>`;
      case "note":
        return this.#note(element);
      case "annotation":
        this.beside.push(elementsOf(element, "p").map(textOf).join(" "));
        return "";
      case "tracked-changes":
        this.beside.push(
          ...allElements(element)
            .filter(({ name }) => name === "deletion")
            .map(deletedWords),
        );
        return "";
      case "frame":
        return this.#frame(element);
      case "title":
      case "desc":
        return "";
      default:
        return this.all(element);
    }
  }

  #heading(element: XmlElement): string {
    const part = this.#styles.partOf(attribute(element, "text:style-name"));
    if (part !== "") return this.#paragraph(element);
    const level = Math.min(Math.max(Number(attribute(element, "text:outline-level")) || 1, 1), 6);
    return `<h${level}>${this.all(element)}</h${level}>`;
  }

  /** Frames stand in a paragraph and hold others: they follow it, as text boxes do in Word. */
  #paragraph(element: XmlElement): string {
    const style = attribute(element, "text:style-name");
    const boxes = allElements(element).filter(({ name }) => name === "text-box");
    const inside = boxes.length === 0 ? this.all(element) : this.all(withoutBoxes(element));
    const part = this.#styles.partOf(style);
    const words = part === "" ? wrapped(inside, this.#styles.directMarksOf(style)) : inside;
    const paragraph = `<p${part === "" ? "" : ` class="${part}"`}>${words}</p>`;
    return paragraph + boxes.map((box) => this.all(box)).join("");
  }

  /** LibreOffice underlines a link's words; a link is one without that. */
  #link(element: XmlElement): string {
    this.#inLink = true;
    const words = this.all(element);
    this.#inLink = false;
    return `<a href="${escapeAttribute(attribute(element, "xlink:href"))}">${words}</a>`;
  }

  #marked(element: XmlElement): string {
    const style = attribute(element, "text:style-name");
    const beside = this.#styles.runOf(style);
    if (beside !== "") return `<span class="${beside}">${this.all(element)}</span>`;
    const marks = this.#styles.marksOf(style).filter((mark) => mark !== "u" || !this.#inLink);
    return wrapped(this.all(element), marks);
  }

  #list(element: XmlElement, level: number, around: string): string {
    const style = attribute(element, "text:style-name") || around;
    const isOrdered = this.#styles.isOrdered(style, level);
    const key = `${style} ${level}`;
    const goesOn =
      attribute(element, "text:continue-numbering") === "true" ||
      attribute(element, "text:continue-list") !== "";
    const [first] = elementsOf(element, "list-item");
    const start =
      Number(attribute(first, "text:start-value")) ||
      (goesOn ? (this.#counts.get(key) ?? 0) + 1 : this.#styles.startOf(style, level));
    const items = elementsOf(element).map((item) => {
      const inside = elementsOf(item).map((child) =>
        child.name === "list" ? this.#list(child, level + 1, style) : this.#element(child),
      );
      return `<li>${inside.join("")}</li>`;
    });
    this.#counts.set(key, start + items.length - 1);
    const tag = isOrdered ? "ol" : "ul";
    const from = isOrdered && start !== 1 ? ` start="${start}"` : "";
    return `<${tag}${from}>${items.join("")}</${tag}>`;
  }

  #rows(table: XmlElement, isHead: boolean): string {
    return elementsOf(table)
      .map((child) => {
        if (child.name === "table-header-rows") return this.#rows(child, true);
        if (child.name === "table-rows" || child.name === "table-row-group")
          return this.#rows(child, isHead);
        return child.name === "table-row" ? `<tr>${this.#cells(child, isHead)}</tr>` : "";
      })
      .join("");
  }

  #cells(row: XmlElement, isHead: boolean): string {
    const tag = isHead ? "th" : "td";
    return elementsOf(row, "table-cell")
      .map((cell) => {
        const spans = ["columns", "rows"].map((side) => {
          const count = attribute(cell, `table:number-${side}-spanned`);
          return count === ""
            ? ""
            : ` ${side === "rows" ? "rowspan" : "colspan"}="${escapeAttribute(count)}"`;
        });
        return `<${tag}${spans.join("")}>${this.all(cell)}</${tag}>`;
      })
      .join("");
  }

  #note(element: XmlElement): string {
    const [body] = elementsOf(element, "note-body");
    this.#notes.push(body === undefined ? "" : this.all(body));
    return `[${this.#notes.length}]`;
  }

  /** A picture with the words that describe it; a formula or a chart, which shows none, leaves nothing. */
  #frame(frame: XmlElement): string {
    const [image] = elementsOf(frame, "image");
    if (image === undefined || elementsOf(frame).some(({ name }) => nothingShown.has(name)))
      return this.all(frame);
    const [title, description] = ["title", "desc"].map((name) => elementsOf(frame, name)[0]);
    const words = description ?? title;
    const alt = words === undefined ? "" : textOf(words).trim();
    const address = attribute(image, "xlink:href").replace(/^\.\//, "");
    return `<img src="${escapeAttribute(address)}" alt="${escapeAttribute(alt)}">`;
  }
}

function withoutBoxes(element: XmlElement): XmlElement {
  return {
    ...element,
    children: element.children
      .filter((child) => typeof child === "string" || child.name !== "text-box")
      .map((child) => (typeof child === "string" ? child : withoutBoxes(child))),
  };
}

function wrapped(words: string, tags: readonly string[]): string {
  return words === "" ? "" : tags.reduce((inside, tag) => `<${tag}>${inside}</${tag}>`, words);
}

/** Its paragraphs, without who took them out and when. */
function deletedWords(deletion: XmlElement): string {
  return elementsOf(deletion)
    .filter(({ name }) => name !== "change-info")
    .map(textOf)
    .join(" ")
    .trim();
}
