import { JSDOM } from "jsdom";
import { describe, expect, it } from "vitest";

import { toHtml } from "../../../shared/export/html.ts";
import { layoutNames } from "../../../shared/export/layouts/index.ts";
import { withAbout } from "../../../shared/export/letterhead/about.ts";
import { toMarkdown } from "../../../shared/export/markdown/to-markdown.ts";
import { toMessageHtml } from "../../../shared/export/message/message-html.ts";
import { toPrintPage } from "../../../shared/export/print-html.ts";
import type { Publication } from "../../../shared/export/publication.ts";
import { toListPage } from "../../../shared/export/site/list-page.ts";
import { toText } from "../../../shared/export/text/to-text.ts";
import { emptyLetterhead } from "../../../shared/letterhead/letterhead.ts";
import { boilerplate, doc, heading, paragraph } from "../../../shared/rich-text/build.ts";
import { drawnEmblem, fullLetterhead } from "../../fixtures/letterheads.ts";
import { releaseEn, releaseRu } from "../../fixtures/publications/release.ts";
import { itemOf } from "./read-back.ts";

const en: Publication = { ...releaseEn, letterhead: fullLetterhead };
const ru: Publication = { ...releaseRu, letterhead: fullLetterhead };
const noPictures = { pictures: new Map(), sisterFile: null };
const name = "Joint Press Centre of the Exercise";

const pageOf = (html: string) => new JSDOM(html).window.document;
const textsOf = (html: string, selector: string) =>
  [...pageOf(html).querySelectorAll(selector)].map(({ innerHTML }) => innerHTML);
const printed = (layout: (typeof layoutNames)[number], letterhead = fullLetterhead) =>
  toPrintPage({
    publication: { ...ru, letterhead },
    companion: layout === "side-by-side" || layout === "consecutive" ? { ...en, letterhead } : null,
    layout,
    pictures: new Map(),
  });

describe("a page", () => {
  const html = toHtml(en, noPictures);

  it("begins with the emblem, the names line by line, and the ways to reach the organisation", () => {
    const head = pageOf(html).querySelector("article > header")?.firstElementChild;
    expect(head?.className).toBe("letterhead");
    expect(textsOf(html, ".parent, .organization")).toEqual([
      "Ministry of Defence<br>of the Republic of South Rivia",
      name,
    ]);
    expect(textsOf(html, ".contacts span")).toEqual([
      "12 Garrison Street,",
      "Ozyorny 010000",
      "Tel. +7 (000) 000-00-14",
      '<a href="mailto:press@rivia.example">press@rivia.example</a>',
      '<a href="https://press.rivia.example">press.rivia.example</a>',
    ]);
  });

  it("holds the drawing itself, in a policy under which it can do nothing", () => {
    const source = pageOf(html).querySelector(".letterhead img")?.getAttribute("src") ?? "";
    expect(atob(source.replace("data:image/svg+xml;base64,", ""))).toBe(drawnEmblem.svg);
    expect(html).toContain("default-src 'none'");
  });

  it("names the publisher to search engines", () => {
    expect(html).toContain(`"publisher":{"@type":"Organization","name":"${name}"}`);
  });

  it("without a letterhead is what it always was", () => {
    const plain = toHtml(releaseEn, noPictures);
    expect(plain).not.toContain("letterhead");
    expect(toHtml({ ...releaseEn, letterhead: null }, noPictures)).toBe(plain);
  });

  it("takes no markup from what was written", () => {
    const hostile = "<script>alert(1)</script>\"'&";
    const letterhead = {
      ...fullLetterhead,
      name: { ru: hostile, en: hostile },
      site: "javascript:alert(1)",
      email: hostile,
    };
    const page = pageOf(toHtml({ ...en, letterhead }, noPictures));
    expect(page.querySelectorAll("script:not([type='application/ld+json'])")).toHaveLength(0);
    expect(page.querySelector(".organization")?.textContent).toBe(hostile);
    expect(page.querySelectorAll('a[href^="javascript:"]')).toHaveLength(0);
  });
});

