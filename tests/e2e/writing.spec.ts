import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";

import type { Locator, Page } from "@playwright/test";

import { kinds } from "../../shared/domain/document.ts";
import { wording } from "../../shared/i18n/translator.ts";
import { templateOf } from "../../shared/templates/index.ts";
import { photoBytes } from "../fixtures/publications/photo.ts";
import { cutOff } from "./cut-off.ts";
import { expect, test } from "./fixture.ts";
import {
  answerFileDialogs,
  chooseInMenu,
  drawn,
  expectSaved,
  makeDocument,
  openDocument,
  sheetOf,
} from "./person.ts";

const clipboard = path.resolve(import.meta.dirname, "../fixtures/clipboard");
const ru = wording("ru");

test("the four kinds are made with their parts, in the language that is chosen", async ({
  page,
  t,
}) => {
  const sheet = sheetOf(page, "ru");
  for (const kind of kinds) {
    await page.getByRole("button", { name: t("library:new.button") }).click();
    await page.getByRole("menuitemradio", { name: t("common:language.ru") }).click();
    await page.getByRole("menuitem", { name: t(`template:kind.${kind}`) }).click();
    const placeholder = ru(`template:placeholder.headline.${kind}`);
    await expect(sheet.getByRole("heading", { name: placeholder })).toBeVisible();
    const parts = templateOf(kind).parts.filter(({ presence }) => presence !== "offered");
    expect(await partsOf(sheet)).toEqual(
      parts.flatMap(({ type }) => (type === "exchange" ? [type, "question", "answer"] : [type])),
    );
    await expect(sheet).toBeFocused();
  }
  // A word without an end is broken rather than let out of the sheet.
  for (const part of ["headline", "dateline"] as const) {
    await sheet.locator(`[data-part=${part}]`).click();
    await page.keyboard.insertText("ы".repeat(300));
  }
  expect(await cutOff(page)).toEqual([]);
});

