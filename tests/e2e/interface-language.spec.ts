import type { ElectronApplication, Page } from "@playwright/test";

import type { Language } from "../../shared/domain/language.ts";
import { wording } from "../../shared/i18n/translator.ts";
import { expect, test } from "./fixture.ts";
import { chooseInMenu, expectSaved, makeDocument, sheetOf } from "./person.ts";

const en = wording("en");
const ru = wording("ru");

test("window and menu change their language at once, a document keeps its own", async ({
  app,
  page,
  launch,
}) => {
  await makeDocument(page, en, "press-release");
  const headline = sheetOf(page, "en").getByRole("heading", {
    name: en("template:placeholder.headline.press-release"),
  });
  await expect(headline).toBeVisible();

  await test.step("in the settings", async () => {
    await page.keyboard.press("Control+,");
    await page
      .getByRole("dialog", { name: en("settings:title") })
      .getByRole("radio", { name: "Русский" })
      .check();
    await expect(page.getByRole("dialog", { name: ru("settings:title") })).toBeVisible();
    await page.keyboard.press("Escape");
    await expect(page.getByRole("button", { name: ru("library:new.button") })).toBeVisible();
    await expect(page.locator("html")).toHaveAttribute("lang", "ru");
    await expectSaved(page, ru);
  });

  await test.step("the menu with all that is in it", async () => {
    const labels = await menuLabels(app);
    expect(labels).toContain(ru("menu:group.file"));
    expect(labels).toContain(ru("menu:command.document.publish"));
    expect(labels.filter((label) => !/\p{Script=Cyrillic}/u.test(label))).toEqual(["English"]);
    expect(await windowTitle(app)).toBe(ru("common:appName"));
  });

  await test.step("not the words of the document", async () => {
    await expect(headline).toBeVisible();
    const sheet = page.getByRole("textbox", { name: ru("menu:command.view.en") });
    await expect(sheet).toHaveAttribute("lang", "en");
    await expect(sheet.locator("[data-part=dateline]")).toContainText(en("editor:dateline.date"));
  });

  await test.step("and it is remembered", async () => {
    await app.close();
    const again = await launch();
    await expect(again.page.getByRole("heading", { name: ru("common:start.title") })).toBeVisible();
    expect(await windowTitle(again.app)).toBe(ru("common:appName"));
    // What the browser itself writes, such as the fields for a date.
    expect(await browserLanguage(again.app)).toBe("ru");
    await chooseInMenu(again.app, "interfaceLanguage.en");
    await expect(again.page.getByRole("heading", { name: en("common:start.title") })).toBeVisible();
    expect(await menuLabels(again.app)).toContain("File");
  });
});

test("numbers and dates are told as each language tells them", async ({ app, page }) => {
  const speak = (language: Language) => chooseInMenu(app, `interfaceLanguage.${language}`);

  await makeDocument(page, en, "press-release");
  expect(await browserLanguage(app)).toBe("en-GB");
  await page.getByRole("button", { name: en("editor:dateline.choose") }).click();
  const chosen = page.getByRole("dialog", { name: en("editor:dateline.choose") });
  await chosen.getByLabel(en("editor:dateline.date")).fill("2023-09-05");
  await page.keyboard.press("Enter");
  await expectSaved(page, en);
  const row = page.getByRole("navigation").getByRole("option", { selected: true });
  const inspector = page.getByRole("complementary");
  await expect(row).toContainText("05/09/2023");
  await expect(inspector).toContainText("5 September 2023");
  await speak("ru");
  await expect(row).toContainText("05.09.2023");
  await expect(inspector).toContainText("5 сентября 2023 г.");
  // The document is in English whatever the window speaks.
  await expect(sheetOf(page, "en").locator("[data-part=dateline]")).toContainText(
    "5 September 2023",
  );

  const counts = [
    { count: 1, en: "1 document", ru: "1 документ" },
    { count: 2, en: "2 documents", ru: "2 документа" },
    { count: 5, en: "5 documents", ru: "5 документов" },
    { count: 21, en: "21 documents", ru: "21 документ" },
  ];
  let made = 1;
  for (const { count, ...told } of counts) {
    await speak("en");
    for (; made < count; made += 1) await page.keyboard.press("Control+n");
    await expect(countOf(page)).toHaveText(told.en);
    await speak("ru");
    await expect(countOf(page)).toHaveText(told.ru);
  }
});

function countOf(page: Page) {
  return page.getByRole("navigation").getByRole("status");
}

function menuLabels(app: ElectronApplication): Promise<string[]> {
  return app.evaluate(({ Menu }) => {
    const labels: string[] = [];
    const read = (menu: typeof Menu.prototype | null | undefined) => {
      for (const { label, submenu } of menu?.items ?? []) {
        if (label !== "") labels.push(label);
        read(submenu);
      }
    };
    read(Menu.getApplicationMenu());
    return labels;
  });
}

function browserLanguage(app: ElectronApplication): Promise<string> {
  return app.evaluate(({ app: program }) => program.getLocale());
}

function windowTitle(app: ElectronApplication): Promise<string | undefined> {
  return app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getTitle());
}
