import { describe, expect, it } from "vitest";

import { countText } from "../../../renderer/editor/counts/count.ts";
import { bulletList, doc, headline, listItem, paragraph } from "../../../shared/rich-text/build.ts";

describe("counts", () => {
  it("a word is what stands between spaces and holds a letter or a figure", () => {
    expect(countText(doc(paragraph("Пресс-центр — это 2\u00a0500 слов, don’t worry"))).words).toBe(
      7,
    );
  });

  it("words of different blocks and lines are different words", () => {
    const text = doc(headline("One\ntwo"), bulletList(listItem(paragraph("three"))), paragraph());
    expect(countText(text)).toEqual({ words: 3, characters: 12 });
  });

  it("a letter outside the first plane is one character", () => {
    expect(countText(doc(paragraph("a𝒳b"))).characters).toBe(3);
  });
});
