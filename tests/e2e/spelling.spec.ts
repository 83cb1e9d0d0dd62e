import { expect, test } from "./fixture.ts";
import { makeDocument, openDocument, sheetOf } from "./person.ts";

test.use({ spelling: true });

test("a misspelt word is marked, corrected by keyboard, or added for good", async ({
  app,
  page,
  t,
  launch,
}) => {
  const sheet = sheetOf(page, "en");
  const marked = sheet.locator(".misspelt");
  const menu = page.getByRole("menu", { name: t("spelling:menu") });

  await test.step("words of both languages are marked once they are left", async () => {
    await makeDocument(page, t, "note");
    await page.keyboard.insertText("Exercise report");
    await page.keyboard.press("Enter");
    await page.keyboard.insertText("The goverment and the тренеровка of ");
    await page.keyboard.type("Zarubin");
    await expect(marked).toHaveText(["goverment", "тренеровка"]);
    await page.keyboard.type(".");
    await expect(marked).toHaveText(["goverment", "тренеровка", "Zarubin"]);
  });

  await test.step("one key goes to the next of them, another corrects it; it can be undone", async () => {
    await page.keyboard.press("Control+Home");
    await page.keyboard.press("F7");
    await expect(menu.getByRole("menuitem", { name: "government", exact: true })).toBeFocused();
    await page.keyboard.press("Enter");
    await expect(sheet).toContainText("The government and");
    await page.keyboard.press("Control+z");
    await expect(sheet).toContainText("The goverment and");
    await page.keyboard.press("Control+Shift+z");
    await page.keyboard.press("F7");
    await expect(menu.getByRole("menuitem", { name: "тренировка" })).toBeFocused();
    await page.keyboard.press("Enter");
    await expect(marked).toHaveText(["Zarubin"]);
  });

  await test.step("the menu at the caret opens by key, and lets the text be once it is closed", async () => {
    await page.keyboard.press("Control+End");
    await page.keyboard.press("ArrowLeft");
    await page.keyboard.press("Shift+F10");
    await expect(menu).toBeVisible();
    await expect(menu.locator(":focus")).toHaveCount(1);
    // Asked for anew before the page has told that it was closed, as fast keys do on a busy computer.
    await menu.evaluate((shown) => {
      if (shown instanceof HTMLElement) shown.hidePopover();
      document.activeElement?.dispatchEvent(new PointerEvent("contextmenu", { bubbles: true }));
    });
    await expect(menu.locator(":focus")).toHaveCount(1);
    await page.keyboard.press("Escape");
    await expect(menu).toBeHidden();
    // The window's own focus is not the text's affair: two programs run side by side here.
    await expect(sheet.and(page.locator(":focus"))).toHaveCount(1);
  });

  await test.step("with the mouse a name is added to the dictionary", async () => {
    await marked.click({ button: "right" });
    await menu.getByRole("menuitem", { name: t("spelling:add") }).click();
    await expect(marked).toHaveCount(0);
    await page.keyboard.press("Control+End");
    await page.keyboard.insertText(" Zarubin’s report");
    await expect(sheet).toContainText("Zarubin’s report");
    await expect(marked).toHaveCount(0);
  });

  await test.step("at the next start it is known, until it is taken out of the settings", async () => {
    await app.close();
    const { page: again } = await launch();
    await openDocument(again, "Exercise report");
    const text = sheetOf(again, "en");
    await text.getByText("government").click();
    await again.keyboard.press("End");
    await again.keyboard.type(" teh end");
    await expect(text.locator(".misspelt")).toHaveText(["teh"]);
    await again.keyboard.press("Control+,");
    await again.getByText(t("spelling:settings.words", { count: 1 })).click();
    await again
      .getByRole("button", { name: t("spelling:settings.remove", { word: "Zarubin" }) })
      .click();
    await expect(text.locator(".misspelt")).toHaveText(["Zarubin", "teh", "Zarubin’s"]);
    await again.getByRole("checkbox", { name: t("spelling:settings.on") }).uncheck();
    await expect(text.locator(".misspelt")).toHaveCount(0);
  });
});
