import { describe, expect, it } from "vitest";

import { link, paragraph, quotation } from "../../../shared/rich-text/build.ts";
import { isSafeLink, type NodeName, schema } from "../../../shared/rich-text/schema.ts";

describe("links", () => {
  it("lead to the web, to mail and to the telephone", () => {
    for (const href of ["https://example.org/", "HTTP://x", "mailto:press@example.org", "tel:+7"])
      expect(isSafeLink(href)).toBe(true);
  });

  it("lead nowhere else", () => {
    for (const href of [
      "javascript:alert(1)",
      " JavaScript:x",
      "file:///etc/passwd",
      "data:text/html,x",
      "//x",
      1,
    ])
      expect(isSafeLink(href)).toBe(false);
    expect(() => paragraph(link("x", "javascript:alert(1)")).check()).toThrow(RangeError);
  });
});

describe("structure", () => {
  it("a quotation has an attribution, which may be empty", () => {
    expect(() => quotation(paragraph("Said"))).toThrow(RangeError);
    expect(schema.nodes.quotation.createAndFill()?.childCount).toBe(2);
  });

  it("headlines take no formatting, paragraphs do", () => {
    expect(schema.nodes.headline.allowsMarkType(schema.marks.bold)).toBe(false);
    expect(schema.nodes.paragraph.allowsMarkType(schema.marks.bold)).toBe(true);
  });

  it("attributes are checked when a document is read", () => {
    const bad: [NodeName, Record<string, unknown>][] = [
      ["dateline", { date: "05.09.2023" }],
      ["heading", { level: 1 }],
      ["paragraph", { id: "../../.." }],
      ["paragraph", { translatedFrom: "hash" }],
    ];
    for (const [type, attrs] of bad)
      expect(() => schema.nodeFromJSON({ type, attrs }).check(), type).toThrow(RangeError);
  });

  it("every block that can stand in a document carries an id", () => {
    for (const type of Object.values(schema.nodes)) {
      if (type.isInline || type.name === "doc") continue;
      expect(type.spec.attrs, type.name).toHaveProperty("id");
    }
  });
});
