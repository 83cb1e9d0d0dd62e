import { AxeBuilder } from "@axe-core/playwright";
import { type Browser, chromium } from "@playwright/test";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { toHtml } from "../../../shared/export/html.ts";
import { findChromium } from "../../electron-stand-in/find-chromium.ts";
import { nasty } from "../../fixtures/publications/nasty.ts";
import { photo } from "../../fixtures/publications/photo.ts";
import { photoBlob, releaseEn, releaseRu } from "../../fixtures/publications/release.ts";
import { interviewRu, speechEn } from "../../fixtures/publications/spoken.ts";

const pictures = new Map([[photoBlob, photo]]);

let browser: Browser;
beforeAll(async () => {
  const executablePath = findChromium();
  if (executablePath === undefined)
    throw new Error("No Chromium found: install one, or name it in PRESS_CENTRE_CHROMIUM.");
  browser = await chromium.launch({ executablePath, args: ["--no-sandbox"] });
});
afterAll(() => browser.close());

describe.each([
  ["a Russian release", releaseRu],
  ["an English release", releaseEn],
  ["a Russian interview", interviewRu],
  ["an English speech", speechEn],
  ["a text that does everything it should not", nasty],
])("the page of %s", (_name, publication) => {
  it.each([
    ["light", 1200],
    ["dark", 1200],
    ["light", 360],
  ] as const)(
    "has no barrier and no sideways scrolling, %s, %i pixels wide",
    async (scheme, width) => {
      const context = await browser.newContext({
        colorScheme: scheme,
        viewport: { width, height: 800 },
      });
      const page = await context.newPage();
      const messages: string[] = [];
      page.on("console", (message) => messages.push(message.text()));
      await page.route("https://page.test/", (route) =>
        route.fulfill({
          contentType: "text/html; charset=utf-8",
          body: toHtml(publication, { pictures, sisterFile: "other.html" }),
        }),
      );
      await page.goto("https://page.test/");
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
      expect(messages, "the policy refuses nothing of the page").toEqual([]);
      await context.close();
    },
  );
});
