import { type Browser, chromium, type Page } from "@playwright/test";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { fontFaces } from "../../../shared/export/fonts.ts";
import { toHtml } from "../../../shared/export/html.ts";
import type { Publication } from "../../../shared/export/publication.ts";
import { facesShown } from "../../../shared/export/screen-faces.ts";
import { findChromium } from "../../electron-stand-in/find-chromium.ts";
import { inlineFonts } from "../../fixtures/fonts.ts";
import { fullLetterhead } from "../../fixtures/letterheads.ts";
import { everything } from "../../fixtures/publications/everything.ts";
import { blank } from "../../fixtures/publications/nasty.ts";
import { photo } from "../../fixtures/publications/photo.ts";
import { photoBlob, releaseEn, releaseRu } from "../../fixtures/publications/release.ts";
import { samplePublication } from "../../fixtures/publications/samples.ts";

const pictures = new Map([[photoBlob, photo]]);
const address = "https://page.test/";
const allFonts = inlineFonts(fontFaces);

let browser: Browser;
let page: Page;
beforeAll(async () => {
  const executablePath = findChromium();
  if (executablePath === undefined)
    throw new Error("No Chromium found: install one, or name it in PRESS_CENTRE_CHROMIUM.");
  browser = await chromium.launch({ executablePath, args: ["--no-sandbox"] });
  page = await browser.newPage();
});
afterAll(() => browser.close());

/** The files a browser reaches for where a page offers it every one. */
async function reachedFor(html: string): Promise<(string | undefined)[]> {
  await page.route(address, (route) =>
    route.fulfill({ contentType: "text/html; charset=utf-8", body: html }),
  );
  await page.goto(address);
  const places = await page.evaluate(async () => {
    await document.fonts.ready;
    return [...document.fonts].flatMap(({ status }, place) => (status === "loaded" ? [place] : []));
  });
  await page.unrouteAll();
  return places.map((place) => fontFaces[place]?.file);
}

describe("the fonts inside a page", () => {
  it.each<readonly [string, Publication]>([
    ["of every part there is", everything],
    ["of a Russian release, a draft", { ...releaseRu, draft: true }],
    ["of an English release on a letterhead", { ...releaseEn, letterhead: fullLetterhead }],
    ["of a Russian interview", samplePublication("interview", "ru")],
    ["of an English speech", samplePublication("speech", "en")],
    ["of a blank text", blank],
  ])("%s are those that a browser sets it in, not one less or more", async (_name, publication) => {
    const options = { pictures, sisterFile: "other.html" };
    const shown = facesShown(toHtml(publication, options));
    const reached = await reachedFor(toHtml(publication, { ...options, fonts: allFonts }));
    expect(shown.map(({ file }) => file)).toEqual(reached);
    expect(reached).not.toEqual([]);
  });
});
