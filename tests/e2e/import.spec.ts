import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";

import type { Locator, Page } from "@playwright/test";

import { toDocx } from "../../electron/export/docx/index.ts";
import type { Translate } from "../../shared/i18n/translator.ts";
import { firstText } from "../../shared/rich-text/blocks.ts";
import { encodeText } from "../fixtures/encode-text.ts";
import { photoBytes } from "../fixtures/publications/photo.ts";
import { releaseRu } from "../fixtures/publications/release.ts";
import { expect, test } from "./fixture.ts";
import { answerFileDialogs, sheetOf } from "./person.ts";

test.use({ interfaceLanguage: "ru" });

const fixtures = path.resolve(import.meta.dirname, "../fixtures/import");
const release = readFileSync(path.join(fixtures, "release-site.ru.txt"), "utf8");
const moment = "2026-09-05T12:00:00Z";
const headline = firstText(releaseRu.content, "headline") ?? "";
const interview = readFileSync(path.join(fixtures, "interview-names.ru.txt"), "utf8");

test("a file is read in the encoding it was written in; what is uncertain is listed", async ({
  app,
  page,
  t,
  folder,
}) => {
  const choose = async (name: string, bytes: Uint8Array) => {
    const file = path.join(folder, name);
    writeFileSync(file, bytes);
    await answerFileDialogs(app, file);
    await dialogOf(page, t)
      .getByRole("button", { name: t("library:import.chooseFile") })
      .click();
  };

  await page.getByRole("button", { name: t("library:importButton") }).click();
  const dialog = dialogOf(page, t);

  await test.step("a picture is refused with a sentence", async () => {
    await choose("снимок.png", photoBytes);
    await expect(dialog.getByRole("alert")).toHaveText(
      t("errors:file-not-text", { name: "снимок.png" }),
    );
    await expect(textOf(dialog, t)).toHaveValue("");
    await expect(importButton(dialog, t)).toBeDisabled();
  });

  await test.step("a file of Russian Windows", async () => {
    await choose("релиз.txt", encodeText(release.replaceAll("\n", "\r\n"), "windows-1251"));
    await expect(dialog.getByRole("alert")).toHaveCount(0);
    await expect(encodingOf(dialog, t)).toHaveValue("windows-1251");
    await expect(textOf(dialog, t)).toHaveValue(/^Главная \/ Новости \/ Учения/);
    await expect(dialog.getByRole("radio", { name: t("common:language.ru") })).toBeChecked();
  });

  await test.step("in another encoding its text is another one at once", async () => {
    await encodingOf(dialog, t).selectOption("koi8-r");
    await expect(textOf(dialog, t)).toHaveValue(/^цКЮБМЮЪ/);
    await encodingOf(dialog, t).selectOption("windows-1251");
    await expect(textOf(dialog, t)).toHaveValue(/^Главная/);
  });

  await test.step("what was recognised wrongly is put right by the keyboard", async () => {
    const part = (name: "paragraph" | "heading") =>
      dialog.getByRole("button", {
        name: `${t(`template:part.${name}`)} Порядок работ был таким:`,
      });
    const choice = (name: "paragraph" | "heading") =>
      page.getByRole("menuitemradio", { name: t(`template:part.${name}`), exact: true });
    const result = dialog.getByRole("region", { name: t("library:import.result") });
    await expect(result).toHaveAttribute("aria-busy", "false");
    await part("paragraph").press("Enter");
    await expect(choice("paragraph")).toBeFocused();
    await page.keyboard.press("ArrowDown");
    await expect(choice("heading")).toBeFocused();
    await page.keyboard.press("Enter");
    await expect(part("heading")).toBeFocused();
    await page.keyboard.press("ArrowDown");
    await expect(part("heading")).not.toBeFocused();
    await page.keyboard.press("ArrowUp");
    await expect(part("heading")).toBeFocused();
  });

  await test.step("a part that has gone elsewhere is still the one in hand, by key and by click", async () => {
    const title = "Сапёры обезвредили условные боеприпасы на полигоне «Сосновый»";
    const name = t("template:part.headline");
    const headline = (text: string) => dialog.getByRole("button", { name: `${name} ${text}` });
    const choice = page.getByRole("menuitemradio", { name, exact: true });
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await expect(page.getByRole("menuitemradio", { checked: true })).toBeFocused();
    await page.keyboard.press("Home");
    await expect(choice).toBeFocused();
    await page.keyboard.press("Enter");
    await expect(headline("«Мы работали без спешки»")).toBeFocused();

    await dialog.getByRole("button", { name: title }).click();
    await choice.click();
    await expect(headline(title)).toBeFocused();
  });

  await test.step("what was put right is what is imported", async () => {
    await importButton(dialog, t).click();
    const sheet = sheetOf(page, "ru");
    await expect(sheet.getByRole("heading").first()).toHaveText(
      "Сапёры обезвредили условные боеприпасы на полигоне «Сосновый»",
    );
    await expect(sheet.locator("[data-part=signOff]")).toContainText("учения «Тихая роща»");
    await expect(sheet.locator("[data-part=heading]").first()).toHaveText(
      "Порядок работ был таким:",
    );
  });

  await test.step("what was left out or is uncertain is told until it is put away", async () => {
    const list = page.getByRole("status").filter({ hasText: t("common:toCheck") });
    await expect(list.getByRole("listitem").first()).toBeVisible();
    await expect(list).toContainText(
      t("import:uncertainty.leftOut", { text: "Главная / Новости / Учения" }),
    );
    await list.getByRole("button", { name: t("common:dismiss") }).click();
    await expect(list).toHaveCount(0);
  });

  await test.step("a file in UTF-16, let go over the window", async () => {
    await drop(page, "беседа.txt", encodeText(`\ufeff${interview}`, "utf-16le"));
    await expect(encodingOf(dialog, t)).toHaveValue("utf-16le");
    await dialog.getByRole("radio", { name: t("template:kind.interview") }).check();
    await importButton(dialog, t).click();
    const sheet = sheetOf(page, "ru");
    await expect(sheet.getByRole("heading").first()).toHaveText("«Лес всё запоминает»");
    await expect(sheet.locator("[data-part=question]")).toHaveText([
      "Что остаётся в лесу после учений?",
      "А деревья?",
      "Кто за это платит?",
    ]);
  });

  await test.step("a Word document, let go over the window, with its table and its formatting", async () => {
    await drop(
      page,
      "релиз.docx",
      await toDocx(releaseRu, new Map(), { created: moment, modified: moment }),
    );
    await expect(dialog.getByText("релиз.docx · Word")).toBeVisible();
    await expect(textOf(dialog, t)).not.toBeEditable();
    await expect(
      dialog.getByRole("radio", { name: t("template:kind.press-release") }),
    ).toBeChecked();
    await importButton(dialog, t).click();
    const sheet = sheetOf(page, "ru");
    await expect(sheet.locator("[data-part=headline]")).toHaveText(headline);
    await expect(sheet.getByRole("table")).toHaveCount(1);
    await expect(sheet.locator("[data-part=quotation]")).toHaveCount(1);
  });

  await test.step("a file that only has the name of a text", async () => {
    await drop(page, "снимок.txt", photoBytes);
    await expect(dialog.getByRole("alert")).toHaveText(
      t("errors:file-not-text", { name: "снимок.txt" }),
    );
  });
});

function dialogOf(page: Page, t: Translate): Locator {
  return page.getByRole("dialog", { name: t("library:import.title") });
}

function textOf(dialog: Locator, t: Translate): Locator {
  return dialog.getByLabel(t("library:import.text"), { exact: true });
}

function encodingOf(dialog: Locator, t: Translate): Locator {
  return dialog.getByLabel(t("library:import.encoding"));
}

function importButton(dialog: Locator, t: Translate): Locator {
  return dialog.getByRole("button", { name: t("library:import.do"), exact: true });
}

/** Lets a file go in the middle of the window. */
function drop(page: Page, name: string, bytes: Uint8Array): Promise<void> {
  return page.evaluate(
    ([fileName, content]) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([new Uint8Array(content)], fileName, { type: "text/plain" }));
      const target = document.elementFromPoint(innerWidth / 2, innerHeight / 2);
      for (const type of ["dragover", "drop"])
        target?.dispatchEvent(
          new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true }),
        );
    },
    [name, [...bytes]] as const,
  );
}
