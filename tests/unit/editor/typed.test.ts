import { describe, expect, it } from "vitest";

import { normalizeSpaces } from "../../../shared/import/cleaning/spaces.ts";
import { readAddress, setLink, unsetLink } from "../../../renderer/editor/structure/link.ts";
import { doc, link, paragraph } from "../../../shared/rich-text/build.ts";
import { after, at } from "./caret-text.ts";

describe("an address typed by a person", () => {
  it.each([
    ["https://example.org/a?b#c", "https://example.org/a?b#c"],
    [" example.org ", "https://example.org"],
    ["example.org/page", "https://example.org/page"],
    ["полигон.рф", "https://полигон.рф"],
    ["press@example.org", "mailto:press@example.org"],
    ["mailto:press@example.org", "mailto:press@example.org"],
    ["+7(351)000-00-00", "tel:+73510000000"],
  ])("%s leads to %s", (typed, address) => {
    expect(readAddress(typed)).toBe(address);
  });

  it.each([
    "",
    "word",
    "two words.org",
    "javascript:alert(1)",
    "file:///etc",
    "https://",
    "//x.org",
  ])("%s leads nowhere", (typed) => {
    expect(readAddress(typed)).toBeNull();
  });
});

describe("links", () => {
  it("are put on the selection, changed as a whole and taken away", () => {
    const href = "https://example.org/";
    const linked = after(setLink(href), at(doc(paragraph("See |this| page"))));
    expect(linked.doc).toEqual(doc(paragraph("See ", link("this", href), " page")));
    const inside = after(setLink("mailto:a@b.org"), at(doc(paragraph(link("th|is", href)))));
    expect(inside.doc).toEqual(doc(paragraph(link("this", "mailto:a@b.org"))));
    const gone = after(unsetLink, at(doc(paragraph(link("th|is", href)))));
    expect(gone.doc).toEqual(doc(paragraph("this")));
  });

  it("without a selection the address is written out", () => {
    const state = after(setLink("mailto:a@b.org"), at(doc(paragraph("Mail: |"))));
    expect(state.doc).toEqual(doc(paragraph("Mail: ", link("a@b.org", "mailto:a@b.org"))));
  });

  it("lead nowhere dangerous", () => {
    expect(setLink("javascript:alert(1)")(at(doc(paragraph("|a|"))))).toBe(false);
  });
});

describe("spaces of pasted text", () => {
  it.each([
    ["2\u00a0500 человек", "2\u00a0500 человек"],
    ["№\u00a05", "№\u00a05"],
    ["А.\u00a0С.\u00a0Иванов", "А.\u00a0С.\u00a0Иванов"],
    ["в\u00a0районе", "в\u00a0районе"],
    ["Иванов\u00a0— командир", "Иванов\u00a0— командир"],
    ["просто\u00a0слова", "просто слова"],
    ["много \u00a0 \n пробелов", "много пробелов"],
    ["пере\u00adнос\u200b", "перенос"],
  ])("%j becomes %j", (text, normal) => {
    expect(normalizeSpaces(text)).toBe(normal);
  });
});
