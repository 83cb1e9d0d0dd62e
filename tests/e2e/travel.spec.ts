import { mkdirSync, readdirSync, writeFileSync } from "node:fs";
import path from "node:path";

import { AxeBuilder } from "@axe-core/playwright";
import type { ElectronApplication, Locator, Page } from "@playwright/test";

import { wording } from "../../shared/i18n/translator.ts";
import type { LetterheadProfile } from "../../shared/letterhead/letterhead.ts";
import { fullLetterhead, profile } from "../fixtures/letterheads.ts";
import { chooseFromPalette } from "./daily-steps.ts";
import { expect, test } from "./fixture.ts";
import { answerFileDialogs, expectSaved } from "./person.ts";

const t = wording("en");
const passphrase = "six plain words";
const centre = profile("Press centre", undefined, { ...fullLetterhead, phone: "14" });
const sheet = (page: Page) => page.locator(".ProseMirror").first();
const taking = (page: Page) => page.getByRole("dialog", { name: t("travel:takeIn.title") });
const handing = (page: Page) => page.getByRole("dialog", { name: t("travel:handOver.title") });
const counted = (count: number) => ({ count, number: String(count) });

test.describe.configure({ timeout: 180_000 });

/** A key takes its time by design, and more of it on a busy computer. */
const patient = { timeout: 30_000 };

test("two people exchange a note on a stick and decide what both have changed", async ({
  launch,
  folder,
}) => {
  const stick = path.join(folder, "stick");
  mkdirSync(stick);
  const { app: firstApp, page: first } = await launch(placeOf(folder, "first"));
  await write(first);
  await addTerm(first, "bridge");
  await keepLetterhead(first, { ...centre, phone: "15" });

  await test.step("hand the open note over, protected with a passphrase", async () => {
    await answerFileDialogs(firstApp, stick);
    await chooseFromPalette(first, t, t("menu:command.library.handOver"));
    const dialog = handing(first);
    await expect(dialog.getByRole("radio").first()).toBeChecked();
    await expect(
      dialog.getByRole("checkbox", { name: t("terms:count", counted(1)) }),
    ).toBeChecked();
    await expect(dialog.getByRole("checkbox", { name: t("letterhead:title") })).toBeChecked();
    await dialog.getByLabel(t("travel:handOver.passphrase")).fill(passphrase);
    await expect(dialog.getByRole("button", { name: t("travel:handOver.do") })).toBeDisabled();
    await dialog.getByRole("button", { name: t("common:chooseFolder") }).click();
    expect(await barriers(first)).toEqual([]);
    await dialog.getByRole("button", { name: t("travel:handOver.do") }).click();
    await expect(dialog.getByText(t("travel:handOver.done", counted(1)))).toBeVisible(patient);
    expect(await barriers(first)).toEqual([]);
    await dialog.getByRole("button", { name: t("travel:handOver.finish") }).click();
    expect(readdirSync(stick)).toEqual([expect.stringMatching(/\.pcpack$/)]);
  });

  const { app: secondApp, page: second } = await launch(placeOf(folder, "second"));
  await addTerm(second, "Bridge");
  await keepLetterhead(second, centre);

  await test.step("take it in at another computer, with the passphrase", async () => {
    await open(second, secondApp, path.join(stick, readdirSync(stick)[0] ?? ""));
    const dialog = taking(second);
    await dialog.getByLabel(t("travel:takeIn.passphrase"), { exact: true }).fill("other words");
    await dialog.getByRole("button", { name: t("travel:takeIn.open"), exact: true }).click();
    await expect(dialog.getByRole("alert")).toBeVisible(patient);
    await dialog.getByLabel(t("travel:takeIn.passphrase"), { exact: true }).fill(passphrase);
    await dialog.getByLabel(t("travel:takeIn.passphrase"), { exact: true }).press("Enter");
    await expect(dialog.getByText(t("travel:takeIn.state.new"))).toBeVisible(patient);
    const question = dialog.getByRole("group", { name: "мост — Bridge" });
    await expect(question.getByRole("radio", { checked: true })).toHaveCount(0);
    expect(await barriers(second)).toEqual([]);
    await question.getByRole("radio").nth(1).check();
    const letterhead = dialog.getByRole("group", { name: centre.label });
    await expect(letterhead.locator("mark")).toHaveText(["14", "15"]);
    await letterhead.getByRole("radio").nth(1).check();
    await takeIn(
      dialog,
      t("travel:takeIn.terms", counted(1)),
      t("travel:takeIn.letterheads", counted(1)),
    );
    await second.getByRole("option").first().click();
    await expect(sheet(second)).toContainText("12 officers saw 120 beds");
  });

  await test.step("both change the same paragraph", async () => {
    await change(second, "12 officers", "14 officers");
    await change(first, "12 officers", "15 officers");
  });

  const back = path.join(folder, "back");
  mkdirSync(back);
  await test.step("hand it back", async () => {
    await answerFileDialogs(secondApp, back);
    await chooseFromPalette(second, t, t("menu:command.library.handOver"));
    await handing(second)
      .getByRole("button", { name: t("common:chooseFolder") })
      .click();
    await handing(second)
      .getByRole("button", { name: t("travel:handOver.do") })
      .click();
    await expect(handing(second).getByText(t("travel:handOver.done", counted(1)))).toBeVisible(
      patient,
    );
  });

  await test.step("the first computer asks, and takes in nothing before it has an answer", async () => {
    await open(first, firstApp, path.join(back, readdirSync(back)[0] ?? ""));
    const dialog = taking(first);
    const question = dialog.getByRole("group", { name: t("template:part.paragraph") });
    await expect(question.getByText("figures")).toBeVisible();
    await expect(question.getByRole("radio")).toHaveCount(3);
    await expect(question.getByRole("radio", { checked: true })).toHaveCount(0);
    await expect(question.locator("mark")).toHaveText(["15", "14"]);
    const button = dialog.getByRole("button", { name: t("travel:takeIn.do", counted(1)) });
    await expect(button).toBeDisabled();

    for (const size of [
      { width: 1280, height: 860 },
      { width: 1024, height: 700 },
    ]) {
      await first.setViewportSize(size);
      for (const theme of ["light", "dark"]) {
        await first.evaluate((wanted) => {
          document.documentElement.dataset["theme"] = wanted;
        }, theme);
        expect.soft(await barriers(first), `${theme}, ${size.width}`).toEqual([]);
        const fits = await dialog.evaluate((shown) => {
          const { left, top, right, bottom } = shown.getBoundingClientRect();
          return left >= 0 && top >= 0 && right <= innerWidth && bottom <= innerHeight;
        });
        expect.soft(fits).toBe(true);
      }
    }

    await question.getByRole("radio").first().focus();
    await first.keyboard.press("ArrowRight");
    await expect(question.getByRole("radio").nth(1)).toBeChecked();
    await expect(dialog.getByText(t("travel:takeIn.decided", { done: 1, all: 1 }))).toBeVisible();
    await takeIn(dialog);
    await expect(sheet(first)).toContainText("14 officers");
    await expect(sheet(first)).not.toContainText("15 officers");
  });

  await test.step("writing goes on from there, and what was decided against is in the history", async () => {
    await change(first, "120 beds", "130 beds");
    await expect(sheet(first)).toContainText("14 officers saw 130 beds");
  });
});

