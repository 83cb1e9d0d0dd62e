import { describe, expect, it } from "vitest";

import {
  block,
  bold,
  caption,
  credit,
  dateline,
  doc,
  endMark,
  exchange,
  answer,
  question,
  figure,
  headline,
  lead,
  paragraph,
  quotation,
  attribution,
} from "../../../shared/rich-text/build.ts";
import {
  documentDate,
  exactText,
  firstText,
  textBlocks,
  textHash,
  translatedFrom,
  withBlockIds,
} from "../../../shared/rich-text/blocks.ts";

function counter() {
  let count = 0;
  return () => String(++count).padStart(10, "0");
}

describe("the exact text of a block", () => {
  it("keeps line breaks and leaves formatting out", () => {
    expect(exactText(paragraph("In all, ", bold("2,500"), " servicemen\ntook part"))).toBe(
      "In all, 2,500 servicemen\ntook part",
    );
    expect(exactText(paragraph("bold"))).toBe(exactText(paragraph(bold("bold"))));
  });

  it("of a dateline holds the date, so that another date is another source", () => {
    expect(exactText(dateline("Brest", "2023-09-05"))).toBe("Brest\n2023-09-05");
    expect(exactText(dateline("Brest", null))).toBe("Brest");
  });

  it("differs wherever a character differs", () => {
    const texts = ["ёлка", "елка", "2 500", "2\u00a0500", "a\nb", "a b", ""];
    expect(new Set(texts.map(textHash)).size).toBe(texts.length);
  });

  it("is hashed as the first 128 bits of SHA-256", () => {
    expect(textHash("abc")).toBe("ba7816bf8f01cfea414140de5dae2223");
    expect(translatedFrom(paragraph("abc"))).toEqual({
      hash: "ba7816bf8f01cfea414140de5dae2223",
      text: "abc",
    });
  });
});

describe("block ids", () => {
  const written = doc(
    headline("H"),
    quotation(paragraph("Q"), attribution("A")),
    exchange(question("?"), answer("!")),
    figure({}, caption("C"), credit("P")),
    endMark(),
  );

  it("are given to every block, containers and leaves included", () => {
    const withIds = withBlockIds(written, counter());
    withIds.check();
    const ids: unknown[] = [];
    withIds.descendants((node) => {
      if (!node.isText) ids.push(node.attrs["id"]);
    });
    expect(ids).toHaveLength(11);
    expect(new Set(ids).size).toBe(11);
    for (const id of ids) expect(id).toMatch(/^\d{10}$/);
    expect(textBlocks(withIds).map(({ node }) => node.type.name)).toEqual([
      "headline",
      "paragraph",
      "attribution",
      "question",
      "answer",
      "caption",
      "credit",
    ]);
  });

  it("stay where they are, and a doubled one is renewed in its second place", () => {
    const kept = block("paragraph", { id: "aaaaaaaaaa" }, "first");
    const doubled = block("paragraph", { id: "aaaaaaaaaa" }, "second");
    const ids = textBlocks(withBlockIds(doc(kept, doubled), counter())).map(({ id }) => id);
    expect(ids).toEqual(["aaaaaaaaaa", "0000000001"]);
  });

  it("are the only thing that changes", () => {
    const withIds = withBlockIds(written, counter());
    expect(withIds.textContent).toBe(written.textContent);
    expect(withBlockIds(withIds, counter()).eq(withIds)).toBe(true);
  });
});

describe("what a document says of itself", () => {
  it("headline in one line, date of the dateline", () => {
    const release = doc(headline("Special forces\nat work"), dateline("Brest", "2023-09-05"));
    expect(firstText(release, "headline")).toBe("Special forces at work");
    expect(documentDate(release)).toBe("2023-09-05");
  });

  it("null while it says nothing", () => {
    const empty = doc(headline(), lead("…"));
    expect(firstText(empty, "headline")).toBeNull();
    expect(documentDate(empty)).toBeNull();
  });
});
