import { mkdirSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";

import type { Locator, Page } from "@playwright/test";

import type { Translate } from "../../shared/i18n/translator.ts";
import { expect, test } from "./fixture.ts";
import { answerFileDialogs, counterpart, expectSaved, openDocument, sheetOf } from "./person.ts";
import { libraryWith, noteInBoth } from "../fixtures/translated-library.ts";

const earlier = noteInBoth(
  ["Engineers open a bridge over the Tas", "Инженеры открыли мост через Тас"],
  ["The bridge is 960 metres long.", "Длина моста\u00a0— 960\u00a0метров."],
);
const release = noteInBoth(
  ["Engineers open a bridge over the Ob", ""],
  ["The medical company arrived with 96 engineers.", ""],
  ["The bridge is 1,120 metres long.", ""],
);

test("a release is translated, checked, approved and published by the keyboard alone", async ({
  folder,
  launch,
  t,
}) => {
  const out = path.join(folder, "out");
  mkdirSync(out);
  await libraryWith(path.join(folder, "library"), {
    documents: [earlier, release],
    terms: [["medical company", "медицинская рота"]],
  });
  const { app, page } = await launch();
  await answerFileDialogs(app, out);
  await openDocument(page, "over the Ob");

  const target = sheetOf(page, "ru");
  const inspector = page.getByRole("complementary", { name: t("common:inspector") });
  const memory = page.getByRole("region", { name: t("memory:title") });

  await test.step("side by side, to the first paragraph that waits", async () => {
    await say(page, t, "Ivan Li");
    await page.keyboard.press("F6");
    await expect(target).toBeVisible();
    await page.keyboard.press("F8");
  });

  const arrival = await counterpart(page, "medical company");
  const length = await counterpart(page, "1,120 metres");

  await test.step("a term at its key, in the case its place asks for", async () => {
    await page.keyboard.insertText("Прибыли 69\u00a0инженеров вместе с ");
    await page.keyboard.press("Alt+1");
    await page.keyboard.insertText(".");
    await expect(arrival).toHaveText("Прибыли 69\u00a0инженеров вместе с медицинской ротой.");
    await page.keyboard.press("Control+Enter");
  });

  await test.step("a remembered sentence with the new figure, as Russian writes it", async () => {
    await expect(memory.getByRole("button").first()).toContainText("1\u00a0120");
    await page.keyboard.press("Control+1");
    await expect(length).toHaveText("Длина моста\u00a0— 1\u00a0120\u00a0метров.");
    await page.keyboard.press("Control+Shift+D");
    await expect(length).toHaveAttribute("data-state", "draft");
    await page.keyboard.press("F8");
    await expect(page.getByRole("toolbar")).toContainText(t("template:part.headline"));
    await page.keyboard.insertText("Инженеры открыли мост через Обь");
  });

  await test.step("the wrong figure is led to and put right", async () => {
    await expect(target.locator("mark")).toHaveText("69");
    await page.keyboard.press("F9");
    await page.keyboard.press("Control+.");
    await expect(arrival).toHaveText("Прибыли 96\u00a0инженеров вместе с медицинской ротой.");
    await expect(target.locator("mark")).toHaveCount(0);
    await page.keyboard.press("F8");
    await page.keyboard.press("Control+Shift+D");
    await expect(length).toHaveAttribute("data-state", "translated");
    await expectSaved(page, t);
  });

  await test.step("a second person approves it", async () => {
    await say(page, t, "Anna Petrova");
    for (let approved = 1; approved <= 3; approved += 1) {
      await page.keyboard.press("Control+Shift+A");
      await expect(target.locator("[data-state=reviewed]")).toHaveCount(approved);
    }
    await expect(inspector).toContainText("Anna Petrova");
    await expectSaved(page, t);
  });

  await test.step("it is published, and says what was written", async () => {
    await page.keyboard.press("Control+p");
    const dialog = page.getByRole("dialog", { name: t("export:title") });
    await tabTo(page, dialog.getByRole("checkbox", { name: "PDF" }));
    await page.keyboard.press("Space");
    await tabTo(page, dialog.getByRole("button", { name: t("common:chooseFolder") }));
    await page.keyboard.press("Enter");
    const publish = dialog.getByRole("button", { name: t("export:publishFiles", { count: 2 }) });
    await expect(publish).toBeEnabled();
    await tabTo(page, publish);
    await page.keyboard.press("Enter");
    await expect(dialog.getByText(t("export:written", { count: 2 }))).toBeVisible();
    const names = readdirSync(out, { recursive: true, encoding: "utf8" });
    const russian = names.find((name) => name.endsWith(".ru.html")) ?? "";
    const html = readFileSync(path.join(out, russian), "utf8").replaceAll("\u00ad", "");
    for (const text of [
      "Инженеры открыли мост через Обь",
      "Прибыли 96\u00a0инженеров вместе с медицинской ротой.",
      "Длина моста\u00a0— 1\u00a0120\u00a0метров.",
    ])
      expect(html).toContain(text);
  });
});

/** Says in the settings who works here. */
async function say(page: Page, t: Translate, name: string): Promise<void> {
  await page.keyboard.press("Control+,");
  await tabTo(page, page.getByLabel(t("settings:author")));
  await page.keyboard.press("Control+a");
  await page.keyboard.insertText(name);
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toHaveCount(0);
}

/** Goes on with Tab until the focus is there. */
async function tabTo(page: Page, wanted: Locator): Promise<void> {
  await expect(async () => {
    if (await wanted.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press("Tab");
    expect(await wanted.evaluate((element) => element === document.activeElement)).toBe(true);
  }).toPass({ intervals: [0], timeout: 5000 });
}
