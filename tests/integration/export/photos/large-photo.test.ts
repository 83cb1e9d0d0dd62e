import { chromium } from "@playwright/test";
import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { afterAll, beforeAll, expect, it } from "vitest";
import { z } from "zod";

import { CroppedPhoto } from "../../../../renderer/editor/photo/cropped-photo.tsx";
import { findChromium } from "../../../electron-stand-in/find-chromium.ts";
import { type ChromiumPrinter, openChromiumPrinter } from "../chromium-printer.ts";
import { makeQuarters } from "./quarters.ts";

const address = "https://bundle.test/";
const decodingEvents: ReadonlySet<string> = new Set(["Decode Image", "ImageDecodeTask"]);
const traceSchema = z.object({
  traceEvents: z.array(
    z.object({
      name: z.string(),
      pid: z.number(),
      tid: z.number(),
      args: z.object({ name: z.string().optional() }).optional(),
    }),
  ),
});

let maker: ChromiumPrinter;
beforeAll(async () => {
  maker = await openChromiumPrinter();
});
afterAll(() => maker.close());

/** What Chromium says of itself: the names of the threads on which pictures were decoded. */
async function decodingThreads(photo: Uint8Array): Promise<Set<string>> {
  const executablePath = findChromium() ?? "";
  const browser = await chromium.launch({ executablePath, args: ["--no-sandbox"] });
  const page = await browser.newPage();
  const size = { width: 8960, height: 4480 };
  const crop = { x: 100, y: 100, width: 500, height: 500 };
  const markup = renderToStaticMarkup(
    createElement(CroppedPhoto, { blob: "b", alt: "", size, crop }),
  );
  await page.route(`${address}**`, (route) =>
    route.request().url() === address
      ? route.fulfill({
          contentType: "text/html",
          body: `<style>img { width: 600px; height: auto; object-view-box: var(--part) }</style>`,
        })
      : route.fulfill({ contentType: "image/jpeg", body: Buffer.from(photo) }),
  );
  await page.goto(address);
  await browser.startTracing(page, {
    categories: ["devtools.timeline", "cc", "blink", "disabled-by-default-devtools.timeline"],
  });
  await page.evaluate((html) => {
    document.body.innerHTML = html;
  }, markup);
  await page.waitForFunction(() => document.images[0]?.complete);
  // The first sight of it is drawn without it.
  await page.waitForTimeout(1000);
  const trace = traceSchema.parse(JSON.parse((await browser.stopTracing()).toString()));
  await browser.close();
  const threadOf = ({ pid, tid }: { pid: number; tid: number }) => `${pid} ${tid}`;
  const named = trace.traceEvents.filter(({ name }) => name === "thread_name");
  const names = new Map(named.map((event) => [threadOf(event), event.args?.name ?? ""]));
  const decoding = trace.traceEvents.filter(({ name }) => decodingEvents.has(name));
  return new Set(decoding.map((event) => names.get(threadOf(event)) ?? "unknown"));
}

it("a photo of 40 megapixels is decoded apart from the page that shows it", async () => {
  const threads = await decodingThreads(await makeQuarters(maker, "image/jpeg", 8960));
  expect(threads.size).toBeGreaterThan(0);
  expect([...threads].filter((name) => !name.startsWith("ThreadPool"))).toEqual([]);
});
