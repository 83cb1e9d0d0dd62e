import type { Locator, Page } from "@playwright/test";

import type { Language } from "../../shared/domain/language.ts";
import type { Translate } from "../../shared/i18n/translator.ts";
import type { BlockState } from "../../shared/rich-text/translation.ts";
import { expect, test } from "./fixture.ts";
import {
  chooseInMenu,
  counterpart,
  importText,
  openDocument,
  select,
  sheetOf,
  showView,
} from "./person.ts";

const release = `Engineers open a bridge over the River Tas

Today engineers of three countries opened a bridge over the River Tas.

The bridge is 96 metres long.

It took 640 people to build it.

The road to the village is open again.`;

test.describe("the two sheets", () => {
  test.beforeEach(async ({ app, page, t }) => {
    await chooseInMenu(app, "sample");
    await openDocument(page, "forces practise flood rescue");
    await showView(page, t, "sideBySide");
  });

  test("are level, row by row", async ({ page }) => {
    await expectLevel(page);
    await sheetOf(page, "ru").getByText("По мосту на противоположный берег").click();
    await page.keyboard.insertText("А теперь этот абзац намного длиннее прежнего. ".repeat(5));
    await expectLevel(page);
    await openDocument(page, "we unpack is the stove");
    await expect(sheetOf(page, "en").getByText("What can the hospital do?")).toBeVisible();
    await expectLevel(page);
    await expect(page.getByRole("button", { name: /^Question: / })).toHaveCount(7);
    await page.setViewportSize({ width: 1024, height: 700 });
    await expectLevel(page);
  });

  test("scroll together until they are let go, by button or by command", async ({
    app,
    page,
    t,
  }) => {
    const lock = page.getByRole("button", { name: t("menu:command.view.scrollLock") });
    const headlines = {
      ru: sheetOf(page, "ru").getByRole("heading").first(),
      en: sheetOf(page, "en").getByRole("heading").first(),
    };
    const moved = async (language: Language) => {
      const before = { ru: await topOf(headlines.ru), en: await topOf(headlines.en) };
      await sheetOf(page, language).hover({ position: { x: 60, y: 300 } });
      await page.mouse.wheel(0, 120);
      await expect.poll(() => topOf(headlines[language])).not.toBe(before[language]);
      return {
        ru: (await topOf(headlines.ru)) !== before.ru,
        en: (await topOf(headlines.en)) !== before.en,
      };
    };
    await expect(lock).toHaveAttribute("aria-pressed", "true");
    expect(await moved("ru")).toEqual({ ru: true, en: true });
    await lock.click();
    await expect(lock).toHaveAttribute("aria-pressed", "false");
    expect(await moved("ru")).toEqual({ ru: true, en: false });
    expect(await moved("en")).toEqual({ ru: false, en: true });
    await chooseInMenu(app, "view.scrollLock");
    await expect(lock).toHaveAttribute("aria-pressed", "true");
    expect(await moved("en")).toEqual({ ru: true, en: true });
  });
});

