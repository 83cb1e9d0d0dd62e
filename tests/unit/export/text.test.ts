import { describe, expect, it } from "vitest";

import type { Language } from "../../../shared/domain/language.ts";
import { columnsOf } from "../../../shared/export/text/columns.ts";
import { fill } from "../../../shared/export/text/fill.ts";
import { toText } from "../../../shared/export/text/to-text.ts";
import {
  answer,
  attribution,
  block,
  bulletList,
  caption,
  credit,
  dateline,
  doc,
  endMark,
  exchange,
  figure,
  headline,
  interviewee,
  link,
  listItem,
  mediaContact,
  outlet,
  paragraph,
  question,
  quotation,
  signOff,
  table,
  tableCell,
  tableHeader,
  tableRow,
} from "../../../shared/rich-text/build.ts";
import { schema } from "../../../shared/rich-text/schema.ts";
import { blank, nasty } from "../../fixtures/publications/nasty.ts";
import { releaseEn, releaseRu } from "../../fixtures/publications/release.ts";

type Block = ReturnType<typeof paragraph>;

/** Text of the blocks that follow the headline of a release. */
function body(language: Language, ...blocks: Block[]): string {
  const facts = { number: "", event: { ru: "", en: "" } };
  const content = doc(headline("Title"), ...blocks);
  const text = toText({ kind: "press-release", language, facts, content });
  return text.slice(text.indexOf("=====\n\n") + 7);
}

describe("a text for e-mail", () => {
  it("begins with kind, number and event, the headline underlined, the dateline before the lead", () => {
    expect(toText(releaseEn)).toMatch(
      new RegExp(
        [
          "^Press release No\\.\u00A014",
          "Joint exercise Northern Shield 2026\n",
          "Special forces rehearse the liberation of a settlement",
          "={54}\n",
          "Troops of four states and army aviation took part in the episode\n",
          "Ozyorny training ground, 5 September 2026\n",
          "Today, on the territory",
        ].join("\n"),
      ),
    );
  });

  it.each([
    ["Russian", releaseRu],
    ["English", releaseEn],
    ["hostile", nasty],
  ] as const)("has lines of 72 columns and no soft hyphens: %s", (_name, publication) => {
    const text = toText(publication);
    expect(text).toMatch(/[^\n]\n$/);
    expect(text).not.toMatch(/\u00AD|\r| $/m);
    const long = text.split("\n").filter((line) => columnsOf(line) > 72);
    expect(
      long.filter((line) => /\S \S/.test(line)),
      "only a word that is longer than a line has a longer one",
    ).toEqual([]);
  });

  it("is a title where nothing is written yet", () => {
    expect(toText(blank)).toBe("Press release\n\nPress release\n=============\n");
  });
});

describe("filling lines", () => {
  it("keeps a number with what it counts, a dash with what stands before it", () => {
    const dots = "…".repeat(64);
    expect(fill(`${dots} about 2 500 people`)).toEqual([`${dots} about`, "2 500 people"]);
    expect(fill(`${dots} учение — 2026`)).toEqual([dots, "учение — 2026"]);
    expect(fill(`${dots} Release No. 14`)).toEqual([`${dots} Release`, "No. 14"]);
    expect(fill(`${dots} рота\u00A0связи`)).toEqual([dots, "рота\u00A0связи"]);
  });

  it("gives way where all that belongs together is longer than a line", () => {
    const lines = fill(Array.from({ length: 60 }, () => "1").join(" "));
    expect(lines.map(columnsOf)).toEqual([71, 47]);
    expect(fill("слово\u00A0".repeat(40)).every((line) => columnsOf(line) <= 72)).toBe(true);
  });

  it("measures what a reader sees: marks take no column, wide letters two", () => {
    expect(columnsOf("й")).toBe(1);
    expect(columnsOf("и\u0306\u0301")).toBe(1);
    expect(columnsOf("🇧🇾漢")).toBe(4);
    expect(columnsOf("\u200B\u202E")).toBe(0);
  });
});

