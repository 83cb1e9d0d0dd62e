import { AxeBuilder } from "@axe-core/playwright";
import { type Browser, type Page, chromium } from "@playwright/test";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { toHtml } from "../../../shared/export/html.ts";
import type { Publication } from "../../../shared/export/publication.ts";
import { findChromium } from "../../electron-stand-in/find-chromium.ts";
import { fontsOf } from "../../fixtures/fonts.ts";
import { fullLetterhead } from "../../fixtures/letterheads.ts";
import { nasty } from "../../fixtures/publications/nasty.ts";
import { photo } from "../../fixtures/publications/photo.ts";
import { photoBlob, releaseEn, releaseRu } from "../../fixtures/publications/release.ts";
import { interviewRu, speechEn } from "../../fixtures/publications/spoken.ts";

const pictures = new Map([[photoBlob, photo]]);
const onLetterhead: Publication = {
  ...releaseEn,
  letterhead: { ...fullLetterhead, accent: "#ffd400" },
};

const address = "https://page.test/";

let browser: Browser;
let page: Page;
/** What the page's policy has refused, and other complaints. */
let messages: string[] = [];
beforeAll(async () => {
  const executablePath = findChromium();
  if (executablePath === undefined)
    throw new Error("No Chromium found: install one, or name it in PRESS_CENTRE_CHROMIUM.");
  browser = await chromium.launch({ executablePath, args: ["--no-sandbox"] });
  page = await browser.newPage();
  page.on("console", (message) => messages.push(message.text()));
});
afterAll(() => browser.close());

describe.each([
  ["a Russian release", releaseRu],
  ["an English release", releaseEn],
  ["a Russian interview", interviewRu],
  ["an English speech", speechEn],
  ["a release on a letterhead of a light colour", onLetterhead],
  ["a text that does everything it should not", nasty],
])("the page of %s", (_name, publication) => {
  const options = { pictures, sisterFile: "other.html" };
  const fonts = fontsOf(toHtml(publication, options));

  it.each([
    ["light", 1200],
    ["dark", 360],
  ] as const)(
    "has no barrier and no sideways scrolling, %s, %i pixels wide",
    async (scheme, width) => {
      messages = [];
      await page.emulateMedia({ colorScheme: scheme });
      await page.setViewportSize({ width, height: 800 });
      await page.route(address, (route) =>
        route.fulfill({
          contentType: "text/html; charset=utf-8",
          body: toHtml({ ...publication, draft: true }, { ...options, fonts }),
        }),
      );
      await page.goto(address);
      // The page has no frames whose findings would have to be gathered in a page of their own.
      const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
      expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
      expect(messages, "the policy refuses nothing of the page").toEqual([]);
      await page.unrouteAll();
    },
  );
});
