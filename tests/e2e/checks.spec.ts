import type { Page } from "@playwright/test";

import { expect, test } from "./fixture.ts";
import { counterpart, expectSaved, importText, sheetOf, showView } from "./person.ts";

const release = `Engineers open a bridge over the River Tas

Today engineers of three countries opened a bridge over the River Tas.

The bridge is 96 metres long.

It took 640 people to build it.`;

test("a wrong figure is found, fixed by key, and another is let be with a reason", async ({
  page,
  t,
}) => {
  await importText(page, t, "press-release", release);
  await showView(page, t, "ru");
  await page.getByRole("button", { name: t("common:missingVersion.make.ru") }).click();
  await showView(page, t, "sideBySide");
  const target = sheetOf(page, "ru");
  const marks = target.locator("mark");
  const checks = page.getByRole("region", { name: t("checks:title") });
  const length = await counterpart(page, "96 metres long");
  const people = await counterpart(page, "640 people");

  await test.step("what is right raises nothing", async () => {
    await write(page, "Engineers open", "Инженеры открыли мост через реку Тас");
    await write(
      page,
      "Today engineers",
      "Сегодня инженеры трёх стран открыли мост через реку Тас.",
    );
    await expect(checks).toContainText(t("checks:unfinished", { count: 2 }));
    await expect(checks).toContainText(t("checks:nothing"));
  });

  await test.step("what is wrong is underlined and listed", async () => {
    await write(page, "96 metres long", "Длина моста\u00a0— 69\u00a0метров.");
    await write(page, "640 people", "Его построили 460\u00a0человек.");
    await expect(marks).toHaveText(["69", "460"]);
    await expect(checks).toContainText(t("checks:count", { count: 2 }));
    await expect(
      checks.getByRole("button", {
        name: t("checks:message.figure-changed", { expected: "96", found: "69" }),
      }),
    ).toBeVisible();
  });

  await test.step("one key leads from one to the next, another fixes it", async () => {
    await target.getByRole("heading").click();
    await page.keyboard.press("F9");
    await expect.poll(() => selected(page)).toBe("69");
    await page.keyboard.press("F9");
    await expect.poll(() => selected(page)).toBe("460");
    await page.keyboard.press("Shift+F9");
    await expect.poll(() => selected(page)).toBe("69");
    await page.keyboard.press("Control+.");
    await expect(length).toHaveText("Длина моста\u00a0— 96\u00a0метров.");
    await expect(marks).toHaveText(["460"]);
    await page.keyboard.press("Control+z");
    await expect(length).toHaveText("Длина моста\u00a0— 69\u00a0метров.");
    await page.keyboard.press("Control+Shift+z");
    await expect(marks).toHaveText(["460"]);
  });

  await test.step("the other is let be, and stays so", async () => {
    await checks.getByRole("button", { name: "460" }).click();
    await checks.getByRole("button", { name: t("checks:waive.open") }).click();
    await expect(checks.getByLabel(t("checks:waive.reason"))).toBeFocused();
    await page.keyboard.insertText("The contractor corrected the figure.");
    await page.keyboard.press("Enter");
    await expect(marks).toHaveCount(0);
    await expect(checks).toContainText(t("checks:nothing"));
    await expectSaved(page, t);
    await page.reload();
    await page.getByRole("option").first().click();
    await showView(page, t, "sideBySide");
    await checks.getByText(t("checks:waive.done", { count: 1 })).click();
    await expect(checks.getByText("The contractor corrected the figure.")).toBeVisible();
    await expect(marks).toHaveCount(0);
  });

  await test.step("when the text changes it has lapsed", async () => {
    await people.click();
    await page.keyboard.press("Home");
    await page.keyboard.insertText("А ");
    await expect(marks).toHaveText(["460"]);
    await expect(checks.getByText(t("checks:waive.done", { count: 1 }))).toHaveCount(0);
  });
});

/** Translates the block with these words. */
async function write(page: Page, english: string, russian: string): Promise<void> {
  const block = await counterpart(page, english);
  await block.click();
  await page.keyboard.insertText(russian);
  await expect(block).toHaveText(russian);
}

function selected(page: Page): Promise<string> {
  return page.evaluate(() => getSelection()?.toString() ?? "");
}
