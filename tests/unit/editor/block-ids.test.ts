import type { Node } from "@tiptap/pm/model";
import { splitBlock, joinBackward } from "@tiptap/pm/commands";
import { history, undo } from "@tiptap/pm/history";
import { EditorState, Selection, TextSelection } from "@tiptap/pm/state";
import { array, assert, boolean, double, nat, property, record } from "fast-check";
import { describe, expect, it } from "vitest";

import { blockIds } from "../../../renderer/editor/plugins/block-ids.ts";
import { keptParts } from "../../../renderer/editor/plugins/kept-parts.ts";
import { backspace, deleteForward } from "../../../renderer/editor/structure/backspace.ts";
import { toggleList } from "../../../renderer/editor/structure/block-type.ts";
import { enter } from "../../../renderer/editor/structure/enter.ts";
import { insertQuotation, insertTable } from "../../../renderer/editor/structure/insert.ts";
import { toggleQuotation } from "../../../renderer/editor/structure/quotation.ts";
import { tab } from "../../../renderer/editor/structure/tab.ts";
import { blockId, withBlockIds } from "../../../shared/rich-text/blocks.ts";
import {
  answer,
  attribution,
  block,
  boilerplate,
  bulletList,
  dateline,
  doc,
  exchange,
  heading,
  headline,
  lead,
  listItem,
  paragraph,
  question,
  quotation,
  signOff,
  table,
  tableCell,
  tableRow,
} from "../../../shared/rich-text/build.ts";
import { templateOf } from "../../../shared/templates/index.ts";
import { after, at, shown } from "./caret-text.ts";

function counter(): () => string {
  let next = 0;
  return () => `n${String(next++).padStart(9, "0")}`;
}

const id = (letter: string) => letter.repeat(10);
const source = { hash: "h", text: "t" };
const review = { draft: true, approval: null, comments: [] };
const waivers = [
  {
    check: "figures",
    place: "target 0–3",
    reason: "as agreed",
    by: "Anna",
    at: "2026-09-20T09:00:00Z",
    source: "0".repeat(32),
    target: "1".repeat(32),
  },
];
const written = (letter: string, text: string) =>
  block("paragraph", { id: id(letter), translatedFrom: source, review, waivers }, text);

function idsOf(node: Node): (string | null)[] {
  const ids: (string | null)[] = [];
  node.descendants((child) => {
    if (child.isBlock) ids.push(blockId(child));
    return !child.isTextblock;
  });
  return ids;
}