test("what is no package is told, and the dialog waits for another", async ({ launch, folder }) => {
  const { app, page } = await launch();
  const file = path.join(folder, "letter.pcpack");
  writeFileSync(file, "A letter.");
  await open(page, app, file);
  await expect(taking(page).getByRole("alert")).toContainText("letter.pcpack");
  await expect(taking(page).getByRole("button", { name: t("travel:takeIn.choose") })).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(taking(page)).toBeHidden();
});

function placeOf(folder: string, name: string) {
  const userData = path.join(folder, `own-${name}`);
  mkdirSync(userData);
  const settings = { interfaceLanguage: "en", theme: "light", author: name };
  writeFileSync(path.join(userData, "settings.json"), JSON.stringify(settings));
  return { userData, library: path.join(folder, `Library ${name}`) };
}

async function open(page: Page, app: ElectronApplication, file: string): Promise<void> {
  await answerFileDialogs(app, file);
  await chooseFromPalette(page, t, t("menu:command.library.takeIn"));
  await taking(page)
    .getByRole("button", { name: t("travel:takeIn.choose") })
    .click();
}

/** A term for «мост», entered on this computer. */
async function addTerm(page: Page, english: string): Promise<void> {
  await page.keyboard.press("Control+t");
  const form = page.getByRole("dialog", { name: t("terms:newTitle") });
  const field = form.getByLabel(t("terms:preferred"), { exact: true });
  await field.first().fill("мост");
  await field.last().fill(english);
  await form.getByRole("button", { name: t("terms:save") }).click();
  await expect(form).toBeHidden();
}

/** The default one of the library. */
async function keepLetterhead(page: Page, kept: LetterheadProfile): Promise<void> {
  const change = { baseRevision: 0, put: [kept], remove: [], usual: kept.id };
  const saved = await page.evaluate(
    (wanted) => window.pressCentre.request("letterheads.save", wanted),
    change,
  );
  expect(saved).toMatchObject({ ok: true });
}

/** @param told what is to be said of it besides */
async function takeIn(dialog: Locator, ...told: readonly string[]): Promise<void> {
  await dialog.getByRole("button", { name: t("travel:takeIn.do", counted(1)) }).click();
  await expect(dialog.getByText(t("travel:takeIn.done"), { exact: true })).toBeVisible();
  for (const each of told) await expect(dialog.getByText(each, { exact: true })).toBeVisible();
  await dialog.getByRole("button", { name: t("travel:takeIn.finish"), exact: true }).click();
  await expect(dialog).toBeHidden();
}

async function write(page: Page): Promise<void> {
  await page
    .getByRole("button", { name: t("template:kind.note") })
    .first()
    .click();
  await sheet(page).locator("[data-part=headline]").click();
  await page.keyboard.insertText("Delegation visits the field hospital");
  await sheet(page).locator("[data-part=paragraph]").click();
  await page.keyboard.insertText("The delegation of 12 officers saw 120 beds.");
  await expectSaved(page, t);
}

async function change(page: Page, from: string, to: string): Promise<void> {
  const paragraph = sheet(page).locator("[data-part=paragraph]");
  const text = (await paragraph.textContent()) ?? "";
  await paragraph.click();
  await page.keyboard.press("Home");
  await page.keyboard.press("Shift+End");
  await page.keyboard.insertText(text.replace(from, to));
  await expect(paragraph).toContainText(to);
  await expectSaved(page, t);
}

async function barriers(page: Page): Promise<string[]> {
  await page.waitForFunction(() =>
    document.getAnimations().every(({ playState }) => playState !== "running"),
  );
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}
