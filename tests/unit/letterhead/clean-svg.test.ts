import { describe, expect, it } from "vitest";

import { cleanSvg, isCleanSvg, longestSvg } from "../../../shared/letterhead/clean-svg.ts";
import { failure } from "../../../shared/result.ts";

const drawing = (inside: string, attributes = 'viewBox="0 0 40 20"') =>
  `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" ${attributes}>${inside}</svg>`;
const cleaned = (inside: string, attributes?: string) => {
  const result = cleanSvg(drawing(inside, attributes));
  if (!result.ok) throw new Error(result.problem.code);
  return result.value;
};

describe("a drawing as a drawing program saves it", () => {
  const inkscape = `<?xml version="1.0"?><!DOCTYPE svg><!-- made by hand -->
    <svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"
      xmlns:sodipodi="http://sodipodi.sourceforge.net/DTD/sodipodi-0.dtd" width="20mm" height="10mm" viewBox="0 0 40 20">
      <sodipodi:namedview pagecolor="#fff"/><metadata>Who made it</metadata><title>Star</title>
      <defs><linearGradient id="a"><stop offset="0" style="stop-color:#c00;stop-opacity:1"/></linearGradient>
        <linearGradient id="b" xlink:href="#a"/></defs>
      <g onclick="alert(1)" class="star"><path d="M 0,0 L 40,20 z" style="fill:url(#b); stroke: none; -inkscape-font: x"/></g></svg>`;
  const result = cleanSvg(inkscape);

  it("keeps its shapes and colours, in plain attributes, and nothing else", () => {
    expect(result.ok && result.value.svg).toBe(
      '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 20" width="40" height="20">' +
        '<defs><linearGradient id="a"><stop offset="0" stop-color="#c00" stop-opacity="1"/></linearGradient>' +
        '<linearGradient id="b" href="#a"/></defs>' +
        '<g><path d="M 0,0 L 40,20 z" fill="url(#b)" stroke="none"/></g></svg>',
    );
  });

  it("is not changed by being cleaned again", () => {
    expect(result.ok && isCleanSvg(result.value.svg)).toBe(true);
    expect(isCleanSvg(inkscape)).toBe(false);
  });
});

it.each([
  ["a view box", "", 'viewBox="-5, 0 30 60"', 30, 60],
  ["width and height", "", 'width="96" height="48px"', 96, 48],
  ["millimetres", "", 'width="25.4mm" height="1in"', 96, 96],
])("has the size told by %s", (_, inside, attributes, width, height) => {
  const { svg, ...size } = cleaned(inside, attributes);
  expect([size.width, size.height]).toEqual([width, height]);
  expect(isCleanSvg(svg)).toBe(true);
});

it.each([
  ["a script", "<script>alert(1)</script>", "<script>"],
  ["a script under another prefix", '<s:script xmlns:s="http://www.w3.org/2000/svg"/>', "<script>"],
  ["a page", "<foreignObject><body/></foreignObject>", "<foreignObject>"],
  ["a style sheet", "<style>@import url(//a.example)</style>", "<style>"],
  ["a picture from elsewhere", '<image href="https://a.example/p.png"/>', "<image>"],
  ["copies of copies", '<use href="#a"/>', "<use>"],
  ["something that moves", '<set attributeName="href" to="javascript:x"/>', "<set>"],
  ["a colour from elsewhere", '<path fill="url(https://a.example/f.svg#a)"/>', "url(https:"],
  ["a colour from elsewhere in its style", '<path style="fill:url(//a.example)"/>', "url(//a"],
  ["an address in disguise", String.raw`<path fill="u\72l(//a.example)"/>`, String.raw`u\72l`],
  ["a gradient from elsewhere", '<linearGradient xlink:href="f.svg#a"/>', "f.svg#a"],
])("a drawing with %s is refused by name", (_, inside, what) => {
  const result = cleanSvg(drawing(inside));
  expect(result.ok ? result.value.svg : result.problem.code).toBe("emblem-refused");
  expect(!result.ok && result.problem.params?.["what"]).toContain(what);
});

it("what only a browser's page would run is left out", () => {
  const { svg } = cleaned('<path onload="alert(1)" filter="url(//a)" tabindex="0" d="M0 0"/>');
  expect(svg).toContain('<path d="M0 0"/>');
});

it.each([
  ["no XML", "PNG"],
  ["HTML", "<html><body/></html>"],
  ["SVG without its namespace", '<svg viewBox="0 0 1 1"/>'],
  ["a drawing without a size", drawing("", "")],
  ["a drawing of no size", drawing("", 'viewBox="0 0 0 10"')],
  ["entities of its own", `<!DOCTYPE svg [<!ENTITY a "b">]>${drawing("&a;")}`],
])("%s is no emblem", (_, text) => {
  expect(cleanSvg(text)).toEqual(failure("emblem-damaged"));
});

it("is bounded in length and in the number of its shapes", () => {
  expect(cleanSvg(" ".repeat(longestSvg + 1))).toEqual(failure("emblem-too-large", { limit: 256 }));
  const many = cleanSvg(drawing("<g/>".repeat(5001)));
  expect(!many.ok && many.problem.code).toBe("emblem-refused");
});
