import { mkdir, readdir, readFile } from "node:fs/promises";
import path from "node:path";

import { HtmlValidate } from "html-validate";

import { verifyBundle } from "../../electron/export/verify.ts";
import { type ReadPdf, readPdf } from "../integration/export/read-pdf.ts";
import { expect, test } from "./fixture.ts";
import {
  answerFileDialogs,
  counterpart,
  expectSaved,
  importText,
  sheetOf,
  showView,
} from "./person.ts";

const sample = path.resolve(import.meta.dirname, "../fixtures/interaction-2023.en.txt");

/** The Russian of the release, by words of its English block. */
const translation = [
  {
    english: "special forces units conducted",
    part: "headline",
    russian:
      "«Взаимодействие-2023»: подразделения специального назначения провели антитеррористическую операцию",
  },
  {
    english: "Today, on the territory of the Republic of Belarus",
    part: "lead",
    russian:
      "Сегодня на территории Республики Беларусь в рамках совместного учения с Коллективными силами оперативного реагирования (КСОР) ОДКБ «Взаимодействие-2023», которое проходит под руководством генерал-майора Вадима Денисенко, отработаны совместные действия подразделений специального назначения в ходе антитеррористической операции.",
  },
  {
    english: "The idea of the training was to prevent",
    part: "paragraph",
    russian:
      "Замыслом учения предусматривалось предотвращение диверсионно-террористической угрозы на критически важном объекте. Действия отрабатывались на территории Брестской гидроэлектростанции.",
  },
  {
    english: "For the first time in such trainings",
    part: "paragraph",
    russian:
      "Впервые на подобных учениях применялись разведывательные и ударные беспилотные летательные аппараты для поражения противника, отрабатывались действия на речном судне и гидротехнических сооружениях, использовались плавсредства и боевые пловцы.",
  },
] as const;

const changed = "The idea of the training was to prevent";

test.use({ spelling: true });

test("a real release is imported, translated, kept true to its source and exported", async ({
  app,
  page,
  t,
  folder,
}) => {
  const out = path.join(folder, "out");
  await mkdir(out);

  await test.step("import the release from its text", async () => {
    await importText(page, t, "press-release", await readFile(sample, "utf8"));
    const sheet = sheetOf(page, "en");
    await expect(sheet.locator("[data-part=headline]")).toContainText(
      "special forces units conducted",
    );
    await expect(sheet.locator("[data-part=dateline]")).toContainText("5 September 2023");
    await expect(sheet.locator("[data-part=signOff]")).toContainText(
      "Joint Press Centre for the CSTO trainings",
    );
    await expect(page.getByText("Go back", { exact: false }).first()).toBeVisible();
  });

  await test.step("make the Russian version and translate it side by side", async () => {
    await showView(page, t, "ru");
    await page.getByRole("button", { name: t("common:missingVersion.make.ru") }).click();
    await showView(page, t, "sideBySide");
    for (const { english, part, russian } of translation) {
      const block = await counterpart(page, english);
      await expect(block).toHaveAttribute("data-part", part);
      await expect(block).toHaveAttribute("data-state", "empty");
      await block.click();
      await page.keyboard.insertText(russian);
      await expect(block).toHaveAttribute("data-state", "translated");
    }
    await expectSaved(page, t);
  });

  await test.step("a change of one English paragraph turns exactly its Russian block stale", async () => {
    await sheetOf(page, "en").getByText(changed).click();
    await page.keyboard.press("Control+Home");
    await sheetOf(page, "en").getByText(changed).click();
    await page.keyboard.press("End");
    await page.keyboard.insertText(" Two helicopters took part.");
    await expect(sheetOf(page, "ru").locator("[data-state=stale]")).toHaveCount(1);
    await expect(await counterpart(page, changed)).toHaveAttribute("data-state", "stale");
    await expectSaved(page, t);
  });

  await test.step("publish both languages as HTML and PDF", async () => {
    await answerFileDialogs(app, out);
    await page.getByRole("button", { name: t("common:publish"), exact: true }).click();
    const dialog = page.getByRole("dialog", { name: t("export:title") });
    await dialog.getByRole("button", { name: t("common:chooseFolder") }).click();
    for (const name of [t("common:language.ru"), t("common:language.en"), "HTML", "PDF"])
      await dialog.getByRole("checkbox", { name, exact: true }).check();
    await dialog.getByRole("button", { name: t("export:publishFiles", { count: 4 }) }).click();
    await expect(dialog.getByText(t("export:written", { count: 4 }))).toBeVisible();
  });

  await test.step("the files hold the release", async () => {
    const [folderName = ""] = await readdir(out);
    const made = path.join(out, folderName);
    const verified = await verifyBundle(made);
    expect(verified.ok && verified.value.files).toHaveLength(4);
    const names = (await readdir(made)).filter((name) => /\.(ru|en)\./.test(name));
    expect(names.map((name) => path.extname(name)).toSorted()).toEqual([
      ".html",
      ".html",
      ".pdf",
      ".pdf",
    ]);
    const pdf = (language: string) => readPdfOf(made, names, language);
    const russian = await pdf("ru");
    const english = await pdf("en");
    for (const [read, language] of [
      [russian, "ru"],
      [english, "en"],
    ] as const) {
      expect(read.tagged).toBe(true);
      expect(String(read.language).slice(0, 2)).toBe(language);
      expect(read.pages).toBe(language === "ru" ? 1 : 2);
      expect(
        [...read.fonts].every((font) => /^PT-?(Serif|Sans)/i.test(font.replace("_", "-"))),
      ).toBe(true);
    }
    const words = plain(russian.text);
    let at = -1;
    for (const { russian: text } of translation) {
      const found = words.indexOf(plain(text), at + 1);
      expect(found, text).toBeGreaterThan(at);
      at = found;
    }
    expect(plain(english.text)).toContain(plain("Two helicopters took part."));
    for (const name of names.filter((each) => each.endsWith(".html"))) {
      const html = await readFile(path.join(made, name), "utf8");
      const report = await new HtmlValidate({
        extends: ["html-validate:recommended"],
      }).validateString(html);
      expect(report.results.flatMap(({ messages }) => messages)).toEqual([]);
      const sister = names.find((each) => each.endsWith(".html") && each !== name) ?? "";
      const links = [...html.matchAll(/href="([^"]+)"/g)].map(([, href = ""]) => decodeURI(href));
      expect(links).toContain(sister);
      expect(html).not.toMatch(/<script(?! type="application\/ld\+json">)|src="(?!data:)/);
    }
  });
});

async function readPdfOf(
  out: string,
  names: readonly string[],
  language: string,
): Promise<ReadPdf> {
  const name = names.find((each) => each.endsWith(`${language}.pdf`)) ?? "";
  return readPdf(await readFile(path.join(out, name)));
}

/** Letters, figures and signs in order: line breaks and the hyphens at them are the page's. */
function plain(text: string): string {
  return text.normalize("NFC").replace(/[\s\u00ad-]+/g, "");
}
