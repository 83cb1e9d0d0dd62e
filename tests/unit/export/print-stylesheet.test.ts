import { describe, expect, it } from "vitest";

import { kinds } from "../../../shared/domain/document.ts";
import {
  isBilingual,
  type LayoutName,
  layoutNames,
  layouts,
  offeredLayouts,
  usualLayouts,
} from "../../../shared/export/layouts/index.ts";
import type { RunningHead } from "../../../shared/export/page-rules.ts";
import { printStylesheet } from "../../../shared/export/print-stylesheet.ts";

const russian: RunningHead = { language: "ru", text: "Пресс-релиз № 14" };
const english: RunningHead = { language: "en", text: 'A "title" <b> \\ }' };

function rulesOf(name: LayoutName, heads: readonly RunningHead[] = [russian]): string {
  return printStylesheet(layouts[name], heads);
}

/** What stands between the braces of a page rule. */
function pageRule(css: string, selector: string): string {
  return css.split(`${selector} {\n`)[1]?.split("\n}")[0] ?? "";
}

describe("an official letter", () => {
  const css = rulesOf("letter");

  it("has the margins of GOST R 7.0.97: 20 mm on the left, 10 on the right, 20 above and below", () => {
    expect(pageRule(css, "@page")).toContain("margin: 20mm 10mm 20mm 20mm;");
    expect(css).toContain("--measure: 180mm;");
  });

  it("is set in 14 points, justified, its paragraphs indented by 12.5 mm", () => {
    expect(css).toContain("--text: 14pt;");
    expect(css).toContain("text-align: justify");
    expect(css).toContain("--indent: 12.5mm;");
  });

  it("has the plain number at the top in the middle from the second page, 10 mm from the edge or more", () => {
    const box = /@top-center \{ content: counter\(page\); margin-top: (\d+)mm;/.exec(css);
    expect(Number(box?.[1])).toBeGreaterThanOrEqual(10);
    expect(pageRule(css, "@page :first")).toContain("@top-center { content: none; }");
  });
});

describe("page numbers and running heads", () => {
  it("a release has both from the second page on", () => {
    const css = rulesOf("release");
    expect(pageRule(css, "@page")).toContain(
      '@bottom-right { content: counter(page) "\\2009/\\2009" counter(pages);',
    );
    expect(pageRule(css, "@page")).toContain("@top-left");
    expect(pageRule(css, "@page :first")).toContain("@bottom-right { content: none; }");
    expect(pageRule(css, "@page :first")).toContain("@top-left { content: none; }");
  });

  it("a reading copy is numbered from its first page on", () => {
    expect(pageRule(rulesOf("reading"), "@page :first")).not.toContain("@top-right");
  });

  it("two languages side by side share the line, one after the other each has its own pages", () => {
    const beside = rulesOf("side-by-side", [russian, english]);
    expect(pageRule(beside, "@page")).toMatch(/@top-left .*Пресс.*\n.*@top-right .*title/);
    const after = rulesOf("consecutive", [russian, english]);
    expect(pageRule(after, "@page")).not.toContain("@top-left");
    expect(pageRule(after, "@page ru")).toContain("Пресс");
    expect(pageRule(after, "@page en")).toContain("title");
    expect(pageRule(after, "@page en:first")).toContain("content: none");
  });

  it("nothing a head says can end its string or the style sheet", () => {
    expect(rulesOf("release", [english])).toContain(
      'content: "A \\22 title\\22  \\3c b\\3e  \\5c  \\7d ";',
    );
  });
});

describe("what is offered", () => {
  it("holds both languages only where there are both", () => {
    expect(offeredLayouts(["ru", "en"])).toEqual(layoutNames);
    expect(offeredLayouts(["ru"]).filter(isBilingual)).toEqual([]);
  });

  it("is of one language for every kind of document unless chosen otherwise", () => {
    expect(kinds.map((kind) => usualLayouts[kind]).filter(isBilingual)).toEqual([]);
  });
});
