import type { Node } from "@tiptap/pm/model";
import { describe, expect, it } from "vitest";

import { enter, insertLineBreak } from "../../../renderer/editor/structure/enter.ts";
import {
  answer,
  attribution,
  block,
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
  listItem,
  mediaContact,
  occasion,
  outlet,
  paragraph,
  question,
  quotation,
  salutation,
  signOff,
  speaker,
} from "../../../shared/rich-text/build.ts";
import type { Kind } from "../../../shared/domain/document.ts";
import { templateOf } from "../../../shared/templates/index.ts";
import { after, at, shown } from "./caret-text.ts";

type Case = readonly [what: string, kind: Kind, before: Node, after: Node];

const cases: readonly Case[] = [
  [
    "a headline leads to the part that follows",
    "press-release",
    doc(headline("Exercise |begins"), dateline("Moscow", null), lead("Today")),
    doc(headline("Exercise begins"), dateline("|Moscow", null), lead("Today")),
  ],
  [
    "the head leads into an empty body that is there already",
    "speech",
    doc(headline("T"), speaker("S"), occasion("O"), salutation("Friends|"), paragraph()),
    doc(headline("T"), speaker("S"), occasion("O"), salutation("Friends"), paragraph("|")),
  ],
  [
    "the last part of the head makes the body where there is none",
    "note",
    doc(headline("Meeting"), dateline("Geneva|", null)),
    doc(headline("Meeting"), dateline("Geneva", null), paragraph("|")),
  ],
  [
    "the end of the lead begins a paragraph",
    "press-release",
    doc(lead("Today.|"), paragraph("More")),
    doc(lead("Today."), paragraph("|"), paragraph("More")),
  ],
  [
    "the middle of the lead leaves the rest to a paragraph",
    "press-release",
    doc(lead("Today.| Then.")),
    doc(lead("Today."), paragraph("| Then.")),
  ],
  [
    "the head of an interview leads to the first question",
    "interview",
    doc(interviewee("I"), outlet("Agency|")),
    doc(interviewee("I"), outlet("Agency"), exchange(question("|"), answer())),
  ],
  [
    "a selected part of a headline is deleted and the headline left",
    "press-release",
    doc(headline("Exercise| begins|"), dateline("Moscow", null)),
    doc(headline("Exercise"), dateline("|Moscow", null)),
  ],
  [
    "the end of a heading begins a paragraph",
    "press-release",
    doc(heading(2, "Course|")),
    doc(heading(2, "Course"), paragraph("|")),
  ],
  [
    "a paragraph is split where the caret is",
    "note",
    doc(paragraph("One.|Two.")),
    doc(paragraph("One."), paragraph("|Two.")),
  ],
  [
    "an item makes the next item",
    "note",
    doc(bulletList(listItem(paragraph("one|")))),
    doc(bulletList(listItem(paragraph("one")), listItem(paragraph("|")))),
  ],
  [
    "an empty item leaves the list",
    "note",
    doc(bulletList(listItem(paragraph("one")), listItem(paragraph("|")))),
    doc(bulletList(listItem(paragraph("one"))), paragraph("|")),
  ],
  [
    "quoted words go on in another paragraph",
    "note",
    doc(quotation(paragraph("Said|"), attribution())),
    doc(quotation(paragraph("Said"), paragraph("|"), attribution())),
  ],
  [
    "an empty quoted paragraph leads to who said it",
    "note",
    doc(quotation(paragraph("Said"), paragraph("|"), attribution())),
    doc(quotation(paragraph("Said"), attribution("|"))),
  ],
  [
    "who said it leads on to a paragraph",
    "note",
    doc(quotation(paragraph("Said"), attribution("General|"))),
    doc(quotation(paragraph("Said"), attribution("General")), paragraph("|")),
  ],
  [
    "an empty paragraph at the end of the standing text leaves it",
    "press-release",
    doc(boilerplate(heading(2, "About"), paragraph("Text"), paragraph("|"))),
    doc(boilerplate(heading(2, "About"), paragraph("Text")), paragraph("|")),
  ],
  [
    "the heading of the standing text leads to its text",
    "press-release",
    doc(boilerplate(heading(2, "About|"), paragraph())),
    doc(boilerplate(heading(2, "About"), paragraph("|"))),
  ],
  [
    "a sign-off has lines",
    "press-release",
    doc(signOff("Press Centre|")),
    doc(signOff("Press Centre\n|")),
  ],
  [
    "an empty last line of the sign-off goes on to the next part",
    "press-release",
    doc(signOff("Press Centre\n|"), endMark(), mediaContact("Tel.")),
    doc(signOff("Press Centre"), endMark(), mediaContact("|Tel.")),
  ],
  [
    "an empty last line of the last part goes on in a paragraph",
    "press-release",
    doc(mediaContact("Tel.\n|")),
    doc(mediaContact("Tel."), paragraph("|")),
  ],
  [
    "a question leads to its answer",
    "interview",
    doc(exchange(question("Why?|"), answer("Because"))),
    doc(exchange(question("Why?"), answer("|Because"))),
  ],
  [
    "what follows the caret in a question becomes its answer",
    "interview",
    doc(exchange(question("Why?|Because."), answer())),
    doc(exchange(question("Why?"), answer("|Because."))),
  ],
  [
    "the end of an answer makes the next question",
    "interview",
    doc(exchange(question("Why?"), answer("Because|"))),
    doc(exchange(question("Why?"), answer("Because")), exchange(question("|"), answer())),
  ],
  [
    "the middle of an answer makes another paragraph of it",
    "interview",
    doc(exchange(question("Why?"), answer("One.|Two."))),
    doc(exchange(question("Why?"), answer("One."), answer("|Two."))),
  ],
  [
    "an empty question becomes another paragraph of the answer before",
    "interview",
    doc(exchange(question("Why?"), answer("One.")), exchange(question("|"), answer())),
    doc(exchange(question("Why?"), answer("One."), answer("|"))),
  ],
  [
    "an empty further paragraph of an answer leaves the interview",
    "interview",
    doc(exchange(question("Why?"), answer("One."), answer("|"))),
    doc(exchange(question("Why?"), answer("One.")), paragraph("|")),
  ],
  [
    "a caption leads to the credit, the credit on to a paragraph",
    "note",
    doc(figure({}, caption("Shown|"), credit())),
    doc(figure({}, caption("Shown"), credit("|"))),
  ],
];

describe("Enter", () => {
  it.each(cases)("%s (%s)", (_what, kind, before, expected) => {
    expect(shown(after(enter(templateOf(kind)), at(before)))).toBe(shown(at(expected)));
  });

  it("the next question is asked by the same person", () => {
    const before = doc(
      block("exchange", {}, block("question", { label: "TASS" }, "Why?"), answer("So|")),
    );
    const { doc: result } = after(enter(templateOf("interview")), at(before));
    expect(result.child(1).firstChild?.attrs["label"]).toBe("TASS");
  });

  it("with Shift breaks the line in any text", () => {
    expect(shown(after(insertLineBreak, at(doc(headline("One|Two")))))).toBe(
      shown(at(doc(headline("One\n|Two")))),
    );
  });
});