test("a release is translated block by block and follows its source", async ({ page, t }) => {
  await importText(page, t, "press-release", release);
  await makeRussian(page, t, "empty");
  const source = sheetOf(page, "en");
  const target = sheetOf(page, "ru");
  const inspector = page.getByRole("complementary", { name: t("common:inspector") });
  const headline = await counterpart(page, "Engineers open a bridge");
  const lead = await counterpart(page, "Today engineers of three countries");
  const length = await counterpart(page, "96 metres long");
  const people = await counterpart(page, "640 people");
  const road = await counterpart(page, "The road to the village");

  await test.step("F8 goes to the next block, Ctrl+Enter confirms it and goes on", async () => {
    await expect(inspector).toContainText(t("translation:done", { done: 0, count: 5 }));
    await source.getByText("It took 640 people").click();
    await expect(people).toHaveAttribute("data-lit");
    await page.keyboard.press("F8");
    await expect(road).toHaveAttribute("data-lit");
    await page.keyboard.insertText("Дорога в посёлок снова открыта.");
    await expect(road).toHaveText("Дорога в посёлок снова открыта.");
    await page.keyboard.press("Control+Enter");
    await page.keyboard.insertText("Инженеры открыли мост через реку Тас");
    await expect(headline).toHaveText("Инженеры открыли мост через реку Тас");
    await page.keyboard.press("Control+Enter");
    await page.keyboard.insertText("Сегодня инженеры трёх стран открыли мост через реку Тас.");
    await expect(lead).toHaveText("Сегодня инженеры трёх стран открыли мост через реку Тас.");
    await expect(target.locator("[data-state=empty]")).toHaveCount(2);
    await expect(inspector).toContainText(t("translation:done", { done: 3, count: 5 }));
  });

  await test.step("the mark of a row leads to its block", async () => {
    await markOf(page, t, "empty").last().click();
    await page.keyboard.insertText("Его построили 640 человек.");
    await expect(people).toHaveText("Его построили 640 человек.");
    await markOf(page, t, "empty").click();
    await page.keyboard.insertText("Длина моста — 96 метров.");
    await expect(length).toHaveText("Длина моста — 96 метров.");
    await expect(inspector).toContainText(t("translation:nothingWaits"));
  });

  await test.step("by sentence, both sheets show the one the caret is in", async () => {
    await page.getByRole("button", { name: t("menu:command.view.sentences") }).click();
    await people.click();
    await expect(source.locator("[data-sentence]")).toHaveText("It took 640 people to build it.");
    await expect(target.locator("[data-sentence]")).toHaveText("Его построили 640 человек.");
    await page.getByRole("button", { name: t("menu:command.view.sentences") }).click();
    await expect(page.locator("[data-sentence]")).toHaveCount(0);
  });

  await test.step("a source that changes shows what changed", async () => {
    await select(source.getByText("96 metres long"), "96");
    await page.keyboard.insertText("120");
    await expect(length).toHaveAttribute("data-state", "stale");
    await expect(target.locator("[data-state=stale]")).toHaveCount(1);
    await expect(source.locator("ins, del")).toHaveCount(0);
    await page.keyboard.press("F8");
    await page.keyboard.press("Shift+F8");
    await expect(source.locator("ins")).toHaveText("120");
    await expect(source.locator("del")).toHaveText("96");
    const current = inspector.getByRole("region", { name: t("translation:current") });
    await expect(current.locator("ins")).toHaveText("120");
  });

  await test.step("a translation that is still right is said to be", async () => {
    await inspector.getByRole("button", { name: t("translation:stillRight") }).click();
    await expect(length).toHaveAttribute("data-state", "translated");
    await expect(source.locator("ins, del")).toHaveCount(0);
    await expect(inspector).toContainText(t("translation:nothingWaits"));
  });

  await test.step("undo takes back the words and what they were translated from", async () => {
    await select(source.getByText("120 metres long"), "120");
    await page.keyboard.insertText("130");
    await select(length, "96");
    await page.keyboard.insertText("130");
    await expect(length).toHaveAttribute("data-state", "translated");
    await page.keyboard.press("Control+z");
    await expect(length).toHaveText("Длина моста — 96 метров.");
    await expect(length).toHaveAttribute("data-state", "stale");
    await page.keyboard.press("Control+Shift+z");
    await expect(length).toHaveText("Длина моста — 130 метров.");
    await expect(length).toHaveAttribute("data-state", "translated");
  });

  await test.step("a new paragraph of the source has its place in the translation", async () => {
    await source.getByText("640 people").click();
    await page.keyboard.press("End");
    await page.keyboard.press("Enter");
    await page.keyboard.insertText("Helicopters helped.");
    const helicopters = await counterpart(page, "Helicopters helped.");
    await expect(helicopters).toHaveAttribute("data-state", "empty");
    await expect(target.locator("[data-part=paragraph]")).toHaveText([
      "Длина моста — 130 метров.",
      "Его построили 640 человек.",
      "",
      "Дорога в посёлок снова открыта.",
    ]);
    await expectLevel(page, 6);
  });

  await test.step("a paragraph that is taken out of the source goes where it is empty", async () => {
    await takeOut(page, "Helicopters helped.");
    await expect(target.locator("[data-part=paragraph]")).toHaveCount(3);
    await takeOut(page, "It took 640 people to build it.");
    await expect(people).toHaveAttribute("data-state", "extra");
    await expect(markOf(page, t, "extra")).toHaveCount(1);
    await expect(people).toHaveText("Его построили 640 человек.");
  });
});

