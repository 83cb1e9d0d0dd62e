import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";

import type { Page } from "@playwright/test";

import type { Settings } from "../../shared/domain/settings.ts";
import { wording } from "../../shared/i18n/translator.ts";
import { barriersIn } from "./axe.ts";
import { noteSaying } from "./daily-steps.ts";
import { expect, test } from "./fixture.ts";

test.use({ interfaceLanguage: "ru" });
const t = wording("ru");
const sheet = (page: Page) => page.locator(".ProseMirror").first();

test("a second program reads beside the first and writes once that one has let go", async ({
  page,
  app,
  launch,
  folder,
}) => {
  await noteSaying(page, t, "Bridge opened");
  const own = path.join(folder, "second");
  mkdirSync(own);
  const settings: Settings = { interfaceLanguage: "ru", theme: "light", author: "Петров" };
  writeFileSync(path.join(own, "settings.json"), JSON.stringify(settings));
  const { page: second } = await launch({ userData: own });
  const reason = second.getByRole("status").filter({ hasText: t("library:readOnly.untilThen") });

  await test.step("the second shows who writes, and its sheets take no change", async () => {
    await expect(reason).toBeVisible();
    await expect(second.getByRole("button", { name: t("library:new.button") })).toBeDisabled();
    await second.getByRole("option").first().click();
    await expect(sheet(second)).toHaveAttribute("contenteditable", "false");
    await expect(reason).toBeVisible();
    await expect(second.getByRole("toolbar")).toHaveCount(0);
    expect(await barriersIn(second)).toEqual([]);
    await second.getByRole("button", { name: t("library:readOnly.tryAgain") }).click();
    await expect(reason).toBeVisible();
  });

  await test.step("once the first has ended it can write what the first has left", async () => {
    await page.keyboard.insertText(" at Lake Ozyornoye");
    await expect(page.getByText(t("common:saving.saved"), { exact: true })).toBeVisible();
    await app.close();
    await expect(reason).toBeHidden({ timeout: 15_000 });
    await expect(second.getByRole("button", { name: t("library:new.button") })).toBeEnabled();
    await expect(sheet(second)).toHaveAttribute("contenteditable", "true");
    await expect(sheet(second)).toContainText("Bridge opened at Lake Ozyornoye");
    await sheet(second).locator("[data-part=paragraph]").click();
    await second.keyboard.insertText("It carries 60 tonnes.");
    await expect(second.getByText(t("common:saving.saved"), { exact: true })).toBeVisible();
  });
});

test("a window whose lock was taken by another keeps the text and offers it as a file", async ({
  page,
  app,
  folder,
}) => {
  await noteSaying(page, t, "Bridge opened");
  const out = path.join(folder, "out");
  mkdirSync(out);
  await app.evaluate(({ dialog }, chosen) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [chosen] });
    dialog.showMessageBox = () => Promise.resolve({ response: 0, checkboxChecked: false });
  }, out);
  const other = { pid: 1, host: "tent-2", name: "Петров", since: null, token: "another" };
  writeFileSync(path.join(folder, "library", "lock", "owner.json"), JSON.stringify(other));
  await page.keyboard.insertText(" at Lake Ozyornoye");
  const held = t("library:readOnly.held", { name: "Петров", host: "tent-2", since: "" });
  await expect(page.getByText(held)).toBeVisible();
  await expect(sheet(page)).toHaveAttribute("contenteditable", "false");
  await expect(sheet(page)).toContainText("Bridge opened at Lake Ozyornoye");
  const kept = readdirSync(path.join(folder, "own", "emergency"));
  await expect(page.getByText(kept[0] ?? "nothing is kept", { exact: false })).toBeVisible();
  expect(await barriersIn(page)).toEqual([]);
  await page.getByRole("button", { name: t("common:saveCopy") }).click();
  const written = () => readdirSync(out).map((name) => readFileSync(path.join(out, name), "utf8"));
  await expect.poll(written).toEqual([expect.stringContaining("at Lake Ozyornoye")]);
});