describe("a page for paper", () => {
  it.each(layoutNames.filter((layout) => layout !== "reading"))("%s has it", (layout) => {
    const { body, stylesheet } = printed(layout);
    expect(textsOf(body, ".organization").join()).toContain("Объединённый пресс-центр учения");
    expect(stylesheet).toContain("#c8102e");
  });

  it("a reading copy has none", () => {
    const { body, stylesheet } = printed("reading");
    expect(body + stylesheet).not.toContain("letterhead");
    expect(body).not.toContain("работает с журналистами");
  });

  it("both languages side by side have one emblem and the names in each", () => {
    const { body } = printed("side-by-side");
    expect(textsOf(body, ".letterhead img")).toHaveLength(1);
    expect(textsOf(body, ".organization")).toEqual(["Объединённый пресс-центр учения", name]);
  });

  it("an official letter has it centred, 10 mm from the upper edge, and says nothing about itself", () => {
    const { body, stylesheet } = printed("letter");
    expect(stylesheet).toContain("margin-top: 10mm;");
    expect(stylesheet).toContain("--emblem: 17mm;");
    expect(stylesheet).toMatch(/\.letterhead \{[^}]*text-align: center/);
    expect(body).not.toContain("работает с журналистами");
  });

  it("text keeps to a shade of the accent that can be read; the bar has the accent itself", () => {
    const { stylesheet } = printed("release", { ...fullLetterhead, accent: "#ffd400" });
    expect(stylesheet).toContain("--accent: #8c7500;");
    expect(stylesheet).toContain("2.25pt solid #ffd400");
  });

  it("without one is what it always was", () => {
    const plain = toPrintPage({
      publication: releaseRu,
      companion: null,
      layout: "release",
      pictures: new Map(),
    });
    expect(plain.body + plain.stylesheet).not.toContain("letterhead");
  });

  it("has the organisation for its author where nobody signs", () => {
    const unsigned = { ...ru, content: doc(paragraph("Текст")) };
    const page = { companion: null, layout: "release", pictures: new Map() } as const;
    expect(toPrintPage({ ...page, publication: unsigned }).author).toBe(
      "Объединённый пресс-центр учения",
    );
  });
});

describe("what the organisation says of itself", () => {
  const blocksOf = ({ content }: Publication) => content.children.map(({ type }) => type.name);

  it("stands below the text, before the contacts", () => {
    const blocks = blocksOf(withAbout(en));
    expect(blocks.slice(blocks.indexOf("mediaContact") - 1)).toEqual([
      "boilerplate",
      "mediaContact",
    ]);
    expect(toText(withAbout(en))).toContain(
      `${name}\n${"-".repeat(name.length)}\n\nThe press centre works with journalists`,
    );
  });

  it("is not said twice where the text says it already", () => {
    const own = boilerplate(heading(2, "About us"), paragraph(fullLetterhead.about.en));
    const said = { ...en, content: doc(paragraph("Text"), own) };
    expect(withAbout(said)).toBe(said);
  });

  it("is nothing where nothing is written", () => {
    expect(withAbout(releaseEn)).toBe(releaseEn);
    const silent = { ...en, letterhead: emptyLetterhead };
    expect(withAbout(silent)).toBe(silent);
    expect(toText(silent)).toBe(toText(releaseEn));
  });
});

it("plain text and Markdown begin with the names", () => {
  const lines = ["Ministry of Defence", "of the Republic of South Rivia", name];
  expect(toText(en)).toBe(`${lines.join("\n")}\n\n${toText(releaseEn)}`);
  expect(toMarkdown(en)).toBe(`${lines.join("\\\n")}\n\n${toMarkdown(releaseEn)}`);
});

it("an e-mail has a picture of the emblem, since mail programs show no drawings", () => {
  const html = toMessageHtml(en, () => null);
  const { mediaType, base64 } = drawnEmblem.picture;
  expect(html).toContain(`<img src="data:${mediaType};base64,${base64}"`);
  expect(textsOf(html, ".organization")).toEqual([name]);
});

it("agencies are told who provides the item; its text stays the text", () => {
  const item = itemOf(en);
  expect(item.sender).toBe(name);
  expect(item.text).toBe(itemOf(releaseEn).text);
  expect(item.xhtml).toBe(itemOf(releaseEn).xhtml);
});

it("a site's list says whose it is", () => {
  const list = { language: "en", entries: [], sisterFile: null, feedFile: "feed.xml" } as const;
  expect(textsOf(toListPage({ ...list, letterhead: fullLetterhead }), ".organization")).toEqual([
    name,
  ]);
  expect(toListPage({ ...list, letterhead: null })).not.toContain("letterhead");
});
