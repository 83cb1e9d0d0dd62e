import type { ElectronApplication, Locator, Page } from "@playwright/test";

import type { WindowCommand } from "../../shared/domain/commands.ts";
import type { Kind } from "../../shared/domain/document.ts";
import type { Language } from "../../shared/domain/language.ts";
import type { Settings } from "../../shared/domain/settings.ts";
import type { Translate } from "../../shared/i18n/translator.ts";
import { expect } from "./fixture.ts";

/** The sheet of a version: the text a person writes in. */
export function sheetOf(page: Page, language: Language): Locator {
  return page.locator(`[role=textbox][lang=${language}]`);
}

/** The Russian block with the id of the English block with these words. */
export async function counterpart(page: Page, english: string): Promise<Locator> {
  const block = sheetOf(page, "en").locator("[data-id]", { hasText: english }).last();
  return sheetOf(page, "ru").locator(`[data-id="${await block.getAttribute("data-id")}"]`);
}

export async function expectSaved(page: Page, t: Translate): Promise<void> {
  await expect(page.getByText(t("common:saving.saved"), { exact: true })).toBeVisible();
}

type MenuItemId =
  | WindowCommand
  | "sample"
  | `theme.${Settings["theme"]}`
  | `interfaceLanguage.${Language}`;

/** Chooses from the window's menu, which is the system's and not the page's. */
export function chooseInMenu(app: ElectronApplication, id: MenuItemId): Promise<void> {
  return app.evaluate(({ Menu }, item) => {
    Menu.getApplicationMenu()?.getMenuItemById(item)?.click();
  }, id);
}

/** Answers the system's dialogs that ask for a file or a folder; none: they are cancelled. */
export function answerFileDialogs(app: ElectronApplication, ...filePaths: string[]) {
  return app.evaluate(({ dialog }, chosen) => {
    const answer = { canceled: chosen.length === 0, filePaths: chosen };
    dialog.showOpenDialog = () => Promise.resolve(answer);
  }, filePaths);
}

/** Answers the system's dialog that asks where to save. */
export function answerSaveDialog(app: ElectronApplication, filePath: string) {
  return app.evaluate(({ dialog }, chosen) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath: chosen });
  }, filePath);
}

/** Makes a document of the kind in the language of the interface; the caret is in it. */
export async function makeDocument(page: Page, t: Translate, kind: Kind): Promise<void> {
  await page.getByRole("button", { name: t("library:new.button") }).click();
  await page.getByRole("menuitem", { name: t(`template:kind.${kind}`) }).click();
  await expect(page.locator("[role=textbox]:focus")).toBeVisible();
}

/** Opens a document from the library by words of its headline. */
export async function openDocument(page: Page, headline: string): Promise<void> {
  await page.getByRole("option", { name: headline }).click();
}

export async function showView(page: Page, t: Translate, view: Language | "sideBySide") {
  await page.getByRole("radio", { name: t(`menu:command.view.${view}`) }).check();
}

/** Imports a text by pasting it into the dialog; its language is guessed. */
export async function importText(page: Page, t: Translate, kind: Kind, text: string) {
  await page.keyboard.press("Control+o");
  const dialog = page.getByRole("dialog", { name: t("library:import.title") });
  await dialog.getByLabel(t("library:import.text"), { exact: true }).fill(text);
  await dialog.getByRole("radio", { name: t(`template:kind.${kind}`) }).check();
  await dialog.getByRole("button", { name: t("library:import.do"), exact: true }).click();
  await expect(dialog).toBeHidden();
}

/** Nobody presses the next key before what the last one did can be seen. */
export function drawn(page: Page): Promise<void> {
  return page.evaluate(
    () =>
      new Promise((resolve) => {
        requestAnimationFrame(() => requestAnimationFrame(() => resolve()));
      }),
  );
}

/** Selects words of a block by the keyboard's own means: the browser's selection. */
export async function select(block: Locator, words: string): Promise<void> {
  await block.click();
  await block.evaluate((element, wanted) => {
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    const nodes: Text[] = [];
    while (walker.nextNode()) nodes.push(walker.currentNode as Text);
    const from = element.textContent.indexOf(wanted);
    const at = (offset: number): [Text, number] => {
      let rest = offset;
      for (const node of nodes) {
        if (rest <= node.length) return [node, rest];
        rest -= node.length;
      }
      throw new Error("not there");
    };
    const range = document.createRange();
    range.setStart(...at(from));
    range.setEnd(...at(from + wanted.length));
    getSelection()?.removeAllRanges();
    getSelection()?.addRange(range);
  }, words);
  // The editor hears of it a moment later.
  await drawn(block.page());
}
