import { readdirSync } from "node:fs";
import path from "node:path";

import type { Locator, Page } from "@playwright/test";

import type { Translate } from "../../shared/i18n/translator.ts";
import { expect, test } from "./fixture.ts";
import {
  answerFileDialogs,
  chooseInMenu,
  counterpart,
  expectSaved,
  importText,
  sheetOf,
  showView,
} from "./person.ts";

const release = (river: string, length: number) => `Engineers open a bridge over the ${river}

Today engineers of three countries opened a bridge over the ${river}.

The bridge is ${length} metres long and took 2,640 people to build.

The road to the village is open again.`;

test("what was translated once is proposed, inserted, found, written out and taken in", async ({
  app,
  page,
  t,
  folder,
  launch,
}) => {
  const memory = page.getByRole("region", { name: t("memory:title") });
  const first = memory.getByRole("button").first();

  await test.step("a document is translated by hand", async () => {
    await importText(page, t, "press-release", release("Tas", 96));
    await makeRussian(page, t);
    await translate(page, "The bridge is 96", "Длина моста — 96 метров, строили его 2640 человек.");
    await translate(page, "The road to", "Дорога в посёлок снова открыта.");
    await expectSaved(page, t);
  });

  await test.step("another differs in a figure: the text is proposed with the new one", async () => {
    await importText(page, t, "press-release", release("Ob", 1120));
    await makeRussian(page, t);
    await (await counterpart(page, "The bridge is")).click();
    await expect(first).toContainText("Длина моста — 1120 метров, строили его 2640 человек.");
    await expect(first).toContainText(t("memory:kind.figures"));
    await expect(first.locator("del")).toHaveText("96");
    await expect(first.locator("ins")).toHaveText("1120");
  });

  await test.step("Ctrl+1 inserts it, one undo takes it back", async () => {
    const length = await counterpart(page, "The bridge is");
    await page.keyboard.press("Control+1");
    await expect(length).toHaveText("Длина моста — 1120 метров, строили его 2640 человек.");
    await expect(length).toHaveAttribute("data-state", "translated");
    await page.keyboard.press("Control+z");
    await expect(length).toHaveText("");
    await expect(length).toHaveAttribute("data-state", "empty");
    await first.click();
    await expect(length).toHaveAttribute("data-state", "translated");
  });

  await test.step("a slip that is mended keeps its translation, here and in the memory", async () => {
    const road = await counterpart(page, "The road to");
    await road.click();
    await expect(first).toContainText(t("memory:kind.exact"));
    await page.keyboard.press("Control+1");
    await expect(road).toHaveText("Дорога в посёлок снова открыта.");
    await sheetOf(page, "en").getByText("The road to").click();
    await page.keyboard.press("End");
    await page.keyboard.press("Backspace");
    await page.keyboard.insertText("!");
    await expect(road).toHaveAttribute("data-state", "stale");
    await page.getByRole("button", { name: t("memory:onlyTypo") }).click();
    await expect(road).toHaveAttribute("data-state", "translated");
    await expect(first).toContainText(t("memory:kind.exact"));
  });

  await test.step("a concordance shows both languages, the words marked", async () => {
    await page.keyboard.press("F3");
    const dialog = page.getByRole("dialog", { name: t("memory:concordance.title") });
    await dialog.getByLabel(t("memory:concordance.label")).fill("длиной моста");
    await expect(dialog.locator("mark").first()).toHaveText("Длина");
    await expect(dialog).toContainText("The bridge is 96 metres long");
    await dialog.getByLabel(t("memory:concordance.label")).fill("парад");
    await expect(dialog).toContainText(t("memory:concordance.nothing"));
    await page.keyboard.press("Escape");
    await expectSaved(page, t);
  });

  await test.step("the memory goes out as TMX and into another library", async () => {
    await answerFileDialogs(app, folder);
    await chooseInMenu(app, "memory.writeOut");
    await expect.poll(() => tmxIn(folder)).toHaveLength(1);
    await app.close();
    const other = await launch({ library: path.join(folder, "other") });
    await answerFileDialogs(other.app, path.join(folder, tmxIn(folder)[0] ?? ""));
    await chooseInMenu(other.app, "memory.takeIn");
    await expect(other.page.getByText("translation-memory")).toBeVisible();
    await other.page.keyboard.press("F3");
    const dialog = other.page.getByRole("dialog", { name: t("memory:concordance.title") });
    await dialog.getByLabel(t("memory:concordance.label")).fill("road");
    await expect(dialog).toContainText("Дорога в посёлок снова открыта.");
  });
});

async function makeRussian(page: Page, t: Translate): Promise<void> {
  await showView(page, t, "ru");
  await page.getByRole("button", { name: t("common:missingVersion.make.ru") }).click();
  await showView(page, t, "sideBySide");
}

async function translate(page: Page, english: string, russian: string): Promise<Locator> {
  const block = await counterpart(page, english);
  await block.click();
  await page.keyboard.insertText(russian);
  await expect(block).toHaveText(russian);
  return block;
}

function tmxIn(folder: string): string[] {
  return readdirSync(folder).filter((name) => name.endsWith(".tmx"));
}
