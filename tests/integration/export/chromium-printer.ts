import { readFileSync } from "node:fs";
import path from "node:path";

import { chromium } from "@playwright/test";

import {
  type DarkroomOrder,
  type Develop,
  developScript,
} from "../../../electron/export/darkroom.ts";
import { layOutPage, showPage } from "../../../electron/export/print-layout.ts";
import { fontFaces } from "../../../shared/export/fonts.ts";
import { emptyPage, type PrintPage } from "../../../shared/export/print-html.ts";
import { findChromium } from "../../electron-stand-in/find-chromium.ts";
import { fontFile } from "../../fixtures/fonts.ts";

export interface ChromiumPrinter {
  /** Jobs wait for one another. */
  print(page: PrintPage): Promise<Uint8Array>;
  readonly develop: Develop;
  /** Text of the page after its layout, soft hyphens and all. */
  text(): Promise<string>;
  /** What a script of the test's own answers in the page. */
  readonly evaluate: (expression: string) => Promise<unknown>;
  close(): Promise<void>;
}

const origin = "https://bundle.test";

/** The hidden window's page, styles, fonts and scripts in a plain Chromium. */
export async function openChromiumPrinter(): Promise<ChromiumPrinter> {
  const executablePath = findChromium();
  if (executablePath === undefined)
    throw new Error("No Chromium found: install one, or name it in PRESS_CENTRE_CHROMIUM.");
  const browser = await chromium.launch({ executablePath, args: ["--no-sandbox"] });
  const page = await browser.newPage();
  await page.route(`${origin}/publication/page`, (route) =>
    route.fulfill({
      contentType: "text/html; charset=utf-8",
      headers: { "content-security-policy": emptyPage.contentSecurityPolicy },
      body: emptyPage.html,
    }),
  );
  await page.route(`${origin}/fonts/*`, (route) =>
    route.fulfill({
      contentType: "font/woff2",
      body: readFileSync(fontNamed(path.basename(route.request().url()))),
    }),
  );
  await page.goto(`${origin}/publication/page`);
  const devtools = await page.context().newCDPSession(page);

  async function evaluate(expression: string): Promise<unknown> {
    const { result, exceptionDetails } = await devtools.send("Runtime.evaluate", {
      expression,
      awaitPromise: true,
      returnByValue: true,
    });
    if (exceptionDetails !== undefined) throw new Error(exceptionDetails.text);
    return result.value;
  }

  async function printNow(publication: PrintPage): Promise<Uint8Array> {
    await evaluate(showPage(publication));
    const damaged = await evaluate(layOutPage);
    if (damaged !== 0) throw new Error(`${String(damaged)} pictures could not be shown`);
    const { data } = await devtools.send("Page.printToPDF", {
      printBackground: true,
      preferCSSPageSize: true,
      generateTaggedPDF: true,
      generateDocumentOutline: true,
    });
    return new Uint8Array(Buffer.from(data, "base64"));
  }

  async function developNow(order: DarkroomOrder) {
    const base64 = await evaluate(developScript(order));
    return typeof base64 === "string" ? { mediaType: order.madeAs, base64 } : null;
  }

  let last: Promise<unknown> = Promise.resolve();
  return {
    print(publication) {
      const job = last.then(() => printNow(publication));
      last = job.catch(() => undefined);
      return job;
    },
    develop: developNow,
    text: async () => String(await evaluate("document.body.innerText")),
    evaluate,
    close: () => browser.close(),
  };
}

function fontNamed(name: string): string {
  const face = fontFaces.find(({ file }) => file === name);
  if (face === undefined) throw new Error(`No such font: ${name}`);
  return fontFile(face);
}
