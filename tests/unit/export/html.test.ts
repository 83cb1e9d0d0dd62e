import { describe, expect, it } from "vitest";

import { base64 } from "../../../shared/export/base64.ts";
import { toHtml } from "../../../shared/export/html.ts";
import type { Publication } from "../../../shared/export/publication.ts";
import {
  answer,
  attribution,
  block,
  bold,
  bulletList,
  caption,
  credit,
  dateline,
  doc,
  endMark,
  exchange,
  figure,
  heading,
  headline,
  interviewee,
  lead,
  link,
  listItem,
  mediaContact,
  orderedList,
  paragraph,
  question,
  quotation,
  salutation,
  signOff,
  speaker,
  table,
  tableCell,
  tableHeader,
  tableRow,
} from "../../../shared/rich-text/build.ts";
import type { Language } from "../../../shared/domain/language.ts";
import { schema } from "../../../shared/rich-text/schema.ts";
import { nasty } from "../../fixtures/publications/nasty.ts";
import { releaseEn, releaseRu } from "../../fixtures/publications/release.ts";

type Block = ReturnType<typeof paragraph>;

function release(language: Language, ...blocks: Block[]): Publication {
  const facts = { number: "", event: { ru: "", en: "" } };
  return { kind: "press-release", language, facts, content: doc(headline("Title"), ...blocks) };
}

function page(publication: Publication, sisterFile: string | null = null): string {
  return toHtml(publication, { pictures: new Map(), sisterFile });
}

/** HTML of the blocks that follow the head of an English release. */
function body(...blocks: Block[]): string {
  return /<\/header>\n([\s\S]*)<\/article>/.exec(page(release("en", ...blocks)))?.[1] ?? "";
}

function head(publication: Publication): string {
  return /<header>([\s\S]*)<\/header>/.exec(page(publication))?.[1] ?? "";
}

function datelineOf(language: Language, place: string): string {
  return head(release(language, dateline(place, "2023-09-05")));
}

describe("the page", () => {
  it("is written in the language of the version", () => {
    expect(page(releaseRu)).toMatch(/^<!DOCTYPE html>\n<html lang="ru">/);
    expect(page(releaseEn)).toMatch(/^<!DOCTYPE html>\n<html lang="en">/);
  });

  it("says above everything else that it is a draft where it is one", () => {
    const draft = toHtml({ ...releaseRu, draft: true }, { pictures: new Map(), sisterFile: null });
    expect(draft).toContain('<main>\n<p class="mark">ПРОЕКТ</p>\n<article');
    expect(page(releaseRu)).not.toContain("ПРОЕКТ");
  });

  it("tells kind, number and event in that language, the number on one line with its sign", () => {
    expect(head(releaseRu)).toContain(
      'Пресс-релиз <span class="number">№\u00A014</span></p>\n</div>\n<p class="event">Совместное учение',
    );
    expect(head(releaseEn)).toContain('Press release <span class="number">No.\u00A014</span>');
  });

  it("names its title and what it is about", () => {
    expect(page(releaseEn)).toContain(
      "<title>Special forces rehearse the liberation of a settlement</title>",
    );
    expect(page(releaseEn)).toMatch(
      /<meta name="description" content="Today, on the territory[^"]+…">/,
    );
  });

  it("allows its own style sheet and nothing else to run or load", async () => {
    const html = page(releaseEn);
    const style = /<style>([\s\S]*)<\/style>/.exec(html)?.[1] ?? "";
    const hash = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(style));
    expect(html).toContain(
      `content="default-src 'none'; style-src 'sha256-${base64(new Uint8Array(hash))}'; img-src data:;`,
    );
    expect(html).not.toMatch(/<script(?! type="application\/ld\+json">)|style="|url\(|src="http/);
  });

  it("tells messengers and news readers what it is", () => {
    const html = page(releaseEn, "sister.ru.html");
    expect(html).toContain('<meta property="og:title" content="Special forces rehearse');
    expect(html).toContain('<meta property="og:locale" content="en_GB">');
    expect(html).toContain('<meta property="og:locale:alternate" content="ru_RU">');
    expect(articleIn(html)).toMatchObject({
      "@type": "NewsArticle",
      headline: "Special forces rehearse the liberation of a settlement",
      inLanguage: "en",
      datePublished: "2026-09-05",
      identifier: "14",
    });
  });

  it("leads to its sister in the other language only where there is one", () => {
    const html = page(releaseEn, "2026-09-05 № 14 Учение.ru.html");
    const address = "2026-09-05%20%E2%84%96%2014%20%D0%A3%D1%87%D0%B5%D0%BD%D0%B8%D0%B5.ru.html";
    expect(html).toContain(`<link rel="alternate" hreflang="ru" href="${address}">`);
    expect(html).toContain(
      `<a href="${address}" hreflang="ru" lang="ru" rel="alternate">Русская версия</a>`,
    );
    expect(page(releaseEn)).not.toContain("hreflang");
  });
});

