import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

import type { Page } from "@playwright/test";

import type { PressDocument } from "../../shared/domain/document.ts";
import type { Settings } from "../../shared/domain/settings.ts";
import { wording } from "../../shared/i18n/translator.ts";
import { generatedPairs } from "../fixtures/memory/generated-pairs.ts";
import { units } from "../fixtures/search/vocabulary.ts";
import { libraryWith, noteInBoth } from "../fixtures/translated-library.ts";
import { buildApplication } from "../runtime/build.ts";
import { findRuntime, runtimeEnvironment } from "../runtime/electron-executable.ts";
import { launchApp } from "../runtime/launch.ts";
import { projectRoot } from "../runtime/project.ts";
import { type Bench, type Figure, percentile } from "./bench.ts";
import { onDisplay } from "./virtual-display.ts";

const longWords = 20_000;
/** Of a translation: more than most releases have. */
const usualWords = 2000;
const keys = "Сегодня на полигоне продолжилось совместное учение. ".repeat(5);
const pause = 40;

/**
 * Key to painted frame in a real window: in a document of 20,000 words, and beside its source in a translation
 * of 2,000, which has a goal, and of 20,000.
 */
export const typing: Bench = {
  name: "typing",
  async run() {
    const folder = mkdtempSync(path.join(tmpdir(), "typing-"));
    try {
      const figures = await onDisplay(async () => {
        await buildApplication();
        return [
          ...(await inOneText(path.join(folder, "alone"))),
          ...(await inTranslation(path.join(folder, "beside"), usualWords, 32, 50)),
          ...(await inTranslation(path.join(folder, "beside-long"), longWords)),
        ];
      });
      if (figures === null) console.error("NOT MEASURED: typing needs a display or Xvfb.");
      return figures ?? [];
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
};

async function inOneText(folder: string): Promise<Figure[]> {
  mkdirSync(folder);
  const places = { library: path.join(folder, "library"), userData: path.join(folder, "settings") };
  await importText(longText(), folder, places);
  const name = `in ${longWords} words`;
  return typed(places, { name, frame: 32, task: 50 }, async (page) => {
    await page.getByRole("option").first().click();
    await page.locator(".ProseMirror").getByText("Абзац 100.").click();
  });
}

/** With the memory of earlier translations, a termbase, the checks and the speller at work beside it. */
async function inTranslation(
  folder: string,
  words: number,
  frame?: number,
  task?: number,
): Promise<Figure[]> {
  const places = { library: path.join(folder, "library"), userData: path.join(folder, "settings") };
  mkdirSync(places.userData, { recursive: true });
  const settings: Settings = { interfaceLanguage: "en", theme: "light" };
  writeFileSync(path.join(places.userData, "settings.json"), JSON.stringify(settings));
  const long = longTranslation(words);
  await libraryWith(places.library, {
    documents: [...earlierTranslations(), long],
    terms: units.map(([ru, , en]) => [en, ru]),
  });
  const t = wording("en");
  const name = `beside ${words} words, all of it running`;
  return typed(places, { name, frame, task }, async (page) => {
    await page.getByRole("option", { name: longTitle }).click();
    await page.locator(".ProseMirror").waitFor();
    await page.keyboard.press("F6");
    await page.locator(".ProseMirror[lang=en]").waitFor();
    const target = page.locator(".ProseMirror[lang=ru]");
    const block = target.locator("[data-part=paragraph]").nth(Math.floor(words / wordsOfBlock / 4));
    await target.focus();
    // What comes into sight takes its true height, and the rest moves.
    await block.scrollIntoViewIfNeeded();
    await page.waitForTimeout(500);
    await block.click();
    const section = (name: string) => page.getByRole("region", { name });
    await section(t("memory:title")).getByRole("button").first().waitFor();
    await section(t("terms:section")).getByRole("button").first().waitFor();
    await section(t("checks:title"))
      .getByText(/\d remark/)
      .waitFor();
  });
}

interface Places {
  readonly library: string;
  readonly userData: string;
}

interface Typed {
  readonly name: string;
  /** Milliseconds; none where nothing is promised. */
  readonly frame?: number | undefined;
  readonly task?: number | undefined;
}

/** @param goThere to the text, and the caret to the block that is written in */
async function typed(
  places: Places,
  { name, frame, task }: Typed,
  goThere: (page: Page) => Promise<void>,
): Promise<Figure[]> {
  const { app, page } = await launchApp(places);
  try {
    await goThere(page);
    await page.keyboard.press("End");
    await watchFrames(page);
    await page.keyboard.type(keys, { delay: pause });
    const { frames, longTasks } = await page.evaluate(() => window.typed);
    return [
      { name: `keystroke to frame ${name}, p50`, value: percentile(frames, 0.5), unit: "ms" },
      {
        name: `keystroke to frame ${name}, p95`,
        value: percentile(frames, 0.95),
        unit: "ms",
        ...(frame !== undefined && { goal: frame }),
      },
      {
        name: `longest task ${name}`,
        value: Math.max(0, ...longTasks),
        unit: "ms",
        ...(task !== undefined && { goal: task }),
      },
    ];
  } finally {
    await app.close();
  }
}

const longTitle = "A long document";
const sentencesOfBlock = 4;
const wordsOfSentence = 12;
const wordsOfBlock = sentencesOfBlock * wordsOfSentence;
/** So few that the list shows all of them. */
const documentsBefore = 4;
const blocksBefore = 1000;

function longTranslation(words: number): PressDocument {
  const sentences = generatedPairs(words / wordsOfSentence);
  const blocks = Array.from({ length: sentences.length / sentencesOfBlock }, (_, index) => {
    const some = sentences.slice(index * sentencesOfBlock, (index + 1) * sentencesOfBlock);
    return [some.map(({ en }) => en).join(" "), some.map(({ ru }) => ru).join(" ")] as const;
  });
  return noteInBoth([longTitle, "Большой документ"], ...blocks);
}

/** The first of them are translations of what the long document says. */
function earlierTranslations(): PressDocument[] {
  const pairs = generatedPairs(documentsBefore * blocksBefore);
  return Array.from({ length: documentsBefore }, (_, index) =>
    noteInBoth(
      [`Document ${index + 1}`, `Документ ${index + 1}`],
      ...pairs
        .slice(index * blocksBefore, (index + 1) * blocksBefore)
        .map(({ en, ru }) => [en, ru] as const),
    ),
  );
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
    { length: longWords / 50 },
    (_, index) => `Абзац ${index + 1}. ${sentence.repeat(5)}`,
  );
  return ["Большой документ", ...paragraphs].join("\n\n");
}

async function importText(
  text: string,
  folder: string,
  { library, userData }: Places,
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
