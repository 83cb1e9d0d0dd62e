import { readFileSync } from "node:fs";

import { expect, test } from "./fixture.ts";
import { chooseInMenu, expectSaved, openDocument, sheetOf, showView } from "./person.ts";

const headline = "forces practise flood rescue";
const name = "Anna Petrova";

test("a second person approves a translation, remarks on it, and it is answered", async ({
  app,
  page,
  t,
  launch,
  folder,
}) => {
  const inspector = page.getByRole("complementary", { name: t("common:inspector") });
  const target = sheetOf(page, "en");
  const lead = target.locator("[data-part=lead]");

  await test.step("the reviewer says who they are", async () => {
    await chooseInMenu(app, "sample");
    await openDocument(page, headline);
    await showView(page, t, "sideBySide");
    await page.keyboard.press("Control+,");
    await page.getByLabel(t("settings:author")).fill(name);
    await page.keyboard.press("Escape");
    await expect.poll(() => readFileSync(`${folder}/own/settings.json`, "utf8")).toContain(name);
  });

  await test.step("one key approves a paragraph and goes on to the next", async () => {
    await target.getByRole("heading").first().click();
    await page.keyboard.press("Control+Shift+A");
    await expect(target.locator("[data-state=reviewed]")).toHaveCount(1);
    await page.keyboard.press("Control+Shift+A");
    await expect(target.locator("[data-state=reviewed]")).toHaveCount(2);
    await expect(inspector).toContainText(t("translation:reviewedCount", { count: 2 }));
    await target.getByRole("heading").first().click();
    await expect(inspector).toContainText(name);
  });

  await test.step("a remark is written without the mouse", async () => {
    await lead.click();
    await page.keyboard.press("Control+Shift+M");
    const field = inspector.getByLabel(t("translation:review.comment"));
    await expect(field).toBeFocused();
    await page.keyboard.insertText("Is this the name they use themselves?");
    await target.getByRole("heading").first().click();
    await expect(field).toHaveValue("");
    await lead.click();
    await expect(field).toHaveValue("Is this the name they use themselves?");
    await field.press("Control+Enter");
    const remark = inspector.getByRole("button", { name: "Is this the name they use" });
    await expect(remark).toContainText(name);
    await expect(field).toHaveValue("");
  });

  await test.step("what is edited wants to be approved again", async () => {
    await target.getByRole("heading").first().click();
    await page.keyboard.press("End");
    await page.keyboard.insertText("!");
    await expect(target.locator("[data-state=reviewed]")).toHaveCount(1);
    await expectSaved(page, t);
  });

  await test.step("at the next start all of it is there; the remark is resolved", async () => {
    await app.close();
    const { page: again } = await launch();
    await openDocument(again, headline);
    await showView(again, t, "sideBySide");
    const panel = again.getByRole("complementary", { name: t("common:inspector") });
    await expect(sheetOf(again, "en").locator("[data-state=reviewed]")).toHaveCount(1);
    await panel.getByRole("button", { name: "Is this the name they use" }).click();
    await panel.getByRole("button", { name: t("translation:review.resolve") }).click();
    await expect(panel.getByText(t("translation:review.open"))).toHaveCount(0);
    await expect(panel.getByText(t("translation:review.resolved", { count: 1 }))).toBeVisible();
  });
});
