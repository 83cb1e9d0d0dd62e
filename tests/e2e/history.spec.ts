import type { Page } from "@playwright/test";

import { wording } from "../../shared/i18n/translator.ts";
import { expect, test } from "./fixture.ts";

const t = wording("en");
const sheet = (page: Page) => page.locator(".ProseMirror").first();

async function write(page: Page, words: string): Promise<void> {
  await page.keyboard.insertText(words);
  await expect(page.getByText(t("common:saving.saved"), { exact: true })).toBeVisible();
}

test("what was written can be compared, named and returned to", async ({ page, launch, app }) => {
  await page
    .getByRole("button", { name: t("template:kind.note") })
    .first()
    .click();
  await sheet(page).locator("[data-part=headline]").click();
  await write(page, "Delegation visits the field hospital");
  await sheet(page).locator("[data-part=paragraph]").click();
  await write(page, "The delegation of 12 officers saw 120 beds.");
  await page.keyboard.press("End");
  await write(page, " It leaves on Friday.");

  const history = page.getByRole("complementary", { name: t("common:inspector") });
  await history.getByRole("button", { name: t("history:saves", { count: 4 }) }).click();

  await test.step("the text shows what the sitting has changed", async () => {
    await page.getByLabel(t("history:before")).selectOption({ index: 1 });
    await expect(sheet(page).locator("ins")).toHaveText("It leaves on Friday.");
    await expect(sheet(page)).toHaveAttribute("contenteditable", "false");
  });

  await test.step("a state gets a name and keeps it", async () => {
    await page.getByRole("button", { name: t("history:nameIt") }).click();
    await page.getByLabel(t("history:name")).fill("Sent to the ministry");
    await page.getByLabel(t("history:name")).press("Enter");
    await expect(history.getByText("Sent to the ministry")).toBeVisible();
  });

  await test.step("the earlier text comes back as a new save", async () => {
    await page.getByRole("button", { name: t("history:restore", { moment: "" }).trim() }).click();
    await expect(sheet(page)).toHaveAttribute("contenteditable", "true");
    await expect(sheet(page)).not.toContainText("Friday");
    await expect(sheet(page)).toContainText("120 beds");
  });

  await test.step("all of it is there at the next start", async () => {
    await app.close();
    const { page: again } = await launch();
    await again.getByRole("option").first().click();
    await expect(sheet(again)).not.toContainText("Friday");
    await expect(again.getByText("Sent to the ministry")).toBeVisible();
  });
});
