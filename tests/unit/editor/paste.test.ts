// @vitest-environment jsdom
import { readFileSync } from "node:fs";
import { join } from "node:path";

import { Editor } from "@tiptap/core";
import type { Node } from "@tiptap/pm/model";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";

import { editorExtensions } from "../../../renderer/editor/editor-extensions.ts";
import { pasteLimits } from "../../../renderer/editor/paste/paste-extension.ts";
import { schemaSpec } from "../../../renderer/editor/schema/schema-extensions.ts";
import type { Kind } from "../../../shared/domain/document.ts";
import { withBlockIds } from "../../../shared/rich-text/blocks.ts";
import {
  answer,
  attribution,
  bold,
  block,
  bulletList,
  doc,
  exchange,
  heading,
  headline,
  italic,
  link,
  listItem,
  orderedList,
  paragraph,
  question,
  quotation,
  signOff,
  table,
  tableCell,
  tableHeader,
  tableRow,
  underline,
} from "../../../shared/rich-text/build.ts";
import { at } from "./caret-text.ts";

const fixture = (name: string) =>
  readFileSync(join(import.meta.dirname, "../../fixtures/clipboard", `${name}.html`), "utf8");

const onProblem = vi.fn<(problem: unknown) => void>();
const onImagesDropped = vi.fn<(count: number) => void>();
const onBusy = vi.fn<(isBusy: boolean) => void>();
const addPicture = vi.fn<() => Promise<null>>().mockResolvedValue(null);
let nextId = 0;
const newId = () => `n${String(nextId++).padStart(9, "0")}`;
let editor: Editor;

function open(written: Node, kind: Kind = "note"): void {
  const state = at(written);
  editor = new Editor({
    element: document.createElement("div"),
    schemaSpec,
    extensions: editorExtensions({
      kind,
      language: "en",
      newId,
      paste: { addPicture, onProblem, onImagesDropped, onBusy },
    }),
    content: withBlockIds(state.doc, newId).toJSON(),
    injectCSS: false,
    enableCoreExtensions: { keymap: false, delete: false, textDirection: false },
  });
  editor.commands.setTextSelection(state.selection);
}

/** jsdom knows no clipboard; this is all of it that is read. */
function pasteEventWith(
  data: Readonly<Record<string, string>>,
  files: File[] = [],
): ClipboardEvent {
  const event = new Event("paste", { cancelable: true, bubbles: true });
  const clipboardData = {
    getData: (type: string) => data[type] ?? "",
    files,
    items: [],
    types: [],
  };
  return Object.assign(event, { clipboardData }) as unknown as ClipboardEvent;
}

function pasteHtml(html: string): void {
  editor.view.pasteHTML(html, pasteEventWith({}));
}

/** The text without ids, as the builders would have written it. */
function result(): string {
  editor.state.doc.check();
  return editor.state.doc.toString();
}

const shownAs = (...blocks: Node[]) => doc(...blocks).toString();

beforeEach(() => {
  vi.clearAllMocks();
});

afterEach(() => {
  editor.destroy();
});