function articleIn(html: string): unknown {
  const [, json = ""] = /<script type="application\/ld\+json">(.*)<\/script>/.exec(html) ?? [];
  return JSON.parse(json);
}

describe("the head", () => {
  it("writes place and date as each language does", () => {
    expect(datelineOf("en", "Brest")).toContain(
      '<p class="dateline">Brest, <time datetime="2023-09-05">5 September 2023</time></p>',
    );
    expect(datelineOf("ru", "Брест,")).toMatch(
      /<p class="dateline">Брест, <time datetime="2023-09-05">5 сентября 2023\sг\.<\/time><\/p>/,
    );
  });

  it("writes a place without a date, and a date without a place", () => {
    expect(head(release("en", dateline("Brest", null)))).toContain('<p class="dateline">Brest</p>');
    expect(head(release("en", dateline("", "2023-09-05")))).toContain(
      '<p class="dateline"><time datetime="2023-09-05">5 September 2023</time></p>',
    );
  });

  it("keeps a date the calendar does not have as it was written", () => {
    expect(head(release("en", dateline("Brest", "2026-02-31")))).toContain("Brest, 2026-02-31</p>");
  });

  it("labels who speaks, together in one list", () => {
    const html = head({
      ...release("ru", interviewee("Полковник Иванов"), speaker("Он же")),
      kind: "interview",
    });
    expect(html).toContain(
      '<dl class="facts">\n<div><dt>На вопросы отвечает</dt><dd>Полковник Иванов</dd></div>\n<div><dt>Выступает</dt>',
    );
  });

  it("names the kind where there is no headline", () => {
    const untitled = { ...releaseEn, content: doc(headline(" "), paragraph("Text")) };
    expect(head(untitled)).toContain('<h1 class="headline">Press release</h1>');
    expect(page(untitled)).toContain("<title>Press release</title>");
  });
});

