import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";

import type { Locator, Page } from "@playwright/test";

import type { Translate } from "../../shared/i18n/translator.ts";
import { expect, test } from "./fixture.ts";
import {
  answerFileDialogs,
  chooseInMenu,
  importText,
  select,
  sheetOf,
  showView,
} from "./person.ts";

const list = `ru;ru-abbreviation;en;en-abbreviation;en-forbidden;category
Коллективные силы оперативного реагирования;КСОР;Collective Rapid Reaction Force;CRRF;KSOR => CRRF;formation
Щербаков Иван;;Ivan Shcherbakov;;;person
учение;;exercise;;;other
штаб;;;;;other
`;

const release = `Учение началось

Вчера на учении побывали представители Коллективных сил оперативного реагирования.

Объединённый штаб встречал их вместе с Щербаковым.`;

const dialogOf = (page: Page, t: Translate) => page.getByRole("dialog", { name: t("terms:title") });
const termsOf = (page: Page, t: Translate) =>
  page.getByRole("region", { name: t("terms:section") });

test("a translator takes in terms, reads them in the source, inserts and corrects them", async ({
  app,
  page,
  t,
  folder,
}) => {
  const file = path.join(folder, "terms.csv");
  writeFileSync(file, list);

  await test.step("an empty termbase tells what it is for and takes in a list", async () => {
    await chooseInMenu(app, "terms.open");
    const dialog = dialogOf(page, t);
    await expect(dialog).toContainText(t("terms:emptyHow"));
    await answerFileDialogs(app, file);
    await dialog.getByRole("button", { name: t("terms:import") }).click();
    await expect(dialog.getByRole("list", { name: t("terms:list") }).locator("> li")).toHaveCount(
      3,
    );
    await expect(dialog).toContainText(
      t("terms:leftLine", { line: 5, why: t("terms:why.incomplete") }),
    );
    await page.keyboard.press("Escape");
  });

  await importText(page, t, "press-release", release);
  await showView(page, t, "en");
  await page.getByRole("button", { name: t("common:missingVersion.make.en") }).click();
  await showView(page, t, "sideBySide");
  const source = sheetOf(page, "ru");
  const first = source.getByText("Вчера на учении");
  const second = source.getByText("встречал их вместе");
  const english = async (block: Locator) =>
    sheetOf(page, "en").locator(`[data-id="${await block.getAttribute("data-id")}"]`);
  const firstEnglish = await english(first);
  const secondEnglish = await english(second);

  await test.step("terms are marked in the source, with their translation", async () => {
    await expect(first.locator("[data-term]")).toHaveText([
      "учении",
      "Коллективных сил оперативного реагирования",
    ]);
    await expect(first.locator("[data-term]").last()).toHaveAttribute(
      "title",
      "Collective Rapid Reaction Force",
    );
  });

  await test.step("each has a key, and undo takes it back", async () => {
    await firstEnglish.click();
    await page.keyboard.insertText("Representatives of the");
    await page.keyboard.press("Alt+2");
    await expect(firstEnglish).toHaveText("Representatives of the Collective Rapid Reaction Force");
    await expect(first.locator("mark")).toHaveText("учении");
    await page.keyboard.press("Control+z");
    await expect(firstEnglish).toHaveText("Representatives of the");
    await page.keyboard.press("Control+Shift+z");
    await page.keyboard.insertText(" visited the");
    await termsOf(page, t).getByRole("button", { name: "exercise" }).click();
    await expect(firstEnglish).toHaveText(
      "Representatives of the Collective Rapid Reaction Force visited the exercise",
    );
    await expect(first.locator("mark")).toHaveCount(0);
  });

  await test.step("a forbidden wording and another spelling are put right as other findings are", async () => {
    await secondEnglish.click();
    await page.keyboard.insertText("With Scherbakov, KSOR was met.");
    await expect(secondEnglish.locator("mark")).toHaveText(["Scherbakov", "KSOR"]);
    const checks = page.getByRole("region", { name: t("checks:title") });
    const forbidden = t("checks:message.term-forbidden", { found: "KSOR", expected: "CRRF" });
    await checks.getByRole("button", { name: forbidden }).click();
    await page.keyboard.press("Control+.");
    await page.keyboard.press("Shift+F9");
    await page.keyboard.press("Control+.");
    await expect(secondEnglish).toHaveText("With Shcherbakov, CRRF was met.");
    await expect(checks).toContainText(
      t("checks:message.term-not-introduced", {
        found: "CRRF",
        expected: "Collective Rapid Reaction Force (CRRF)",
      }),
    );
    await page.keyboard.press("End");
  });

  await test.step("what is selected in both texts becomes an entry in its base form", async () => {
    await page.keyboard.insertText(" The Joint Staff");
    await select(secondEnglish, "Joint Staff");
    await select(second, "Объединённый штаб");
    await page.keyboard.press("Control+t");
    const form = page.getByRole("dialog", { name: t("terms:newTitle") });
    const field = form.getByLabel(t("terms:preferred"), { exact: true });
    await expect(field.first()).toHaveValue("Объединённый штаб");
    await expect(field.last()).toHaveValue("Joint Staff");
    await form.getByLabel(t("terms:category.label")).selectOption("unit");
    await page.keyboard.press("Escape");
    await expect(form).toContainText(t("terms:unsaved"));
    await form.getByRole("button", { name: t("terms:save") }).click();
    await expect(form).toBeHidden();
    await expect(second.locator("[data-term]").first()).toHaveText("Объединённый штаб");
  });

  await test.step("a term is found, changed, deleted and put back", async () => {
    await page.keyboard.press("Control+Shift+t");
    const dialog = dialogOf(page, t);
    const rows = dialog.getByRole("list", { name: t("terms:list") }).locator("> li");
    await dialog.getByLabel(t("terms:search")).fill("коллективных сил оперативного реагирования");
    await expect(rows).toHaveCount(1);
    await dialog.getByLabel(t("terms:search")).fill("");
    await dialog.getByRole("button", { name: t("terms:remove", { term: "exercise" }) }).click();
    await expect(rows).toHaveCount(3);
    await dialog.getByRole("button", { name: t("terms:undo") }).click();
    await expect(rows).toHaveCount(4);
    await dialog.getByRole("button", { name: /^exercise/ }).click();
    const form = page.getByRole("dialog", { name: t("terms:editTitle"), exact: true });
    await form.getByLabel(t("terms:variants")).last().fill("manoeuvres");
    await form.getByRole("button", { name: t("terms:save") }).click();
    await expect(rows).toHaveCount(4);
  });

  await test.step("all of them are written into a file", async () => {
    const out = path.join(folder, "out");
    mkdirSync(out);
    await answerFileDialogs(app, out);
    const dialog = dialogOf(page, t);
    await dialog.getByRole("button", { name: t("terms:export") }).click();
    await page.getByRole("menuitem", { name: t("terms:exportAs.tbx3") }).click();
    const written = path.join(out, "Terms.tbx");
    await expect(dialog).toContainText(t("terms:exported", { file: written }));
    expect(readFileSync(written, "utf8")).toContain("<term>manoeuvres</term>");
  });
});