describe("block ids", () => {
  it("a split leaves the id, the translation's record and what was said of it with the beginning of the text", () => {
    const state = after(splitBlock, at(doc(written("a", "One.|Two.")), [blockIds(counter())]));
    const [first, second] = state.doc.children;
    expect(first?.attrs).toEqual({ id: id("a"), translatedFrom: source, review, waivers });
    expect(second?.attrs).toEqual({
      id: "n000000000",
      translatedFrom: null,
      review: null,
      waivers: null,
    });
  });

  it("a new block before the text is new, the text keeps its id", () => {
    const state = after(splitBlock, at(doc(written("a", "|One.")), [blockIds(counter())]));
    expect(idsOf(state.doc)).toEqual(["n000000000", id("a")]);
  });

  it("an item split at its start keeps both its ids with its text", () => {
    const item = block("paragraph", { id: id("c") }, "|one");
    const list = item.type.schema.node("bulletList", { id: id("a") }, [
      item.type.schema.node("listItem", { id: id("b") }, [item]),
    ]);
    const state = after(enter(templateOf("note")), at(doc(list), [blockIds(counter())]));
    expect(idsOf(state.doc).slice(3)).toEqual([id("b"), id("c")]);
  });

  it("blocks joined keep the first id", () => {
    const before = at(doc(written("a", "One."), written("b", "|Two.")), [blockIds(counter())]);
    expect(idsOf(after(joinBackward, before).doc)).toEqual([id("a")]);
  });

  it("a copy put before its original is the one renewed, and it is a translation of nothing", () => {
    const original = written("a", "One.");
    const state = EditorState.create({ doc: doc(original), plugins: [blockIds(counter())] });
    const { doc: result } = state.apply(state.tr.insert(0, original));
    expect(idsOf(result)).toEqual(["n000000000", id("a")]);
    expect(result.firstChild?.attrs["translatedFrom"]).toBeNull();
  });

  it("what is cut and put elsewhere keeps its id", () => {
    const [one, two] = [written("a", "One."), written("b", "Two.")];
    const state = EditorState.create({ doc: doc(one, two), plugins: [blockIds(counter())] });
    const cut = state.apply(state.tr.delete(0, one.nodeSize));
    const pasted = cut.apply(cut.tr.insert(cut.doc.content.size, one));
    expect(idsOf(pasted.doc)).toEqual([id("b"), id("a")]);
  });

  it("any number of blocks gets ids in one step, which can be taken back", () => {
    const state = EditorState.create({
      doc: doc(written("a", "One.")),
      plugins: [blockIds(counter()), history()],
    });
    const many = Array.from({ length: 1000 }, () => written("a", "Copy."));
    const { state: pasted, transactions } = state.applyTransaction(state.tr.insert(0, many));
    expect(transactions.map(({ steps }) => steps.length)).toEqual([1, 1]);
    expect(new Set(idsOf(pasted.doc)).size).toBe(1001);
    expect(pasted.doc.lastChild?.attrs["translatedFrom"]).toEqual(source);
    expect(after(undo, pasted).doc.eq(state.doc)).toBe(true);
  });

  it("undo restores the ids", () => {
    const before = at(doc(written("a", "One.|Two.")), [blockIds(counter()), history()]);
    const back = after(undo, after(splitBlock, before));
    expect(back.doc.eq(before.doc)).toBe(true);
  });

  it("whatever is done, every block has an id and no two the same", () => {
    const template = templateOf("interview");
    const newId = counter();
    const start = withBlockIds(
      doc(
        headline("Headline"),
        dateline("Moscow", null),
        lead("Lead"),
        exchange(question("Why?"), answer("So"), answer("And so")),
        paragraph("Text"),
        quotation(paragraph("Said"), attribution("General")),
        bulletList(listItem(paragraph("one"), bulletList(listItem(paragraph("two"))))),
        table(tableRow(tableCell("a"), tableCell("b"))),
        boilerplate(heading(2, "About"), paragraph("Text")),
        signOff("Centre"),
      ),
      newId,
    );
    const commands = [
      enter(template),
      backspace(template),
      deleteForward(template),
      tab(template, 1),
      tab(template, -1),
      toggleList("bulletList"),
      toggleQuotation,
      insertQuotation(template),
      insertTable(template, { rows: 2, columns: 2, headerRow: true }),
      undo,
    ];
    const steps = array(
      record({
        what: nat(commands.length + 2),
        from: double({ min: 0, max: 1, noNaN: true }),
        to: double({ min: 0, max: 1, noNaN: true }),
        wide: boolean(),
      }),
      { minLength: 1, maxLength: 12 },
    );
    assert(
      property(steps, (edits) => {
        let state = EditorState.create({
          doc: start,
          plugins: [history(), keptParts(template), blockIds(newId)],
        });
        for (const { what, from, to, wide } of edits) {
          const place = (share: number) =>
            Selection.near(state.doc.resolve(Math.round(share * state.doc.content.size))).from;
          const selection = wide
            ? TextSelection.between(
                state.doc.resolve(place(Math.min(from, to))),
                state.doc.resolve(place(Math.max(from, to))),
              )
            : TextSelection.near(state.doc.resolve(place(from)));
          const copied = selection.content();
          state = state.apply(state.tr.setSelection(selection));
          const command = commands[what];
          if (command !== undefined) state = after(command, state);
          else if (what === commands.length) state = state.apply(state.tr.deleteSelection());
          else if (what === commands.length + 1)
            state = state.apply(state.tr.replace(place(to), place(to), copied));
          else state = state.apply(state.tr.insertText("x"));
          state.doc.check();
          const ids = idsOf(state.doc);
          expect(ids).not.toContain(null);
          expect(new Set(ids).size).toBe(ids.length);
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe("parts that must stay", () => {
  const release = templateOf("press-release");

  it("come back empty, in their places, when everything is deleted", () => {
    const before = at(
      doc(
        block("headline", { id: id("a") }, "Headline"),
        block("dateline", { id: id("b"), date: "2023-09-05" }, "Moscow"),
        lead("Lead"),
        paragraph("Text"),
      ),
      [keptParts(release), blockIds(counter())],
    );
    const all = before.apply(before.tr.delete(0, before.doc.content.size));
    expect(all.doc.children.slice(0, 3).map((node) => node.type.name)).toEqual([
      "headline",
      "dateline",
      "lead",
    ]);
    expect(all.doc.child(0).attrs["id"]).toBe(id("a"));
    expect(all.doc.child(1).attrs).toMatchObject({ id: id("b"), date: null });
    expect(all.doc.textContent).toBe("");
  });

  it("are not put into a text that came without them", () => {
    const before = at(doc(paragraph("Text|")), [keptParts(release)]);
    expect(shown(after(enter(release), before))).toBe(
      shown(at(doc(paragraph("Text"), paragraph("|")))),
    );
  });
});