describe("blocks", () => {
  it("nest marks without closing a link in the middle", () => {
    const linked = schema.mark("link", { href: "https://example.org/" });
    const html = body(
      paragraph(
        schema.text("one ", [linked]),
        schema.text("two", [linked, schema.mark("bold")]),
        bold(" three"),
      ),
    );
    expect(html).toBe(
      '<p><a href="https://example.org/">one <strong>two</strong></a><strong> three</strong></p>\n',
    );
  });

  it("write addresses as addresses may be written, and no further", () => {
    const written = (href: string) => /href="([^"]*)"/.exec(body(paragraph(link("x", href))))?.[1];
    expect(written('https://example.org/a b?c="|"&d=100%')).toBe(
      "https://example.org/a%20b?c=%22%7C%22&amp;d=100%25",
    );
    expect(written("https://пример.рф/путь?a=%D0%B0#б")).toBe("https://пример.рф/путь?a=%D0%B0#б");
  });

  it("give a quotation its attribution", () => {
    expect(body(quotation(paragraph("“Yes.”"), attribution("Colonel Volkov")))).toBe(
      '<div class="quotation">\n<blockquote>\n<p>“Yes.”</p>\n</blockquote>\n<p class="attribution">Colonel Volkov</p>\n</div>\n',
    );
  });

  it("label questions and answers, of several paragraphs only the first", () => {
    const html = body(
      exchange(question("Why?"), answer("Because."), answer("And so on.")),
      exchange(block("question", { label: "P. Gromov" }, "Sure?"), answer("")),
    );
    expect(html).toContain(
      '<p class="question"><b class="voice">Question:</b> <span class="said">Why?</span></p>',
    );
    expect(html).toContain(
      '<p class="answer"><b class="voice">Answer:</b> <span class="said">Because.</span></p>',
    );
    expect(html).toContain('<p class="answer">And so on.</p>');
    expect(html).toContain(
      '<p class="question"><b class="voice">P. Gromov:</b> <span class="said">Sure?</span></p>',
    );
  });

  it("set lists, their start and their levels", () => {
    expect(body(bulletList(listItem(paragraph("a"), bulletList(listItem(paragraph("b"))))))).toBe(
      "<ul>\n<li>a\n<ul>\n<li>b</li>\n</ul>\n</li>\n</ul>\n",
    );
    expect(body(block("orderedList", { start: 5 }, listItem(paragraph("e"))))).toContain(
      '<ol start="5">',
    );
    expect(body(orderedList(listItem(paragraph("one"), paragraph("more"))))).toContain(
      "<li>\n<p>one</p>\n<p>more</p>\n</li>",
    );
  });

  it("make leading rows of headings the table's head and set columns of figures flush right", () => {
    const html = body(
      table(
        tableRow(tableHeader("Unit"), tableHeader("People")),
        tableRow(tableHeader("First"), tableCell("1,120")),
      ),
    );
    expect(html).toContain(
      '<thead>\n<tr>\n<th scope="col">Unit</th>\n<th scope="col" class="figures">People</th>\n</tr>\n</thead>',
    );
    expect(html).toContain('<th scope="row">First</th>\n<td class="figures">1,120</td>');
  });

  it("put the picture inside the page and describe it", () => {
    const blob = "a".repeat(64);
    const html = toHtml(
      release(
        "en",
        figure({ blob, width: 3, height: 2, alt: "" }, caption("A column"), credit("Photo: X")),
      ),
      {
        pictures: new Map([[blob, { mediaType: "image/png", base64: "AAAA" }]]),
        sisterFile: null,
      },
    );
    expect(html).toContain(
      '<img src="data:image/png;base64,AAAA" alt="A column" width="3" height="2">',
    );
    expect(html).toContain(
      '<figcaption>A column <span class="credit">Photo: X</span></figcaption>',
    );
  });

  it("close with sign-off, end mark and contacts, which share one section", () => {
    const html = body(
      signOff("Press centre\nBrest"),
      endMark(),
      mediaContact("One"),
      mediaContact(link("+375 17", "tel:+37517")),
    );
    expect(html).toContain('<footer class="sign-off">\n<p>Press centre<br>Brest</p>\n</footer>');
    expect(html).toContain('<p class="end-mark">###</p>');
    expect(html).toContain(
      '<section class="contact">\n<h2>Media contact</h2>\n<address>One</address>\n<address><a href="tel:+37517">+375\u00A017</a></address>\n</section>',
    );
  });

  it("leave no trace when they are empty", () => {
    const html = body(
      lead(""),
      paragraph("\n"),
      quotation(paragraph(""), attribution("")),
      bulletList(listItem(paragraph(" "))),
      table(tableRow(tableCell(""))),
      figure({}, caption(""), credit("")),
      exchange(question(""), answer("")),
      salutation(""),
      signOff(""),
      mediaContact(""),
    );
    expect(html).toBe("");
  });

  it("have headings without gaps between their levels", () => {
    expect(body(heading(3, "Small first"), heading(3, "Small next"))).toBe(
      "<h2>Small first</h2>\n<h3>Small next</h3>\n",
    );
  });
});

describe("hostile text", () => {
  const html = page(nasty);

  it("stays text", () => {
    expect(html).not.toMatch(/<script(?! type="application\/ld\+json">)|<img src=x|<\/style>\S/);
    expect(html).toContain('&lt;script&gt;alert("1")&lt;/script&gt;');
  });

  it("loses the characters a page cannot hold and other programs' soft hyphens", () => {
    expect(html).toContain("Мягкий перенос из другой программы");
    expect(html).not.toMatch(/(?!\n)[\p{Cc}\u00AD\uFFFE]/u);
  });
});