describe("pasting HTML", () => {
  it("from Word: headings, formatting, its imitated lists and tables; nothing of its own", () => {
    open(doc(paragraph("|")));
    pasteHtml(fixture("word-ru"));
    expect(result()).toBe(
      shownAs(
        heading(2, "Ход учения"),
        paragraph(
          "К учению привлечено более 2\u00a0500 военнослужащих и\u00a0",
          bold("свыше 500"),
          " единиц техники, ",
          italic("сообщил"),
          " А.\u00a0С.\u00a0Иванов\u00a0— руководитель.",
        ),
        bulletList(
          listItem(paragraph("разведка района;"), bulletList(listItem(paragraph("беспилотники;")))),
          listItem(paragraph("блокирование.")),
        ),
        paragraph("Порядок:"),
        orderedList(listItem(paragraph("первый;")), listItem(paragraph("второй."))),
        table(
          tableRow(tableCell(bold("Страна"))),
          tableRow(tableCell("Россия"), tableCell("1\u00a0200")),
        ),
      ),
    );
    const [list, grid] = [editor.state.doc.child(4), editor.state.doc.child(5)];
    expect(list.attrs["start"]).toBe(3);
    expect(grid.firstChild?.firstChild?.attrs["colspan"]).toBe(2);
    expect(onImagesDropped).toHaveBeenCalledExactlyOnceWith(1);
  });

  it("from Google Docs: formatting by style, lists beside their items, safe links only", () => {
    open(doc(paragraph("|")));
    pasteHtml(fixture("google-docs"));
    expect(result()).toBe(
      shownAs(
        heading(2, "The exercise"),
        paragraph(
          "Plain, ",
          bold("bold"),
          italic(", italic"),
          underline(", underlined"),
          link(", a link", "https://example.org/page"),
          ", not a link",
        ),
        bulletList(
          listItem(paragraph("first"), bulletList(listItem(paragraph("nested")))),
          listItem(paragraph("second")),
        ),
      ),
    );
  });

  it("from LibreOffice: fonts go, lists keep their numbers, cells what they span", () => {
    open(doc(paragraph("|")));
    pasteHtml(fixture("libreoffice"));
    expect(result()).toBe(
      shownAs(
        heading(3, "Итоги"),
        paragraph(
          "Первый абзац с ",
          bold("полужирным"),
          " и ",
          underline("подчёркнутым"),
          " словом.",
        ),
        orderedList(listItem(paragraph("второй пункт")), listItem(paragraph("третий пункт"))),
        table(
          tableRow(tableHeader("Страна"), tableHeader("Число")),
          tableRow(tableCell("Россия"), tableCell("1")),
          tableRow(tableCell("2")),
        ),
      ),
    );
    expect(editor.state.doc.child(2).attrs["start"]).toBe(2);
  });

  it("from a web page: text and structure, no scripts, buttons or pictures", () => {
    open(doc(paragraph("|")));
    pasteHtml(fixture("web-page"));
    expect(result()).toBe(
      shownAs(
        heading(2, "News of the day"),
        paragraph("One line\nof an address"),
        paragraph("Another paragraph style=wide"),
        quotation(paragraph("We were ready."), attribution("The commander")),
        paragraph("A photo"),
        paragraph("Mail ", link("us", "mailto:press@example.org")),
        paragraph("first\nsecond"),
      ),
    );
  });

  it("into a headline: text, one line", () => {
    open(doc(headline("Now: |"), paragraph("Text")));
    pasteHtml("<h1>The <b>exercise</b></h1><p>has<br>begun</p>");
    expect(result()).toBe(shownAs(headline("Now: The exercise has begun"), paragraph("Text")));
  });

  it("into a sign-off: text with its lines", () => {
    open(doc(headline("H"), signOff("|"), paragraph("Text")));
    pasteHtml("<p>Joint <i>Press</i> Centre</p><p>Chebarkul</p>");
    expect(result()).toBe(
      shownAs(headline("H"), signOff("Joint Press Centre\nChebarkul"), paragraph("Text")),
    );
  });

  it("into a question: one text; into an answer: its paragraphs", () => {
    open(doc(exchange(question("|"), answer("So"))), "interview");
    pasteHtml("<p>Why</p><p>now?</p>");
    expect(result()).toContain(exchange(question("Why\nnow?"), answer("So")).toString());
    editor.destroy();
    open(doc(exchange(question("Why?"), answer("|"))), "interview");
    pasteHtml("<p>One.</p><p>Two.</p>");
    expect(result()).toContain(
      exchange(question("Why?"), answer("One."), answer("Two.")).toString(),
    );
  });

  it("a second headline comes in as a paragraph", () => {
    open(doc(headline("H"), paragraph("|")));
    pasteHtml('<h1 data-part="headline">Another</h1><p data-part="paragraph">Text</p>');
    expect(result()).toBe(shownAs(headline("H"), paragraph("Another"), paragraph("Text")));
  });
});

describe("pasting what was copied here", () => {
  it("gives new ids where the blocks are still there and forgets what they translate", () => {
    open(
      doc(
        headline("H"),
        block("paragraph", { id: "a123456789", translatedFrom: { hash: "h", text: "t" } }, "One."),
        paragraph("|"),
      ),
    );
    const { dom } = editor.view.serializeForClipboard(editor.state.doc.slice(3, 9));
    pasteHtml(dom.innerHTML);
    const copies = editor.state.doc.children.filter((node) => node.textContent === "One.");
    expect(copies.map((node) => node.attrs["id"])).toEqual(["a123456789", expect.any(String)]);
    expect(copies[1]?.attrs["id"]).not.toBe("a123456789");
    expect(copies[1]?.attrs["translatedFrom"]).toBeNull();
  });

  it("keeps the id of what was cut", () => {
    open(doc(headline("H"), block("paragraph", { id: "a123456789" }, "One."), paragraph("Two|")));
    const slice = editor.state.doc.slice(3, 9);
    const { dom } = editor.view.serializeForClipboard(slice);
    editor.view.dispatch(editor.state.tr.delete(3, 9));
    editor.commands.setTextSelection(editor.state.doc.content.size - 1);
    editor.view.dispatch(editor.state.tr.split(editor.state.selection.from));
    pasteHtml(dom.innerHTML);
    expect(editor.state.doc.lastChild?.attrs["id"]).toBe("a123456789");
  });

  it("carries a figure with its photo and its words", () => {
    const photo = {
      blob: "a".repeat(64),
      mediaType: "image/png",
      width: 8,
      height: 6,
      alt: "A tank",
    };
    open(doc(headline("H"), paragraph("|")));
    const { schema } = editor;
    const figure = schema.nodes["figure"]?.createAndFill(photo);
    if (!figure) throw new Error("no figure");
    const { dom } = editor.view.serializeForClipboard(doc(paragraph()).slice(0, 0));
    expect(dom.textContent).toBe("");
    editor.view.dispatch(editor.state.tr.insert(editor.state.doc.content.size, figure));
    const end = editor.state.doc.content.size;
    const copied = editor.view.serializeForClipboard(
      editor.state.doc.slice(end - figure.nodeSize, end),
    ).dom.innerHTML;
    pasteHtml(copied);
    const figures = editor.state.doc.children.filter((node) => node.type.name === "figure");
    expect(figures).toHaveLength(2);
    for (const node of figures) expect(node.attrs).toMatchObject(photo);
  });
});