describe("blocks", () => {
  it("write a quotation in the marks of the language, with who said it", () => {
    const said = quotation(paragraph("Да, «Щит» идёт."), attribution("Полковник Волков"));
    expect(body("ru", said)).toBe("    «Да, „Щит“ идёт.»\n    — Полковник Волков\n");
    const two = quotation(paragraph("One."), paragraph("Two."), attribution(""));
    expect(body("en", two)).toBe("    “One.\n\n    “Two.”\n");
  });

  it("leave marks that are there", () => {
    const there = (language: Language, text: string) =>
      body(language, quotation(paragraph(text), attribution(""))).trim();
    expect(there("ru", "«Да».")).toBe("«Да».");
    expect(there("ru", "«„Щит“ идёт»")).toBe("«„Щит“ идёт»");
    expect(there("en", "“Yes.”")).toBe("“Yes.”");
    expect(there("en", '"Yes."')).toBe('"Yes."');
    expect(there("ru", "«Щит» и «Меч»")).toBe("«„Щит“ и „Меч“»");
  });

  it("label who speaks", () => {
    expect(body("en", interviewee("E. Sokolova"), outlet("Herald"))).toBe(
      "Interviewee: E. Sokolova\nOutlet: Herald\n",
    );
    const talk = exchange(block("question", { label: "P. Gromov" }, "Why?"), answer("So."));
    expect(body("ru", talk, exchange(question("?"), answer("Да."), answer("Нет.")))).toBe(
      "P. Gromov: Why?\n\nОтвет: So.\n\nВопрос: ?\n\nОтвет: Да.\n\nНет.\n",
    );
  });

  it("set lists in by the width of their marks", () => {
    const inner = bulletList(listItem(paragraph("b\nc")), listItem(paragraph("d")));
    expect(body("en", bulletList(listItem(paragraph("a"), inner)))).toBe(
      "- a\n  - b\n    c\n  - d\n",
    );
    const items = Array.from({ length: 2 }, () => listItem(paragraph("x")));
    const numbered = schema.nodes.orderedList.create({ start: 9 }, items);
    expect(body("en", numbered)).toBe(" 9. x\n10. x\n");
  });

  it("set a table in columns, figures flush right", () => {
    const forces = table(
      tableRow(tableHeader("Unit"), tableHeader("People")),
      tableRow(tableCell("First"), tableCell("1,120")),
      tableRow(tableCell("Reserve"), tableCell("80")),
    );
    expect(body("en", forces)).toBe(
      "Unit      People\n-------   ------\nFirst      1,120\nReserve       80\n",
    );
  });

  it("set a table that is too wide line by line", () => {
    const long = "reconnaissance ".repeat(6).trim();
    const wide = table(
      tableRow(tableHeader("Unit"), tableHeader("Task")),
      tableRow(tableCell("First"), tableCell(long)),
      tableRow(tableCell("Second"), tableCell("")),
    );
    expect(body("en", wide)).toBe(
      `Unit: First\nTask: ${"reconnaissance ".repeat(4).trim()}\n  reconnaissance reconnaissance\n\nUnit: Second\n`,
    );
  });

  it("write what a link leads to where its text does not say it", () => {
    const contact = mediaContact(
      link("press@example.org", "mailto:press@example.org"),
      ", ",
      link("8 (017) 200", "tel:8017200"),
      ", ",
      link("example.org", "https://www.example.org/"),
      ", ",
      link("photos", "https://example.org/photos"),
      ", ",
      link("editor", "mailto:editor@example.org"),
    );
    expect(body("en", contact)).toBe(
      "Media contact\n-------------\npress@example.org, 8 (017) 200, example.org, photos\n<https://example.org/photos>, editor <editor@example.org>\n",
    );
  });

  it("put what is said of a picture into brackets", () => {
    const blob = "a".repeat(64);
    expect(body("en", figure({ blob }, caption("A column"), credit("Photo: X")))).toBe(
      "[A column\nPhoto: X]\n",
    );
    expect(body("en", figure({ blob, alt: "A bridge" }, caption(""), credit("")))).toBe(
      "[A bridge]\n",
    );
    expect(body("ru", figure({ blob }, caption(""), credit("")))).toBe("[Фотография]\n");
  });

  it("end with the sign-off and the mark of the language", () => {
    expect(body("en", signOff("Press centre\nBrest"), endMark())).toBe(
      "Press centre\nBrest\n\n###\n",
    );
    expect(body("ru", endMark())).toBe("* * *\n");
  });

  it("leave no trace when they are empty", () => {
    const empty = [dateline(" ", null), paragraph(""), quotation(paragraph(""), attribution(""))];
    expect(body("en", ...empty, paragraph("Text"))).toBe("Text\n");
  });
});
