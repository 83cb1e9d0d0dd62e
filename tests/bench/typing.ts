import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

import type { Page } from "@playwright/test";

import { buildApplication } from "../runtime/build.ts";
import { findRuntime, runtimeEnvironment } from "../runtime/electron-executable.ts";
import { launchApp } from "../runtime/launch.ts";
import { projectRoot } from "../runtime/project.ts";
import { type Bench, type Figure, percentile } from "./bench.ts";
import { onDisplay } from "./virtual-display.ts";

const words = 20_000;
const keys = "Сегодня на полигоне продолжилось совместное учение. ".repeat(5);
const pause = 40;

/** Key to painted frame in a real window on a document of 20,000 words. */
export const typing: Bench = {
  name: "typing",
  async run() {
    const folder = mkdtempSync(path.join(tmpdir(), "typing-"));
    try {
      const figures = await onDisplay(() => measure(folder));
      if (figures === null) console.error("NOT MEASURED: typing needs a display or Xvfb.");
      return figures ?? [];
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
};

async function measure(folder: string): Promise<Figure[]> {
  await buildApplication();
  const library = path.join(folder, "library");
  const userData = path.join(folder, "settings");
  await importText(longText(), folder, library, userData);
  const { app, page } = await launchApp({ userData, library });
  try {
    await page.getByRole("option").first().click();
    const sheet = page.locator(".ProseMirror");
    await sheet.getByText("Абзац 100.").click();
    await page.keyboard.press("End");
    await watchFrames(page);
    await page.keyboard.type(keys, { delay: pause });
    const { frames, longTasks } = await page.evaluate(() => window.typed);
    return [
      { name: `typing in ${words} words, p50`, value: percentile(frames, 0.5), unit: "ms" },
      {
        name: `typing in ${words} words, p95`,
        value: percentile(frames, 0.95),
        unit: "ms",
        goal: 32,
      },
      { name: "longest task while typing", value: Math.max(0, ...longTasks), unit: "ms", goal: 50 },
    ];
  } finally {
    await app.close();
  }
}

declare global {
  interface Window {
    typed: { frames: number[]; longTasks: number[] };
  }
}

/** From the key's own time stamp to the first task after the frame that shows it. */
async function watchFrames(page: Page): Promise<void> {
  await page.evaluate(() => {
    window.typed = { frames: [], longTasks: [] };
    document.addEventListener(
      "keydown",
      ({ timeStamp }) =>
        requestAnimationFrame(() => {
          const { port1, port2 } = new MessageChannel();
          port1.addEventListener("message", () =>
            window.typed.frames.push(performance.now() - timeStamp),
          );
          port1.start();
          port2.postMessage(null);
        }),
      { capture: true },
    );
    // The browser itself reports tasks of more than 50 ms only.
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) window.typed.longTasks.push(duration);
    }).observe({ type: "longtask" });
  });
}

function longText(): string {
  const sentence =
    "Подразделения выполнили учебные задачи в полном объёме и в установленные сроки. ";
  const paragraphs = Array.from(
    { length: words / 50 },
    (_, index) => `Абзац ${index + 1}. ${sentence.repeat(5)}`,
  );
  return ["Большой документ", ...paragraphs].join("\n\n");
}

async function importText(
  text: string,
  folder: string,
  library: string,
  userData: string,
): Promise<void> {
  const file = path.join(folder, "long.txt");
  writeFileSync(file, text);
  const runtime = await findRuntime();
  const args = [
    "import",
    file,
    "--kind",
    "note",
    "--language",
    "ru",
    "--library",
    library,
    "--user-data-dir",
    userData,
  ];
  execFileSync(runtime.executable, [projectRoot, ...args], {
    env: { ...process.env, ...runtimeEnvironment(runtime) },
  });
}