test("a version that begins as a copy is one only when it is confirmed", async ({ page, t }) => {
  await importText(page, t, "press-release", release);
  await makeRussian(page, t, "copy");
  const target = sheetOf(page, "ru");
  const inspector = page.getByRole("complementary", { name: t("common:inspector") });
  await expect(target.getByRole("heading")).toHaveText(
    "Engineers open a bridge over the River Tas",
  );
  await expect(target.locator("[data-state=copied]")).toHaveCount(5);
  await expect(inspector).toContainText(t("translation:done", { done: 0, count: 5 }));
  await target.getByRole("heading").click();
  await page.keyboard.press("Control+Enter");
  await expect(target.locator("[data-state=copied]")).toHaveCount(4);
  await inspector.getByRole("button", { name: t("translation:isTranslation") }).click();
  await expect(target.locator("[data-state=copied]")).toHaveCount(3);
  await expect(inspector).toContainText(t("translation:done", { done: 2, count: 5 }));
  await target.getByText("96 metres").click();
  await page.keyboard.insertText("!");
  await expect(target.locator("[data-state=copied]")).toHaveCount(2);
});

async function makeRussian(page: Page, t: Translate, fill: "empty" | "copy"): Promise<void> {
  await showView(page, t, "ru");
  if (fill === "copy")
    await page.getByRole("radio", { name: t("common:missingVersion.copy.en") }).check();
  await page.getByRole("button", { name: t("common:missingVersion.make.ru") }).click();
  await showView(page, t, "sideBySide");
}

function markOf(page: Page, t: Translate, state: BlockState): Locator {
  return page
    .getByRole("list", { name: t("translation:marks") })
    .getByRole("button", { name: t(`translation:state.${state}`) });
}

async function takeOut(page: Page, words: string): Promise<void> {
  await select(sheetOf(page, "en").getByText(words), words);
  await page.keyboard.press("Delete");
  await page.keyboard.press("Backspace");
}

async function topOf(block: Locator): Promise<number> {
  return (await block.boundingBox())?.y ?? Number.NaN;
}

/** Every row begins at one height: in both sheets and between them, where its mark is. */
async function expectLevel(page: Page, fewest = 10): Promise<void> {
  await expect
    .poll(() =>
      page.evaluate((atLeast) => {
        const top = (element: Element) => element.getBoundingClientRect().top;
        const rowsOf = (sheet: Element) =>
          new Map(
            [...sheet.querySelectorAll<HTMLElement>("[style*=grid-row]")].map((block) => [
              Number(block.style.gridRowStart),
              top(block),
            ]),
          );
        const [source, target] = [...document.querySelectorAll("[role=textbox]")].map(rowsOf);
        const marks = [...document.querySelectorAll("main ol > li")].map(top);
        if (source === undefined || target === undefined) return "there are not two sheets";
        if (source.size < atLeast || source.size !== target.size) return "rows are missing";
        return [...source].flatMap(([row, height]) => {
          const others = [target.get(row) ?? Number.NaN, marks[row - 1] ?? Number.NaN];
          return others.every((other) => Math.abs(other - height) <= 1) ? [] : row;
        });
      }, fewest),
    )
    .toEqual([]);
}
