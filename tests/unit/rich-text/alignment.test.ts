import type { Node } from "@tiptap/pm/model";
import { describe, expect, it } from "vitest";

import { alignTranslation } from "../../../shared/rich-text/alignment.ts";
import { translatedFrom } from "../../../shared/rich-text/blocks.ts";
import {
  answer,
  attribution,
  block,
  bulletList,
  caption,
  credit,
  dateline,
  doc,
  exchange,
  figure,
  heading,
  headline,
  lead,
  listItem,
  paragraph,
  question,
  quotation,
  table,
  tableCell,
  tableRow,
} from "../../../shared/rich-text/build.ts";
import { blockStates } from "../../../shared/rich-text/translation.ts";

/** The same block under a number of its own: what the two languages' blocks share. */
function as(number: number, node: Node): Node {
  const attrs = { ...node.attrs, id: String(number).padStart(10, "0") };
  return node.type.create(attrs, node.content);
}

function from(source: Node, target: Node): Node {
  return target.type.create(
    { ...target.attrs, translatedFrom: translatedFrom(source) },
    target.content,
  );
}

describe("a translation brought to its source's structure", () => {
  it("is the same object when nothing is to be done", () => {
    const target = doc(as(1, lead("Today")), as(2, paragraph("More")));
    expect(alignTranslation(doc(as(1, lead("Сегодня")), as(2, paragraph(""))), target)).toBe(
      target,
    );
  });

  it("gets a new block, empty, where the source has it", () => {
    const source = doc(
      as(1, lead("Сегодня")),
      as(3, paragraph("Новое")),
      as(2, paragraph("Дальше")),
    );
    const target = doc(as(1, lead("Today")), as(2, paragraph("Further")));
    expect(alignTranslation(source, target)).toEqual(
      doc(as(1, lead("Today")), as(3, paragraph("")), as(2, paragraph("Further"))),
    );
  });

  it("follows the source's order", () => {
    const source = doc(as(2, paragraph("два")), as(1, paragraph("один")));
    const target = doc(as(1, paragraph("one")), as(2, paragraph("two")));
    expect(alignTranslation(source, target)).toEqual(
      doc(as(2, paragraph("two")), as(1, paragraph("one"))),
    );
  });

  it("takes over types and levels and keeps text and record", () => {
    const wasFrom = paragraph("Рубрика");
    const source = doc(as(1, heading(3, "Рубрика")), as(2, headline("Итоги")));
    const target = doc(as(1, from(wasFrom, paragraph("Section"))), as(2, paragraph("Results")));
    expect(alignTranslation(source, target)).toEqual(
      doc(as(1, from(wasFrom, heading(3, "Section"))), as(2, headline("Results"))),
    );
  });

  it("loses an empty block the source no longer has, and keeps a written one in its place", () => {
    const source = doc(as(1, lead("Сегодня")), as(4, paragraph("Конец")));
    const target = doc(
      as(1, lead("Today")),
      as(2, paragraph("Written")),
      as(3, paragraph("")),
      as(4, paragraph("End")),
    );
    const aligned = alignTranslation(source, target);
    expect(aligned).toEqual(
      doc(as(1, lead("Today")), as(2, paragraph("Written")), as(4, paragraph("End"))),
    );
    expect(blockStates(source, aligned).get("0000000002")).toBe("extra");
  });

  it("keeps an answer that was split in two within its exchange", () => {
    const source = doc(as(1, exchange(as(2, question("Когда?")), as(3, answer("Завтра. Рано.")))));
    const target = doc(
      as(
        1,
        exchange(as(2, question("When?")), as(3, answer("Tomorrow.")), as(4, answer("Early."))),
      ),
    );
    expect(alignTranslation(source, target)).toBe(target);
  });

  it("keeps what is written in a table's lost row and column", () => {
    const source = doc(as(1, table(as(2, tableRow(as(3, tableCell("раз")))))));
    const cell = (number: number, text: string) => {
      const made = tableCell(text);
      return as(number, made.type.create(made.attrs, as(number + 50, made.child(0))));
    };
    const target = doc(
      as(
        1,
        table(as(2, tableRow(cell(3, "one"), cell(4, "two"))), as(5, tableRow(cell(6, "three")))),
      ),
    );
    const aligned = alignTranslation(source, target);
    aligned.check();
    expect(aligned.firstChild?.childCount).toBe(2);
    expect(aligned.textContent).toContain("two");
    expect(aligned.textContent).toContain("three");
  });

  it("keeps the words of a quotation the source turned into paragraphs", () => {
    const source = doc(as(2, paragraph("Слова.")));
    const target = doc(
      as(1, quotation(as(2, paragraph("Words.")), as(3, attribution("Colonel Ivanov")))),
    );
    expect(alignTranslation(source, target)).toEqual(
      doc(as(2, paragraph("Words.")), as(3, paragraph("Colonel Ivanov"))),
    );
  });

  it("follows into a list", () => {
    const source = doc(as(9, bulletList(as(8, listItem(as(1, paragraph("раз")))))));
    const target = doc(as(1, paragraph("one")));
    expect(alignTranslation(source, target).textContent).toBe("one");
    expect(alignTranslation(source, target).firstChild?.type.name).toBe("bulletList");
  });

  it("shows the source's picture under its own caption and description", () => {
    const blob = "b".repeat(64);
    const source = doc(
      as(1, figure({ blob, alt: "Парад" }, as(2, caption("Парад")), as(3, credit("")))),
    );
    const target = doc(
      as(1, figure({ alt: "Parade" }, as(2, caption("The parade")), as(3, credit("")))),
    );
    const { attrs } = alignTranslation(source, target).child(0);
    expect(attrs).toMatchObject({ blob, alt: "Parade" });
  });

  it("lets a question labelled with its author become a paragraph without losing the label", () => {
    const source = doc(as(1, paragraph("Вопрос")));
    const target = doc(
      as(5, exchange(as(1, block("question", { label: "TASS:" }, "When?")), as(6, answer("")))),
    );
    expect(alignTranslation(source, target).textContent).toBe("TASS: When?");
  });
});

describe("the date of a translation", () => {
  const before = dateline("Полигон", "2023-09-05");
  const after = dateline("Полигон", "2023-09-06");

  it("follows the source's, and the place stays translated", () => {
    const target = doc(as(1, from(before, dateline("Training ground", "2023-09-05"))));
    const aligned = alignTranslation(doc(as(1, after)), target);
    expect(aligned.child(0).attrs["date"]).toBe("2023-09-06");
    expect([...blockStates(doc(as(1, after)), aligned).values()]).toEqual(["translated"]);
  });

  it("stays as the translator set it otherwise, and waits to be looked at", () => {
    const target = doc(as(1, from(before, dateline("Training ground", "2023-09-04"))));
    const aligned = alignTranslation(doc(as(1, after)), target);
    expect(aligned.child(0).attrs["date"]).toBe("2023-09-04");
    expect([...blockStates(doc(as(1, after)), aligned).values()]).toEqual(["stale"]);
  });

  it("follows without making a changed place look translated", () => {
    const target = doc(as(1, from(before, dateline("Training ground", "2023-09-05"))));
    const source = doc(as(1, dateline("Другой полигон", "2023-09-06")));
    const aligned = alignTranslation(source, target);
    expect(aligned.child(0).attrs["date"]).toBe("2023-09-06");
    expect([...blockStates(source, aligned).values()]).toEqual(["stale"]);
  });
});
