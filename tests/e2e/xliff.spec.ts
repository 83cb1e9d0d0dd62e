import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";

import type { ElectronApplication, Locator, Page } from "@playwright/test";

import type { Translate } from "../../shared/i18n/translator.ts";
import { expect, test } from "./fixture.ts";
import {
  answerFileDialogs,
  answerSaveDialog,
  chooseInMenu,
  counterpart,
  expectSaved,
  importText,
  sheetOf,
  showView,
} from "./person.ts";

const release = `Engineers open a bridge over the River Tas

Today engineers of three countries opened a bridge over the River Tas.

The bridge is 96 metres long.

It took 640 people to build it.

The road to the village is open again.`;

test("a release goes to a translator outside, comes back, and is taken in", async ({
  app,
  page,
  t,
  folder,
}) => {
  const file = path.join(folder, "release.en-ru.xlf");
  await importText(page, t, "press-release", release);
  await showView(page, t, "ru");
  await page.getByRole("button", { name: t("common:missingVersion.make.ru") }).click();
  await showView(page, t, "sideBySide");

  await test.step("hand it out", async () => {
    await answerSaveDialog(app, file);
    await chooseInMenu(app, "translation.handOut");
    const dialog = page.getByRole("dialog", { name: t("xliff:handOut.title") });
    await expect(dialog.getByRole("radio", { name: t("xliff:handOut.current") })).toBeChecked();
    await dialog.getByRole("button", { name: t("xliff:handOut.do") }).click();
    await expect(dialog.getByRole("status")).toContainText("release.en-ru.xlf");
    await dialog.getByRole("button", { name: t("xliff:handOut.finish") }).click();
  });

  await test.step("the translator translates, leaves a paragraph out and spoils a code", async () => {
    const translated = readFileSync(file, "utf8")
      .replace(sentence("Engineers open"), target("Инженеры открыли мост через реку Тас"))
      .replace(sentence("The bridge is"), target('Длина моста — <pc id="7">96 метров</pc>.'))
      .replace(sentence("It took 640"), target("Его построили 640 человек."))
      .replace(/<notes>(?=(?:(?!<unit ).)*It took 640)/, "$&<note>Soldiers, too?</note>")
      .replace(/<unit (?:(?!<unit ).)*The road to the village.*?<\/unit>/, "");
    writeFileSync(file, translated);
  });

  await test.step("meanwhile both texts go on here", async () => {
    const people = await counterpart(page, "640 people");
    await people.click();
    await page.keyboard.insertText("Мост строили 640 человек.");
    await sheetOf(page, "en").getByRole("heading").first().click();
    await page.keyboard.press("End");
    await page.keyboard.insertText(" again");
    await expectSaved(page, t);
  });

  const dialog = await chooseFile(app, page, t, file);

  await test.step("what would change is told, and what could not be taken", async () => {
    await expect(dialog.getByText(t("xliff:takeBack.changes", counted(2)))).toBeVisible();
    await expect(dialog.getByText(t("xliff:takeBack.untranslated", counted(1)))).toBeVisible();
    for (const [code, words] of [
      ["sourceChanged", "again"],
      ["brokenCodes", "The bridge is 96 metres long."],
      ["missingUnit", "The road to the village is open again."],
    ] as const)
      await expect(dialog.getByRole("list", { name: t(`xliff:remark.${code}`) })).toContainText(
        words,
      );
    await expect(dialog.getByText("Soldiers, too?")).toBeVisible();
    await expect(sheetOf(page, "ru")).not.toContainText("Инженеры");
  });

  await test.step("the paragraph changed on both sides is decided", async () => {
    const question = dialog.getByRole("group", { name: t("template:part.paragraph") });
    await expect(question.getByRole("radio", { checked: true })).toHaveCount(0);
    const button = dialog.getByRole("button", { name: t("xliff:takeBack.do", counted(2)) });
    await expect(button).toBeDisabled();
    await question.getByRole("radio").nth(1).check();
    await dialog.getByRole("button", { name: t("xliff:takeBack.do", counted(3)) }).click();
    await expect(dialog.getByText(t("xliff:takeBack.done", counted(3)))).toBeVisible();
    await dialog.getByRole("button", { name: t("xliff:takeBack.finish") }).click();
  });

  await test.step("it stands in the text, and what is out of date says so", async () => {
    const headline = await counterpart(page, "Engineers open a bridge");
    await expect(headline).toHaveText("Инженеры открыли мост через реку Тас");
    await expect(headline).toHaveAttribute("data-state", "stale");
    await expect(await counterpart(page, "96 metres")).toHaveText("Длина моста — 96 метров.");
    const people = await counterpart(page, "640 people");
    await expect(people).toHaveText("Его построили 640 человек.");
    await expect(people).toHaveAttribute("data-state", "translated");
    await people.click();
    const inspector = page.getByRole("complementary", { name: t("common:inspector") });
    await expect(inspector.getByText("Soldiers, too?").first()).toBeVisible();
    await page.keyboard.press("End");
    await page.keyboard.insertText(" И всё.");
    await expectSaved(page, t);
  });

  await test.step("a file of something else is told, and the dialog waits for another", async () => {
    const other = path.join(folder, "other.xlf");
    writeFileSync(other, "<xliff version='1.2'><file original='a.html'/></xliff>");
    const again = await chooseFile(app, page, t, other);
    await expect(again.getByRole("alert")).toContainText("other.xlf");
    await expect(again.getByRole("button", { name: t("xliff:takeBack.choose") })).toBeFocused();
  });
});

const counted = (count: number) => ({ count, number: String(count) });

/** The end of the first segment whose source begins so. */
function sentence(beginning: string): RegExp {
  return new RegExp(`(<source>${beginning}[^<]*</source>)`);
}

const target = (words: string) => `$1<target>${words}</target>`;

async function chooseFile(
  app: ElectronApplication,
  page: Page,
  t: Translate,
  file: string,
): Promise<Locator> {
  await answerFileDialogs(app, file);
  await chooseInMenu(app, "translation.takeBack");
  const dialog = page.getByRole("dialog", { name: t("xliff:takeBack.title") });
  await dialog.getByRole("button", { name: t("xliff:takeBack.choose") }).click();
  return dialog;
}
