// @vitest-environment jsdom
import { Editor } from "@tiptap/core";
import { DOMParser, DOMSerializer } from "@tiptap/pm/model";
import { afterAll, describe, expect, it } from "vitest";

import { editorExtensions } from "../../../renderer/editor/editor-extensions.ts";
import { schemaSpec } from "../../../renderer/editor/schema/schema-extensions.ts";
import {
  answer,
  attribution,
  block,
  bold,
  boilerplate,
  bulletList,
  caption,
  credit,
  dateline,
  doc,
  endMark,
  exchange,
  figure,
  heading,
  headline,
  interviewee,
  lead,
  link,
  listItem,
  mediaContact,
  orderedList,
  paragraph,
  quotation,
  signOff,
  table,
  tableCell,
  tableHeader,
  tableRow,
} from "../../../shared/rich-text/build.ts";
import { schema } from "../../../shared/rich-text/schema.ts";

const editor = new Editor({
  element: null,
  schemaSpec,
  extensions: editorExtensions({
    kind: "press-release",
    language: "ru",
    newId: () => "a123456789",
    paste: {
      addPicture: () => Promise.resolve(null),
      onProblem: () => undefined,
      onImagesDropped: () => undefined,
      onBusy: () => undefined,
    },
  }),
});

afterAll(() => editor.destroy());

const structure = [
  "content",
  "marks",
  "group",
  "inline",
  "atom",
  "selectable",
  "draggable",
  "defining",
  "isolating",
  "linebreakReplacement",
  "tableRole",
  "inclusive",
  "excludes",
] as const;

describe("the editor's schema", () => {
  it("has the nodes and marks of the shared one, in the same order", () => {
    expect(Object.keys(editor.schema.nodes)).toEqual(Object.keys(schema.nodes));
    expect(Object.keys(editor.schema.marks)).toEqual(Object.keys(schema.marks));
    expect(editor.schema.topNodeType.name).toBe(schema.topNodeType.name);
  });

  it.each(Object.keys(schema.nodes))("%s is built alike", (name) => {
    const [ours, shared] = [editor.schema.nodes[name], schema.nodes[name as "paragraph"]];
    for (const field of structure) expect(ours?.spec[field], field).toEqual(shared.spec[field]);
    expect(ours?.markSet?.map((mark) => mark.name)).toEqual(
      shared.markSet?.map((mark) => mark.name),
    );
    const attributes = shared.spec.attrs ?? {};
    expect(Object.keys(ours?.spec.attrs ?? {})).toEqual(Object.keys(attributes));
    for (const [attribute, spec] of Object.entries(attributes)) {
      expect(ours?.spec.attrs?.[attribute]?.default, attribute).toEqual(spec.default);
      expect(ours?.spec.attrs?.[attribute]?.validate, attribute).toBe(spec.validate);
    }
  });

  it.each(Object.keys(schema.marks))("%s is built alike", (name) => {
    const [ours, shared] = [editor.schema.marks[name], schema.marks[name as "link"]];
    for (const field of structure) expect(ours?.spec[field], field).toEqual(shared.spec[field]);
    expect(Object.keys(ours?.spec.attrs ?? {})).toEqual(Object.keys(shared.spec.attrs ?? {}));
  });

  it("everything written as HTML is read back as it was", () => {
    const written = doc(
      headline("Headline"),
      dateline("Moscow", "2023-09-05"),
      interviewee("Colonel"),
      lead("Lead ", bold("bold"), " ", link("link", "https://example.org/")),
      block("heading", { level: 3, id: "b123456789" }, "Heading"),
      paragraph("One\ntwo"),
      schema.node("exchange", null, [
        block("question", { label: "TASS" }, "Why?"),
        answer("So"),
        answer("And so"),
      ]),
      exchange(block("question", {}, "When?"), answer("Now")),
      quotation(paragraph("Said"), attribution("General")),
      bulletList(listItem(paragraph("a"), orderedList(listItem(paragraph("b"))))),
      table(tableRow(tableHeader("a"), tableHeader("b")), tableRow(tableCell("c"), tableCell())),
      figure(
        { blob: "a".repeat(64), mediaType: "image/jpeg", width: 3, height: 2, alt: "Words" },
        caption("Caption"),
        credit("Credit"),
      ),
      signOff("Press\nCentre"),
      endMark(),
      boilerplate(heading(2, "About"), paragraph("Text")),
      mediaContact("Tel."),
    );
    const page = document.createElement("div");
    page.append(
      DOMSerializer.fromSchema(editor.schema).serializeFragment(
        editor.schema.nodeFromJSON(written.toJSON()).content,
      ),
    );
    expect(DOMParser.fromSchema(editor.schema).parse(page).toJSON()).toEqual(written.toJSON());
    expect(page.innerHTML).not.toContain("style=");
  });

  it("what a block was translated from is never written as HTML", () => {
    const secret = { hash: "secret", text: "secret" };
    const node = editor.schema.nodeFromJSON(
      block("paragraph", { translatedFrom: secret }, "Text").toJSON(),
    );
    const element = DOMSerializer.fromSchema(editor.schema).serializeNode(node);
    expect(new XMLSerializer().serializeToString(element)).not.toContain("secret");
  });

  it("attributes a foreign page made up are not taken", () => {
    const page = document.createElement("div");
    page.innerHTML =
      '<p data-part="paragraph" data-id="../..">A</p><figure data-part="figure" data-blob="x" data-media-type="text/html"></figure>';
    const [text, photo] = DOMParser.fromSchema(editor.schema).parse(page).children;
    expect(text?.attrs["id"]).toBeNull();
    expect(photo?.attrs).toMatchObject({ blob: null, mediaType: null });
  });
});
