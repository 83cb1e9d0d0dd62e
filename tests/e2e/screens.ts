import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";

import type { ElectronApplication, Locator, Page } from "@playwright/test";

import { type Language, otherLanguage } from "../../shared/domain/language.ts";
import type { Translate } from "../../shared/i18n/translator.ts";
import { drawnEmblem } from "../fixtures/letterheads.ts";
import { expect } from "./fixture.ts";
import {
  answerFileDialogs,
  answerSaveDialog,
  chooseInMenu,
  makeDocument,
  openDocument,
  sheetOf,
  showView,
} from "./person.ts";

/** Who walks through the screens. */
interface Walker {
  readonly app: ElectronApplication;
  readonly page: Page;
  readonly t: Translate;
  readonly language: Language;
  /** Of the test's own. */
  readonly folder: string;
}

export const wide = { width: 1440, height: 900 };
export const narrow = { width: 1024, height: 700 };

interface Screen {
  readonly name: string;
  /** The sizes of the window it is looked at in, where not in both. */
  readonly sizes?: readonly [typeof wide];
  /** Leads there from the screen before; returns what then is to be seen. */
  readonly show: (walker: Walker) => Promise<Locator>;
}

const headlines = {
  speech: { ru: "Доверие начинается раньше команды", en: "Trust comes before the order" },
  interview: { ru: "мы распаковываем печку", en: "we unpack is the stove" },
  release: { ru: "военные трёх стран отработали", en: "forces practise flood rescue" },
} as const;
const sourceParagraph = "По замыслу, после сильных дождей";

const sample = (name: keyof typeof headlines): Screen => ({
  name: `the ${name}`,
  async show({ page, t, language }) {
    await openDocument(page, headlines[name][language]);
    await showView(page, t, language);
    return sheetOf(page, language).getByRole("heading", { name: headlines[name][language] });
  },
});