describe("pasting plain text", () => {
  it("blank lines part paragraphs, single ends of lines break lines", () => {
    open(doc(headline("H"), paragraph("|")));
    editor.view.pasteText("One\r\ntwo\r\n \r\nThree\n\n\nFour", pasteEventWith({}));
    expect(result()).toBe(
      shownAs(headline("H"), paragraph("One\ntwo"), paragraph("Three"), paragraph("Four")),
    );
  });
});

function pasteEvent(data: Readonly<Record<string, string>>): boolean {
  const event = pasteEventWith(data);
  editor.view.dom.dispatchEvent(event);
  return event.defaultPrevented;
}

describe("a paste that takes long", () => {
  it.each([
    ["text/html", `<p>${"word ".repeat(70_000)}</p>`],
    ["text/plain", "word ".repeat(70_000)],
  ])(
    "of %s is told before the window stands still, and comes in as any other",
    async (type, given) => {
      open(doc(paragraph("|")));
      const before = editor.state.doc;
      expect(pasteEvent({ [type]: given })).toBe(true);
      expect(onBusy.mock.calls).toEqual([[true]]);
      expect(editor.state.doc.eq(before)).toBe(true);
      await vi.waitFor(() => expect(onBusy.mock.calls).toEqual([[true], [false]]));
      expect(editor.state.doc.textContent.match(/word/g)).toHaveLength(70_000);
    },
  );
});

describe("what is refused or left out", () => {
  it("a paste too large is refused and leaves the text as it was", () => {
    open(doc(headline("H"), paragraph("|")));
    const before = editor.state.doc;
    expect(pasteEvent({ "text/plain": "x".repeat(pasteLimits.text + 1) })).toBe(true);
    expect(pasteEvent({ "text/html": "x".repeat(pasteLimits.html + 1) })).toBe(true);
    expect(editor.state.doc.eq(before)).toBe(true);
    expect(onProblem.mock.calls).toEqual([
      [{ code: "paste-too-large", params: { size: 2, limit: 1 } }],
      [{ code: "paste-too-large", params: { size: 9, limit: 8 } }],
    ]);
  });

  it("a paste of more parts than the window can take is refused, however short", () => {
    open(doc(headline("H"), paragraph("|")));
    const before = editor.state.doc;
    expect(pasteEvent({ "text/html": "<p>".repeat(pasteLimits.parts + 1) })).toBe(true);
    expect(pasteEvent({ "text/plain": "\n".repeat(pasteLimits.parts) })).toBe(true);
    expect(editor.state.doc.eq(before)).toBe(true);
    expect(onProblem.mock.calls).toEqual([
      [{ code: "paste-too-many-parts" }],
      [{ code: "paste-too-many-parts" }],
    ]);
  });

  it("a picture file goes to the library, unless it only pictures copied text", () => {
    open(doc(headline("H"), paragraph("|")));
    const picture = new File(["x"], "a.png", { type: "image/png" });
    editor.view.pasteHTML('<img src="https://example.org/a.png">', pasteEventWith({}, [picture]));
    expect(addPicture).toHaveBeenCalledExactlyOnceWith(picture);
    expect(onImagesDropped).not.toHaveBeenCalled();
    editor.view.pasteHTML("<p>Text</p>", pasteEventWith({}, [picture]));
    expect(addPicture).toHaveBeenCalledOnce();
    expect(result()).toBe(shownAs(headline("H"), paragraph("Text")));
  });

  it("pictures within HTML are left out and counted", () => {
    open(doc(headline("H"), paragraph("|")));
    pasteEvent({ "text/html": '<p>Text<img src="https://example.org/a.png"></p>' });
    expect(onImagesDropped).toHaveBeenCalledExactlyOnceWith(1);
    expect(result()).toBe(shownAs(headline("H"), paragraph("Text")));
  });
});
