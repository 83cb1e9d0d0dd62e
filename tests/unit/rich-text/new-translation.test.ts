import type { Node } from "@tiptap/pm/model";
import { describe, expect, it } from "vitest";

import type { Language } from "../../../shared/domain/language.ts";
import { wording } from "../../../shared/i18n/translator.ts";
import {
  alignTranslation,
  createTranslation,
  type NewTranslation,
} from "../../../shared/rich-text/alignment.ts";
import { withBlockIds } from "../../../shared/rich-text/blocks.ts";
import {
  answer,
  block,
  boilerplate,
  caption,
  credit,
  dateline,
  deliveryCaveat,
  doc,
  endMark,
  exchange,
  figure,
  heading,
  headline,
  paragraph,
  table,
  tableCell,
  tableHeader,
  tableRow,
} from "../../../shared/rich-text/build.ts";
import { blockStates, translationProgress } from "../../../shared/rich-text/translation.ts";

function counter() {
  let count = 0;
  return () => String(++count).padStart(10, "0");
}

/** The same block under a number of its own: what the two languages' blocks share. */
function as(number: number, node: Node): Node {
  const attrs = { ...node.attrs, id: String(number).padStart(10, "0") };
  return node.type.create(attrs, node.content);
}

const empty: NewTranslation = { from: "ru", to: "en", fill: "empty" };
const copy: NewTranslation = { ...empty, fill: "copy" };

const standing = (language: Language) => {
  const t = wording(language);
  return {
    caveat: t("template:initial.deliveryCaveat"),
    heading: t("template:initial.boilerplateHeading"),
  };
};

describe("a new translation", () => {
  const blob = "a".repeat(64);
  const source = withBlockIds(
    doc(
      deliveryCaveat(standing("ru").caveat),
      headline("Учения начались"),
      dateline("Полигон", "2023-09-05"),
      exchange(block("question", { label: "ТАСС:" }, "Когда?"), answer("Сегодня.")),
      table(tableRow(tableHeader("Сутки"), tableCell("1"))),
      figure({ blob, mediaType: "image/jpeg", alt: "Парад" }, caption("Парад"), credit("")),
      boilerplate(heading(2, standing("ru").heading), paragraph("Учение проходит ежегодно.")),
      endMark(),
    ),
    counter(),
  );

  it("has the source's blocks under the same ids, with date, picture and table, and no text", () => {
    const translation = createTranslation(source, empty);
    translation.check();
    expect(alignTranslation(source, translation)).toBe(translation);
    expect(translation.child(2).attrs["date"]).toBe("2023-09-05");
    expect(translation.child(5).attrs["blob"]).toBe(blob);
    expect(translation.textContent).toBe(standing("en").caveat + standing("en").heading);
  });

  it("leaves behind the words kept outside the text: labels, the description of a photo", () => {
    const translation = createTranslation(source, empty);
    expect(translation.child(3).child(0).attrs["label"]).toBe("");
    expect(translation.child(5).attrs["alt"]).toBe("");
    expect(createTranslation(source, copy).child(5).attrs["alt"]).toBe("Парад");
  });

  it("can hold the source's words, which do not count as translated", () => {
    const translation = createTranslation(source, copy);
    expect(translation.child(1).textContent).toBe("Учения начались");
    expect(blockStates(source, translation).get(String(source.child(1).attrs["id"]))).toBe(
      "copied",
    );
  });

  it.each([empty, copy])("puts standing wording into the other language's: $fill", (how) => {
    const translation = createTranslation(source, how);
    expect(translation.child(0).textContent).toBe(standing("en").caveat);
    expect(translation.child(6).child(0).textContent).toBe(standing("en").heading);
    expect(translationProgress(source, translation).translated).toBe(2);
  });

  it("leaves alone a caveat in the officer's own words", () => {
    const own = doc(as(1, deliveryCaveat("Проверяйте по записи")));
    expect(createTranslation(own, empty).textContent).toBe("");
  });

  it("goes from English too", () => {
    const english = doc(as(1, deliveryCaveat(standing("en").caveat)));
    const russian = createTranslation(english, { from: "en", to: "ru", fill: "empty" });
    expect(russian.textContent).toBe(standing("ru").caveat);
  });
});