/** Every screen of the window, each reached from the one before it. */
export const screens: readonly Screen[] = [
  {
    name: "the start with an empty library",
    show: async ({ page, t }) => page.getByText(t("library:empty")),
  },
  {
    name: "the start with the sample documents",
    async show({ app, page, t }) {
      await chooseInMenu(app, "sample");
      return page.getByText(t("common:start.recent"));
    },
  },
  {
    name: "a menu",
    async show({ page, t }) {
      await page.getByRole("button", { name: t("library:new.button") }).click();
      return page.getByRole("menu");
    },
  },
  {
    name: "an empty note",
    async show({ page, t, language }) {
      await page.keyboard.press("Escape");
      await makeDocument(page, t, "note");
      return sheetOf(page, language);
    },
  },
  {
    name: "a version that is missing",
    async show({ page, t, language }) {
      const missing = otherLanguage(language);
      await showView(page, t, missing);
      return page.getByRole("heading", { name: t(`common:missingVersion.title.${missing}`) });
    },
  },
  sample("speech"),
  sample("interview"),
  sample("release"),
  {
    name: "what has changed since",
    async show({ page, t }) {
      await page.getByRole("button", { name: t("history:saves", { count: 1 }) }).click();
      return page.getByText(t("history:same"));
    },
  },
  {
    name: "the inspector over the text",
    sizes: [narrow],
    async show({ page, t }) {
      await page.getByRole("button", { name: t("history:close") }).click();
      await page.getByRole("button", { name: t("menu:command.view.inspector") }).click();
      return page.getByRole("complementary", { name: t("common:inspector") });
    },
  },
  {
    name: "the find bar",
    async show({ page, t, language }) {
      await sheetOf(page, language).getByRole("heading").first().click();
      await page.keyboard.press("Control+f");
      await page.getByLabel(t("editor:find.find"), { exact: true }).fill("2");
      return page.getByText(/^\d+ (из|of) \d+$/);
    },
  },
  {
    name: "a field of the toolbar",
    async show({ page, t, language }) {
      await page.keyboard.press("Escape");
      await sheetOf(page, language).getByRole("paragraph").nth(3).click();
      await page.getByRole("button", { name: t("editor:toolbar.link") }).click();
      return page.getByRole("dialog", { name: t("editor:toolbar.link") });
    },
  },
  {
    name: "the menu of a misspelt word",
    sizes: [wide],
    async show({ app, page, t }) {
      await page.keyboard.press("Escape");
      const add = page.getByRole("menuitem", { name: t("spelling:add") });
      // While the dictionaries are being opened it may come too late and is let go: one asks again.
      await expect(async () => {
        await chooseInMenu(app, "edit.misspelling");
        await expect(add).toBeVisible({ timeout: 2000 });
      }).toPass();
      return add;
    },
  },
  {
    name: "both versions side by side",
    async show({ page, t }) {
      await page.keyboard.press("Escape");
      await showView(page, t, "sideBySide");
      return page.getByRole("list", { name: t("translation:marks") });
    },
  },
  {
    name: "a stale paragraph with what changed",
    async show({ page }) {
      await sheetOf(page, "ru").getByText(sourceParagraph).click();
      await page.keyboard.press("End");
      await page.keyboard.insertText(" накануне");
      await sheetOf(page, "en").locator("[data-state=stale]").click();
      await page.keyboard.press("Shift+F8");
      return sheetOf(page, "ru").locator("ins").first();
    },
  },
  {
    name: "a paragraph that is approved, with a remark on it",
    async show({ page, t }) {
      await sheetOf(page, "en").getByRole("heading").first().click();
      await page.keyboard.press("Control+Shift+A");
      await sheetOf(page, "en").getByRole("heading").first().click();
      await page.keyboard.press("Control+Shift+M");
      await expect(page.getByLabel(t("translation:review.comment"))).toBeFocused();
      await page.keyboard.insertText("Is this the name they use themselves?");
      await page.keyboard.press("Control+Enter");
      return page.getByText(t("translation:review.open"));
    },
  },
  {
    name: "both versions, each scrolling alone",
    async show({ page, t }) {
      const lock = page.getByRole("button", { name: t("menu:command.view.scrollLock") });
      await lock.click();
      return lock.and(page.locator("[aria-pressed=false]"));
    },
  },
  {
    name: "the dialog that hands a translation out",
    async show({ app, page, t }) {
      await chooseInMenu(app, "translation.handOut");
      return page.getByRole("dialog", { name: t("xliff:handOut.title") });
    },
  },
  {
    name: "the translation that was handed out",
    async show({ app, page, t, folder }) {
      await answerSaveDialog(app, path.join(folder, "release.xlf"));
      await page.getByRole("button", { name: t("xliff:handOut.do") }).click();
      return page.getByRole("button", { name: t("xliff:handOut.showInFolder") });
    },
  },
  {
    name: "a translation that came back, with what is to be decided and to be checked",
    async show({ app, page, t, folder }) {
      const file = path.join(folder, "release.xlf");
      writeFileSync(file, changedOutside(readFileSync(file, "utf8")));
      await answerFileDialogs(app, file);
      await page.keyboard.press("Escape");
      await chooseInMenu(app, "translation.takeBack");
      await page.getByRole("button", { name: t("xliff:takeBack.choose") }).click();
      return page.getByRole("list", { name: t("xliff:remark.missingUnit") });
    },
  },
  {
    name: "the publish dialog",
    async show({ app, page, t, folder }) {
      await page.keyboard.press("Escape");
      const out = path.join(folder, "out");
      mkdirSync(out);
      await answerFileDialogs(app, out);
      await page.getByRole("button", { name: t("common:publish"), exact: true }).click();
      const dialog = page.getByRole("dialog", { name: t("export:title") });
      await dialog.getByRole("button", { name: t("common:chooseFolder") }).click();
      await dialog.getByRole("checkbox", { name: "PDF" }).uncheck();
      await dialog.getByRole("checkbox", { name: t("export:bundle") }).uncheck();
      await expect(dialog.locator("iframe").contentFrame().locator("h1")).toBeVisible();
      return dialog.getByRole("button", { name: t("export:publishFiles", { count: 2 }) });
    },
  },
  {
    name: "the files that are published",
    async show({ page, t }) {
      await page.getByRole("button", { name: t("export:publishFiles", { count: 2 }) }).click();
      return page.getByText(t("export:written", { count: 2 }));
    },
  },
  {
    name: "the question about files that are there",
    async show({ page, t }) {
      await page.getByRole("button", { name: t("export:again") }).click();
      await page.getByRole("button", { name: t("export:publishFiles", { count: 2 }) }).click();
      return page.getByText(t("export:replaceQuestion", { count: 2 }));
    },
  },
  {
    name: "the dialog that makes a web site",
    async show({ app, page, t }) {
      await page.keyboard.press("Escape");
      await chooseInMenu(app, "library.site");
      return page.getByRole("dialog", { name: t("export:site.title") });
    },
  },
  {
    name: "a letterhead with the page it makes",
    async show({ app, page, t, folder }) {
      await page.keyboard.press("Escape");
      const file = path.join(folder, "emblem.svg");
      writeFileSync(file, drawnEmblem.svg ?? "");
      await answerFileDialogs(app, file);
      await chooseInMenu(app, "library.letterheads");
      await page.getByRole("button", { name: t("letterhead:add") }).click();
      const dialog = page.getByRole("dialog", { name: t("letterhead:newTitle") });
      await dialog.getByLabel(t("letterhead:label")).fill("Clear Dawn");
      await dialog.getByRole("button", { name: t("letterhead:chooseEmblem") }).click();
      await expect(dialog.getByRole("img", { name: t("letterhead:emblemShown") })).toBeVisible();
      const names = dialog.getByLabel(t("letterhead:name"), { exact: true });
      await names.first().fill("Пресс-центр");
      const preview = dialog.locator("iframe").contentFrame();
      await expect(preview.locator(".organization")).toHaveText("Пресс-центр");
      return preview.getByRole("img", { name: "Эмблема" });
    },
  },
  {
    name: "the letterheads of the library, one of them the default",
    async show({ page, t }) {
      await page.getByRole("button", { name: t("letterhead:save"), exact: true }).click();
      return page.getByText(t("letterhead:usual"), { exact: true });
    },
  },
  {
    name: "a letterhead that was deleted",
    sizes: [wide],
    async show({ page, t }) {
      const name = "Clear Dawn";
      await page.getByRole("button", { name: t("letterhead:remove", { name }) }).click();
      return page.getByRole("button", { name: t("letterhead:undo"), exact: true });
    },
  },
  {
    name: "the import dialog",
    async show({ app, page, t }) {
      await page.keyboard.press("Escape");
      await chooseInMenu(app, "document.import");
      const dialog = page.getByRole("dialog", { name: t("library:import.title") });
      await dialog.getByLabel(t("library:import.text"), { exact: true }).fill(importedText);
      await expect(dialog.getByRole("listitem").first()).toBeVisible();
      return dialog;
    },
  },
  {
    name: "what to check after an import",
    async show({ page, t }) {
      const dialog = page.getByRole("dialog", { name: t("library:import.title") });
      await dialog.getByRole("button", { name: t("library:import.do"), exact: true }).click();
      return page.getByText(t("common:toCheck"));
    },
  },
  {
    name: "the dialog that hands documents over",
    async show({ app, page, t, folder }) {
      const stick = path.join(folder, "stick");
      mkdirSync(stick);
      await answerFileDialogs(app, stick);
      await chooseInMenu(app, "library.handOver");
      const dialog = page.getByRole("dialog", { name: t("travel:handOver.title") });
      await dialog.getByRole("radio").last().check();
      await dialog.getByLabel(t("travel:handOver.passphrase")).fill(passphrase);
      await dialog.getByRole("button", { name: t("common:chooseFolder") }).click();
      return dialog.getByText(stick);
    },
  },
  {
    name: "the package that was handed over",
    async show({ page, t }) {
      await page.getByRole("button", { name: t("travel:handOver.do"), exact: true }).click();
      const shown = page.getByRole("button", { name: t("travel:handOver.showInFolder") });
      // The key takes its time by design.
      await expect(shown).toBeVisible({ timeout: 30_000 });
      return shown;
    },
  },
  {
    name: "the dialog that takes documents in",
    async show({ app, page, t }) {
      await page.keyboard.press("Escape");
      await chooseInMenu(app, "library.takeIn");
      return page.getByRole("dialog", { name: t("travel:takeIn.title") });
    },
  },
  {
    name: "the question for the passphrase",
    async show({ app, page, t, folder }) {
      const [file = ""] = readdirSync(path.join(folder, "stick"));
      await answerFileDialogs(app, path.join(folder, "stick", file));
      await page.getByRole("button", { name: t("travel:takeIn.choose") }).click();
      return page.getByLabel(t("travel:takeIn.passphrase"), { exact: true });
    },
  },
  {
    name: "a package with nothing new",
    async show({ page, t }) {
      await page.getByLabel(t("travel:takeIn.passphrase"), { exact: true }).fill(passphrase);
      await page.getByRole("button", { name: t("travel:takeIn.open"), exact: true }).click();
      const nothing = page.getByText(t("travel:takeIn.nothing"));
      await expect(nothing).toBeVisible({ timeout: 30_000 });
      return nothing;
    },
  },
  {
    name: "what a search has found",
    async show({ page, t, language }) {
      await page.keyboard.press("Escape");
      const word = { ru: "госпиталь", en: "hospital" }[language];
      await page.getByLabel(t("library:search.label")).fill(word);
      return page.getByRole("option").locator("mark").first();
    },
  },
  {
    name: "a search that finds nothing",
    async show({ page, t }) {
      await page.getByLabel(t("library:search.label")).fill("ничего такого");
      return page.getByText(t("library:nothingFound"));
    },
  },
  {
    name: "how words were translated before",
    async show({ app, page, t, language }) {
      await chooseInMenu(app, "memory.concordance");
      const dialog = page.getByRole("dialog", { name: t("memory:concordance.title") });
      const word = { ru: "мост", en: "bridge" }[language];
      await dialog.getByLabel(t("memory:concordance.label")).fill(word);
      return dialog.locator("mark").first();
    },
  },
  {
    name: "the settings",
    async show({ app, page, t }) {
      await page.keyboard.press("Escape");
      await chooseInMenu(app, "settings.open");
      return page.getByRole("dialog", { name: t("settings:title") });
    },
  },
  {
    name: "an empty termbase",
    async show({ app, page, t }) {
      await page.keyboard.press("Escape");
      await chooseInMenu(app, "terms.open");
      return page.getByText(t("terms:emptyHow"));
    },
  },
  {
    name: "the termbase after an import",
    async show({ app, page, t, folder }) {
      const file = path.join(folder, "terms.csv");
      writeFileSync(file, "ru;en\nполевой госпиталь;field hospital\nштаб;\n");
      await answerFileDialogs(app, file);
      await page.getByRole("button", { name: t("terms:import") }).click();
      return page.getByText(t("terms:left", { count: 1, number: "1" }));
    },
  },
  {
    name: "an entry of the termbase",
    async show({ page, t }) {
      await page
        .getByRole("button", { name: /field hospital/ })
        .first()
        .click();
      return page.getByLabel(t("terms:category.label"));
    },
  },
  {
    name: "the help",
    async show({ app, page, t }) {
      await page.keyboard.press("Escape");
      await page.keyboard.press("Escape");
      await chooseInMenu(app, "help.open");
      return page.getByRole("dialog", { name: t("common:help.title") });
    },
  },
  {
    name: "the palette",
    async show({ page, t }) {
      await page.keyboard.press("Escape");
      await page.keyboard.press("Control+k");
      return page.getByRole("combobox", { name: t("common:palette.label") });
    },
  },
];

/** The headline changed there and, as the file has it, here too; the second paragraph is gone. */
function changedOutside(xml: string): string {
  return xml
    .replace(/(<mda:meta type="target">)[0-9a-f]+/, `$1${"0".repeat(32)}`)
    .replace(/<target>[^<]+/, "<target>Forces of 3 countries rehearse a rescue")
    .replace("</notes>", "<note>Is this the name they use themselves?</note></notes>")
    .replace(/(<unit .*\n.*\n)<unit .*/, "$1");
}

const passphrase = "six plain words";

const importedText = `Главная | Новости | Контакты

Связисты развернули узел связи на полигоне Тас-Булак

Сегодня связисты трёх стран развернули на полигоне общий узел связи.`;
