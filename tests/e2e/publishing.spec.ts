import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";

import type { ElectronApplication } from "@playwright/test";

import { expect, test } from "./fixture.ts";
import { answerFileDialogs, chooseInMenu, openDocument } from "./person.ts";

test.use({ interfaceLanguage: "ru" });

const names = {
  russian: "2026-09-14 № 2-2026 Доверие начинается раньше команды.ru.html",
  english: "2026-09-14 No 2-2026 Trust comes before the order.en.html",
} as const;

test("a speech is looked at, published, cancelled half-way, and replaced only when wanted", async ({
  app,
  page,
  t,
  folder,
}) => {
  const out = path.join(folder, "out");
  mkdirSync(out);
  await answerFileDialogs(app, out);
  await chooseInMenu(app, "sample");
  await openDocument(page, "Доверие начинается раньше команды");
  const dialog = page.getByRole("dialog", { name: t("export:title") });
  const publish = (count: number) =>
    dialog.getByRole("button", { name: t("export:publishFiles", { count }) });
  const open = () => page.getByRole("button", { name: t("common:publish"), exact: true }).click();

  await test.step("the preview shows the page in each language", async () => {
    await open();
    const frame = dialog.locator("iframe").contentFrame();
    await expect(frame.locator("h1")).toHaveText("Доверие начинается раньше команды");
    await dialog
      .getByRole("radiogroup", { name: t("export:preview.language") })
      .getByRole("radio", { name: t("common:language.en") })
      .check();
    await expect(frame.locator("h1")).toHaveText("Trust comes before the order");
  });

  await test.step("what is chosen is remembered", async () => {
    await expect(dialog.getByRole("button", { name: t("export:publish") })).toBeDisabled();
    await dialog.getByRole("button", { name: t("common:chooseFolder") }).click();
    await expect(publish(4)).toBeEnabled();
    await dialog.getByRole("checkbox", { name: t("export:bundle") }).uncheck();
    await dialog.getByRole("checkbox", { name: "PDF" }).uncheck();
    await dialog.getByRole("checkbox", { name: t("export:embedFonts") }).check();
    await expect(dialog.getByRole("listitem")).toHaveText([names.russian, names.english]);
    await page.keyboard.press("Escape");
    await expect(dialog).toBeHidden();
    await open();
    await expect(dialog.getByRole("checkbox", { name: "PDF" })).not.toBeChecked();
    await expect(dialog.getByRole("checkbox", { name: t("export:embedFonts") })).toBeChecked();
    await expect(dialog.getByText(out)).toBeVisible();
    await expect(publish(2)).toBeEnabled();
  });

  await test.step("a publication that takes long can be cancelled", async () => {
    await dialog.getByRole("checkbox", { name: "PDF" }).check();
    const letGo = await holdPrinting(app);
    await publish(4).click();
    const progress = dialog.getByRole("progressbar", { name: t("export:progress") });
    await expect(progress).toHaveAttribute("value", "1");
    await expect(progress).toHaveAttribute("max", "4");
    await expect(dialog.getByRole("status")).toContainText(".ru.pdf");
    await dialog.getByRole("button", { name: t("common:cancel") }).click();
    await expect(dialog.getByRole("alert")).toHaveText(t("errors:export-cancelled"));
    await letGo();
    expect(readdirSync(out)).toEqual([names.russian]);
  });

  const file = path.join(out, names.russian);
  writeFileSync(file, "corrected by hand");

  await test.step("a file that is there is asked about, and kept", async () => {
    await expect(dialog.getByRole("listitem").filter({ hasText: t("export:exists") })).toHaveText(
      names.russian + t("export:exists"),
    );
    await publish(4).click();
    await expect(dialog.getByRole("alert")).toHaveText(t("export:replaceQuestion", { count: 1 }));
    await dialog.getByRole("button", { name: t("export:keep") }).click();
    await expect(publish(4)).toBeVisible();
    expect(readFileSync(file, "utf8")).toBe("corrected by hand");
  });

  await test.step("or replaced", async () => {
    await publish(4).click();
    await dialog.getByRole("button", { name: t("export:replace"), exact: true }).click();
    await expect(dialog.getByText(t("export:written", { count: 4 }))).toBeVisible();
    expect(readFileSync(file, "utf8")).toContain("<h1");
    expect(readFileSync(file, "utf8")).toContain("src: url(data:font/woff2;base64,d09GMg");
    expect(readdirSync(out)).toHaveLength(4);
  });

  await test.step("and shown in its folder", async () => {
    await app.evaluate(({ shell }) => {
      shell.showItemInFolder = (shown) => {
        process.env["PRESS_CENTRE_TEST_SHOWN"] = shown;
      };
    });
    await dialog.getByRole("button", { name: t("export:showInFolder") }).click();
    await expect.poll(() => app.evaluate(() => process.env["PRESS_CENTRE_TEST_SHOWN"])).toBe(file);
    await dialog.getByRole("button", { name: t("export:done"), exact: true }).click();
    await expect(dialog).toBeHidden();
  });

  await test.step("or copied into a message, as text and as HTML", async () => {
    await chooseInMenu(app, "document.copy");
    await expect(page.getByText(t("export:copied.ru"))).toBeVisible();
    const copied = await app.evaluate(async ({ clipboard }) => {
      const [item] = await clipboard.read();
      const html = await item?.getType("text/html");
      return { text: await clipboard.readText(), html: (await html?.text()) ?? "" };
    });
    expect(copied.text).toContain("Доверие начинается раньше команды\n====");
    await chooseInMenu(app, "document.short");
    const short = page.getByRole("dialog", { name: t("export:short.title") });
    const text = short.getByRole("textbox", { name: t("export:short.text") });
    await expect(text).toHaveValue(/^Доверие начинается раньше команды\n/);
    await text.fill("Коротко.");
    await expect(short.getByRole("status")).toHaveText("8 знаков из 280");
    await short.getByRole("button", { name: t("export:short.copy") }).click();
    await expect(short).toBeHidden();
    expect(await app.evaluate(({ clipboard }) => clipboard.readText())).toBe("Коротко.");
    expect(copied.html).toContain('class="headline">Доверие начинается раньше команды</h1>');
  });
});

/** Makes every PDF wait; returns what lets them go on. */
async function holdPrinting(app: ElectronApplication): Promise<() => Promise<void>> {
  await app.evaluate(({ BrowserWindow }) => {
    const pages = Object.getPrototypeOf(BrowserWindow.getAllWindows()[0]?.webContents) as {
      printToPDF: (...options: unknown[]) => Promise<unknown>;
    };
    const { printToPDF } = pages;
    const held = new Promise<void>((resolve) => {
      Object.assign(globalThis, { letGo: resolve });
    });
    pages.printToPDF = async function printLate(...options) {
      await held;
      return printToPDF.apply(this, options);
    };
  });
  return () => app.evaluate(() => (globalThis as { letGo?: () => void }).letGo?.());
}
