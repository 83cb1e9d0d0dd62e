import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";

import type { Page } from "@playwright/test";

import { wording } from "../../shared/i18n/translator.ts";
import { barriersIn } from "./axe.ts";
import { chooseFromPalette, noteSaying } from "./daily-steps.ts";
import { expect, test } from "./fixture.ts";

test.use({ interfaceLanguage: "ru" });
const t = wording("ru");
const health = (page: Page) => page.getByRole("dialog", { name: t("health:title") });

test("damage is found and made good, and a backup brings an earlier text back", async ({
  page,
  folder,
}) => {
  await noteSaying(page, t, "Bridge opened");
  await chooseFromPalette(page, t, t("menu:command.library.health"));
  await expect(health(page).getByText(t("health:noBackups"))).toBeVisible();
  expect(await barriersIn(page)).toEqual([]);

  await test.step("everything is whole, and a backup is made", async () => {
    await health(page)
      .getByRole("button", { name: t("health:check"), exact: true })
      .click();
    await expect(health(page).getByText(t("health:allFine"))).toBeVisible();
    await health(page)
      .getByRole("button", { name: t("health:makeBackup") })
      .click();
    await expect(health(page).getByText(t("health:reason.regular"))).toBeVisible();
    await page.keyboard.press("Escape");
  });

  await test.step("a damaged file is named by its headline and made good", async () => {
    const file = documentFile(path.join(folder, "library"));
    writeFileSync(file, readFileSync(file).subarray(1));
    await chooseFromPalette(page, t, t("menu:command.library.health"));
    await health(page)
      .getByRole("button", { name: t("health:check"), exact: true })
      .click();
    const findings = health(page).getByRole("list", { name: t("health:findings") });
    await expect(findings).toContainText("Bridge opened");
    expect(await barriersIn(page)).toEqual([]);
    await expect(health(page).getByRole("button", { name: t("health:showFile") })).toHaveCount(1);
    await health(page)
      .getByRole("button", { name: t("health:checkAgain") })
      .click();
    await expect(health(page).getByText(t("health:allFine"))).toBeVisible();
    await page.keyboard.press("Escape");
  });

  await test.step("the backup brings back what was written then, after a question", async () => {
    await page.locator(".ProseMirror [data-part=headline]").click();
    await page.keyboard.press("End");
    await page.keyboard.insertText(" at Lake Ozyornoye");
    await expect(page.getByText(t("common:saving.saved"), { exact: true })).toBeVisible();
    await chooseFromPalette(page, t, t("menu:command.library.health"));
    await health(page)
      .getByRole("button", { name: t("health:restore") })
      .first()
      .click();
    await expect(page.getByText(t("health:askText"))).toBeVisible();
    expect(await barriersIn(page)).toEqual([]);
    await page.getByRole("button", { name: t("health:doRestore"), exact: true }).click();
    const counts = { restored: "1", unchanged: "0" };
    await expect(page.getByText(t("health:restored", counts))).toBeVisible();
    await page.getByRole("option").first().click();
    await expect(page.locator(".ProseMirror [data-part=headline]")).toHaveText("Bridge opened");
  });
});

/** The file of the only document. */
function documentFile(library: string): string {
  const docs = path.join(library, "docs");
  const name = readdirSync(docs, { recursive: true, encoding: "utf8" }).find(
    (each) => path.basename(each) === "doc.json",
  );
  return path.join(docs, name ?? "");
}
