import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as delay } from "node:timers/promises";

import { buildApplication } from "../runtime/build.ts";
import { launchApp } from "../runtime/launch.ts";
import type { Figure } from "./bench.ts";
import { onDisplay } from "./virtual-display.ts";

/** Milliseconds after which what opening has left behind counts no more than at any other time. */
const settling = 5000;
/** Documents up to which nothing may hold up the window. */
const largestUsual = 10_000;

/** The whole program with the library open: the memory of its main process, and what held up its window. */
export async function windowFigures(library: string, size: number): Promise<Figure[]> {
  const userData = mkdtempSync(path.join(tmpdir(), "library-window-"));
  try {
    const figures = await onDisplay(async () => {
      await buildApplication();
      return await measure(library, userData, size);
    });
    if (figures === null)
      console.error("NOT MEASURED: a library's window needs a display or Xvfb.");
    return figures ?? [];
  } finally {
    rmSync(userData, { recursive: true, force: true });
  }
}

async function measure(library: string, userData: string, size: number): Promise<Figure[]> {
  const { app, page } = await launchApp({ userData, library });
  try {
    await page.locator("#window > *").first().waitFor();
    const shown = await page.evaluate(() => performance.now());
    await page.getByRole("option").first().waitFor({ timeout: 120_000 });
    await delay(settling);
    const longest = await page.evaluate(longestTask, shown);
    const memory = await app.evaluate(() => process.memoryUsage().rss);
    return [
      {
        name: `memory of the main process, its window showing ${size} documents`,
        value: memory / 1e6,
        unit: "MB",
        goal: 250,
      },
      {
        name: "longest task of the window while the list came in; shorter than 50 ms: none is told",
        value: longest,
        unit: "ms",
        ...(size <= largestUsual && { goal: 50 }),
      },
    ];
  } finally {
    await app.close();
  }
}

/** In the page: the longest that began later, in milliseconds. @param since milliseconds since the page's start */
function longestTask(since: number): Promise<number> {
  return new Promise((resolve) => {
    const durations: number[] = [0];
    new PerformanceObserver((list) => {
      for (const { startTime, duration } of list.getEntries())
        if (startTime >= since) durations.push(duration);
    }).observe({ type: "longtask", buffered: true });
    // What is buffered comes with the next task.
    setTimeout(() => resolve(Math.max(...durations)), 100);
  });
}