test("a release is written from its headline down and is there again at the next start", async ({
  app,
  page,
  t,
  folder,
  launch,
}) => {
  await makeDocument(page, t, "press-release");
  const sheet = sheetOf(page, "en");
  const expectCount = (words: string) =>
    expect(page.getByText(words, { exact: true })).toBeVisible();
  await expectCount("0 words");

  await test.step("Enter leads from part to part", async () => {
    await page.keyboard.type("Bridge");
    await expectCount("1 word");
    await page.keyboard.type(' "Tulpar" opened');
    await page.keyboard.press("Enter");
    await page.keyboard.type("Tas-Bulak");
    await page.keyboard.press("Enter");
    await page.keyboard.type("Engineers opened a bridge today.");
    await page.keyboard.press("Enter");
    await page.keyboard.type("The bridge is 96 metres long. The bridge holds.");
    await expect(sheet.locator("[data-part=headline]")).toHaveText("Bridge “Tulpar” opened");
    await expect(sheet.locator("[data-part=dateline]")).toContainText("Tas-Bulak");
    await expect(sheet.locator("[data-part=lead]")).toHaveText("Engineers opened a bridge today.");
    await expectCount("18 words");
    await expectCount("110 characters");
  });

  await test.step("bold by its key, and undone", async () => {
    await page.keyboard.press("Control+Shift+ArrowLeft");
    await drawn(page);
    await page.keyboard.press("Control+b");
    await expect(sheet.locator("strong")).toHaveCount(1);
    await page.keyboard.press("Control+z");
    await expect(sheet.locator("strong")).toHaveCount(0);
    await page.keyboard.press("Control+Shift+z");
    await expect(sheet.locator("strong")).toHaveCount(1);
    await page.keyboard.press("ArrowRight");
  });

  await test.step("find and replace", async () => {
    await page.keyboard.press("Control+f");
    const bar = page.getByRole("search", { name: t("editor:find.label") });
    await bar.getByLabel(t("editor:find.find"), { exact: true }).fill("bridge");
    await expect(bar.getByRole("status")).toHaveText(/of 4$/);
    await bar.getByRole("button", { name: t("editor:find.matchCase") }).click();
    await expect(bar.getByRole("status")).toHaveText(/of 3$/);
    await bar.getByRole("button", { name: t("editor:find.matchCase") }).click();
    await bar.getByLabel(t("editor:find.find"), { exact: true }).fill("The bridge");
    await bar.getByLabel(t("editor:find.replace")).fill("The crossing");
    await bar.getByRole("button", { name: t("editor:find.replaceAll") }).click();
    await expect(bar.getByRole("status")).toHaveText(t("editor:find.nothing"));
    await page.keyboard.press("Escape");
    await expect(bar).toBeHidden();
    await expect(sheet.locator("[data-part=paragraph]").first()).toHaveText(
      "The crossing is 96 metres long. The crossing holds.",
    );
  });

  await test.step("a quotation, a table, a link and a photo with its caption", async () => {
    await endOf(sheet.locator("[data-part=paragraph]").first());
    await insert(page, t("editor:toolbar.quotation"));
    await page.keyboard.type("We are proud.");
    await page.keyboard.press("Enter");
    await page.keyboard.press("Enter");
    await page.keyboard.type("Major Orlov");
    await expect(sheet.locator("blockquote [data-part=attribution]")).toHaveText("Major Orlov");

    await insert(page, t("editor:toolbar.table"));
    await page.keyboard.type("Country");
    await page.keyboard.press("Tab");
    await page.keyboard.type("People");
    await expect(sheet.getByRole("columnheader", { name: "People" })).toBeVisible();

    await endOf(sheet.locator("[data-part=lead]"));
    await page.keyboard.press("Control+Shift+ArrowLeft");
    await page.keyboard.press("Control+Shift+ArrowLeft");
    await drawn(page);
    await page.keyboard.press("Control+Shift+k");
    const link = page.getByRole("dialog", { name: t("editor:toolbar.link") });
    await link.getByLabel(t("editor:link.address")).fill("javascript:alert(1)");
    await page.keyboard.press("Enter");
    await expect(link.getByRole("alert")).toHaveText(t("editor:link.invalid"));
    await link.getByLabel(t("editor:link.address")).fill("example.org/bridge");
    await page.keyboard.press("Enter");
    await expect(sheet.getByRole("link", { name: "today." })).toHaveAttribute(
      "href",
      "https://example.org/bridge",
    );

    const photo = path.join(folder, "bridge.png");
    writeFileSync(photo, photoBytes);
    await answerFileDialogs(app, photo);
    await endOf(sheet.locator("[data-part=lead]"));
    await insert(page, t("editor:toolbar.figure"));
    await expect(sheet.locator("figure img")).toBeVisible();
    await page.keyboard.type("The bridge in the morning");
    await expect(sheet.locator("[data-part=caption]")).toHaveText("The bridge in the morning");
    await sheet.getByLabel(t("editor:figure.alt")).fill("A long bridge");
    await expect(sheet.getByRole("img", { name: "A long bridge" })).toBeVisible();
  });

  await test.step("the photo is cut and made narrower by keys, undone and done again", async () => {
    const img = sheet.getByRole("img", { name: "A long bridge" });
    await page.keyboard.press("Control+Shift+x");
    const dialog = page.getByRole("dialog", { name: t("editor:photo.title") });
    await dialog.getByRole("radio", { name: "1:1" }).press("Space");
    await dialog.getByRole("button", { name: /63%/ }).press("ArrowLeft");
    await dialog.getByRole("radio", { name: t("editor:photo.extents.half") }).press("Space");
    await dialog.getByRole("button", { name: t("editor:photo.done") }).press("Enter");
    await expect(dialog).toBeHidden();
    await expect(img).toHaveAttribute("width", "75");
    await chooseInMenu(app, "edit.photo");
    await expect(dialog.getByRole("button", { name: /63%.*18%/ })).toBeVisible();
    await page.keyboard.press("Escape");
    await sheet.locator("[data-part=caption]").click();
    await page.keyboard.press("Control+z");
    await expect(img).toHaveAttribute("width", "120");
    await page.keyboard.press("Control+y");
    await expect(img).toHaveAttribute("width", "75");
  });

  await test.step("everything is there at the next start, every block under its id", async () => {
    await expectSaved(page, t);
    const written = await blocksOf(sheet);
    await app.close();
    const { page: again } = await launch();
    await openDocument(again, "Bridge “Tulpar” opened");
    const sheetAgain = sheetOf(again, "en");
    await expect(sheetAgain.getByRole("img", { name: "A long bridge" })).toHaveAttribute(
      "width",
      "75",
    );
    expect(await blocksOf(sheetAgain)).toEqual(written);
  });
});

