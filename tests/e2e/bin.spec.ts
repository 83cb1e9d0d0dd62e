import type { Page } from "@playwright/test";

import { wording } from "../../shared/i18n/translator.ts";
import { barriersIn } from "./axe.ts";
import { chooseFromPalette, noteSaying } from "./daily-steps.ts";
import { expect, test } from "./fixture.ts";

const t = wording("en");
const documents = (page: Page) => page.getByRole("listbox", { name: t("library:documents") });
const bin = (page: Page) => page.getByRole("dialog", { name: t("bin:title") });

test("a document goes to the bin, comes back, and is gone once the bin is emptied", async ({
  page,
}) => {
  await noteSaying(page, t, "Bridge opened at Lake Ozyornoye");

  await test.step("what was just written goes with it, and Undo brings it back open", async () => {
    await chooseFromPalette(page, t, t("menu:command.document.remove"));
    const headline = "Bridge opened at Lake Ozyornoye";
    await expect(page.getByText(t("bin:moved", { headline }))).toBeVisible();
    await expect(page.locator(".ProseMirror")).toHaveCount(0);
    await page.getByRole("button", { name: t("bin:undo") }).click();
    await expect(page.locator(".ProseMirror [data-part=headline]")).toHaveText(headline);
    await expect(documents(page).getByRole("option")).toHaveCount(1);
  });

  await test.step("Delete on its row does the same", async () => {
    await documents(page).focus();
    await page.keyboard.press("Delete");
    await expect(documents(page)).toHaveCount(0);
  });

  await test.step("the bin lists it and puts it back", async () => {
    await chooseFromPalette(page, t, t("menu:command.library.bin"));
    await expect(
      bin(page).getByText("Bridge opened at Lake Ozyornoye", { exact: true }),
    ).toBeVisible();
    expect(await barriersIn(page)).toEqual([]);
    await bin(page)
      .getByRole("button", { name: t("bin:restore"), exact: false })
      .click();
    await expect(bin(page).getByText(t("bin:empty"))).toBeVisible();
    await page.keyboard.press("Escape");
    await expect(documents(page).getByRole("option")).toHaveCount(1);
  });

  await test.step("emptying asks first, and then nothing is left", async () => {
    await chooseFromPalette(page, t, t("menu:command.library.bin"));
    await expect(bin(page).getByText(t("bin:empty"))).toBeVisible();
    // Removed just before on a slow disk, it comes into the bin only now.
    await page.evaluate(async () => {
      const listed = await window.pressCentre.request("library.list", { from: 0 });
      if (!listed.ok) throw new Error(listed.problem.code);
      for (const { id } of listed.value.summaries)
        await window.pressCentre.request("bin.put", { id });
    });
    await bin(page)
      .getByRole("button", { name: t("bin:emptyBin") })
      .click();
    const question = page.getByRole("dialog", {
      name: t("bin:ask", { count: 1, number: "1" }),
    });
    await expect(question.getByText(t("bin:askText"))).toBeVisible();
    expect(await barriersIn(page)).toEqual([]);
    await question.getByRole("button", { name: t("common:cancel") }).click();
    await expect(
      bin(page).getByText("Bridge opened at Lake Ozyornoye", { exact: true }),
    ).toBeVisible();
    await bin(page)
      .getByRole("button", { name: t("bin:emptyBin") })
      .click();
    await question.getByRole("button", { name: t("bin:delete") }).click();
    await expect(bin(page).getByText(t("bin:empty"))).toBeVisible();
  });
});
