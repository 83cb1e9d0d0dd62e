import type { Page } from "@playwright/test";

import type { Translate } from "../../shared/i18n/translator.ts";
import { expect } from "./fixture.ts";

/** Makes a note with this headline and waits until it is saved. */
export async function noteSaying(page: Page, t: Translate, headline: string): Promise<void> {
  await page
    .getByRole("button", { name: t("template:kind.note"), exact: true })
    .first()
    .click();
  await page.locator(".ProseMirror [data-part=headline]").click();
  await page.keyboard.insertText(headline);
  await expect(page.getByText(t("common:saving.saved"), { exact: true })).toBeVisible();
}

/** Runs a command the way of the keyboard. */
export async function chooseFromPalette(page: Page, t: Translate, label: string): Promise<void> {
  await page.keyboard.press("Control+K");
  const palette = page.getByRole("combobox", { name: t("common:palette.label") });
  await palette.fill(label.replace(/…$/u, ""));
  await page.keyboard.press("Enter");
  await expect(palette).toBeHidden();
}