test("an interview goes from question to answer to the next question", async ({ page, t }) => {
  await makeDocument(page, t, "interview");
  const sheet = sheetOf(page, "en");
  await sheet.locator("[data-part=question]").click();
  for (const words of ["Is it cold?", "It is.", "And the stove?", "It burns."]) {
    await page.keyboard.type(words);
    await page.keyboard.press("Enter");
  }
  await expect(sheet.locator("[data-part=question]")).toHaveText([
    "Is it cold?",
    "And the stove?",
    "",
  ]);
  await expect(sheet.locator("[data-part=answer]")).toHaveText(["It is.", "It burns.", ""]);
  await expect(sheet.locator("[data-part=exchange]")).toHaveCount(3);
});

test.describe("what is pasted", () => {
  test.use({ interfaceLanguage: "ru" });

  test("comes in clean, or is refused and leaves the text as it is", async ({ page, t }) => {
    await makeDocument(page, t, "note");
    const sheet = sheetOf(page, "ru");
    for (const [words, count] of [
      ["Мост", "1 слово"],
      [" открыт", "2 слова"],
      [" сегодня на рассвете", "5 слов"],
    ] as const) {
      await page.keyboard.insertText(words);
      await expect(page.getByText(count, { exact: true })).toBeVisible();
    }
    await sheet.locator("[data-part=paragraph]").click();

    await test.step("from Word", async () => {
      await paste(sheet, {
        "text/html": readFileSync(path.join(clipboard, "word-ru.html"), "utf8"),
      });
      await expect(sheet.getByRole("heading", { name: "Ход учения" })).toBeVisible();
      await expect(sheet.locator("strong").first()).toHaveText("свыше 500");
      await expect(sheet.getByRole("listitem").first()).toContainText("разведка района;");
      await expect(sheet.getByRole("cell", { name: "Россия" })).toBeVisible();
      expect(await sheet.locator("[class*=Mso], [style*=font], font, script").count()).toBe(0);
      await expect(page.getByText(t("editor:paste.imagesDropped", { count: 1 }))).toBeVisible();
    });

    await test.step("from a web page", async () => {
      await page.getByRole("button", { name: t("common:dismiss") }).click();
      await endOf(sheet.getByText("Порядок:"));
      await paste(sheet, {
        "text/html": readFileSync(path.join(clipboard, "web-page.html"), "utf8"),
      });
      await expect(sheet.getByText("News of the day")).toBeVisible();
      await expect(sheet.getByRole("link", { name: "us" })).toHaveAttribute(
        "href",
        "mailto:press@example.org",
      );
      await expect(sheet.getByRole("button", { name: "Share" })).toHaveCount(0);
    });

    await test.step("20 megabytes", async () => {
      const before = await sheet.innerText();
      await paste(sheet, { "text/plain": 20_000_000 });
      await expect(
        page.getByRole("alert").getByText(t("errors:paste-too-large", { size: 20, limit: 1 })),
      ).toBeVisible();
      expect(await sheet.innerText()).toBe(before);
      await page.keyboard.press("Control+z");
      await expect(sheet.getByText("News of the day")).toHaveCount(0);
    });
  });
});

function partsOf(sheet: Locator): Promise<(string | undefined)[]> {
  return sheet
    .locator("[data-part]")
    .evaluateAll((parts) => parts.map((part) => (part as HTMLElement).dataset["part"]));
}

/** Every block with its id and its words. */
function blocksOf(sheet: Locator): Promise<string[]> {
  return sheet
    .locator("[data-id]")
    .evaluateAll((blocks) =>
      blocks.map((block) => `${(block as HTMLElement).dataset["id"]} ${block.textContent}`),
    );
}

async function endOf(block: Locator): Promise<void> {
  await block.click();
  await block.page().keyboard.press("End");
}

async function insert(page: Page, what: string): Promise<void> {
  await page.getByRole("toolbar").getByRole("button", { name: "Insert", exact: true }).click();
  await page.getByRole("menuitem", { name: what }).click();
}

/** Pastes what another program has put on the clipboard; a number stands for that many letters. */
async function paste(sheet: Locator, content: Record<string, string | number>): Promise<void> {
  await sheet.evaluate((element, formats) => {
    const clipboardData = new DataTransfer();
    for (const [type, data] of Object.entries(formats))
      clipboardData.setData(type, typeof data === "number" ? "я".repeat(data) : data);
    element.dispatchEvent(
      new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }),
    );
  }, content);
}
