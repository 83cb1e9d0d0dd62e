import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";

import type { ElectronApplication, Page } from "@playwright/test";

import type { Translate } from "../../shared/i18n/translator.ts";
import { canMount, mountSmallDisk, type SmallDisk } from "../integration/library/small-disk.ts";
import { expect, test } from "./fixture.ts";
import { answerFileDialogs, expectSaved, makeDocument, openDocument, sheetOf } from "./person.ts";

test.use({ interfaceLanguage: "ru" });

const headline = "Инженеры открыли мост";

test("what is written is saved by itself, the last words as the window closes", async ({
  app,
  page,
  t,
  launch,
}) => {
  await writeNote(page, t);
  await expectSaved(page, t);
  await page.keyboard.insertText(" через реку Тас");
  const ended = app.waitForEvent("close");
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());
  await ended;
  const { page: again } = await launch();
  await openDocument(again, `${headline} через реку Тас`);
  await expect(sheetOf(again, "ru").getByRole("heading")).toHaveText(`${headline} через реку Тас`);
});

test.describe("a disk (mounting one needs root)", () => {
  test.skip(!canMount);

  let disk: SmallDisk;
  test.beforeEach(() => {
    disk = mountSmallDisk();
  });
  test.afterEach(() => disk.unmount());

  test("that is full says so in words; the text stays and is saved once there is room", async ({
    launch,
    t,
  }) => {
    const library = path.join(disk.path, "library");
    const { app, page } = await launch({ library });
    await writeNote(page, t);
    await expectSaved(page, t);
    disk.fill();
    // Short words would fit into what is left of the history's last block.
    const long = randomBytes(8000).toString("hex");
    await page.keyboard.press("Enter");
    await page.keyboard.insertText(long);
    await expectNotSaved(page, t, t("errors:disk-full", { path: library }));
    await expect(sheetOf(page, "ru")).toContainText(long);
    await page.keyboard.insertText("И эти слова тоже.");

    const asked = await closeAndStay(app);
    expect(asked).toBe(t("menu:dialog.unsaved.message"));

    disk.clear();
    await expect(page.getByRole("alert")).toBeHidden({ timeout: 30_000 });
    await expectSaved(page, t);
    await expect(sheetOf(page, "ru")).toContainText("И эти слова тоже.");
    await app.close();
  });

  test("that can only be read says so in words, and is written to once it can be", async ({
    launch,
    t,
  }) => {
    const library = path.join(disk.path, "library");
    const first = await launch({ library });
    await writeNote(first.page, t);
    await expectSaved(first.page, t);
    await first.app.close();
    disk.remount("ro");
    const { app, page } = await launch({ library });
    await openDocument(page, headline);
    const reason = page.getByText(t("errors:disk-read-only", { path: library }));
    await expect(reason).toBeVisible();
    await expect(sheetOf(page, "ru")).toHaveAttribute("contenteditable", "false");
    disk.remount("rw");
    await expect(reason).toBeHidden({ timeout: 30_000 });
    await sheetOf(page, "ru").getByRole("heading").click();
    await page.keyboard.press("End");
    await page.keyboard.insertText(" через реку");
    await expectSaved(page, t);
    await expect(sheetOf(page, "ru").getByRole("heading")).toHaveText(`${headline} через реку`);
    await app.close();
  });
});

test("a damaged document is told of, mended from what there is, and kept", async ({
  launch,
  folder,
  t,
}) => {
  const library = path.join(folder, "library");
  const { app, page } = await launch();
  await writeNote(page, t);
  await expectSaved(page, t);
  await app.close();
  const file = documentFileIn(library);
  const damaged = readFileSync(file, "utf8").replace("Инженеры", "\u0000");
  writeFileSync(file, damaged);

  await test.step("from its history", async () => {
    const { app: second, page: again } = await launch();
    await openDocument(again, headline);
    await expect(again.getByRole("status").filter({ hasText: "Файл был повреждён" })).toBeVisible();
    await expect(sheetOf(again, "ru").getByRole("heading")).toHaveText(headline);
    expect(quarantined(library)).toContain(damaged);
    await second.close();
  });

  await test.step("and where there is nothing to mend it from, it is left alone", async () => {
    for (const name of readdirSync(path.dirname(file)))
      if (name !== path.basename(file)) rmSync(path.join(path.dirname(file), name));
    writeFileSync(file, damaged);
    const { page: last } = await launch();
    await openDocument(last, headline);
    await expect(last.getByRole("alert")).toContainText(
      t("errors:document-damaged", { id: headline }),
    );
    expect(readFileSync(file, "utf8")).toBe(damaged);
    await last.getByRole("button", { name: t("common:dismiss") }).click();
    await makeDocument(last, t, "note");
    await expectSaved(last, t);
  });
});

test("a library that is gone is told of, and another one is a press away", async ({
  launch,
  folder,
  t,
}) => {
  const gone = path.join(folder, "stick", "library");
  writeFileSync(path.join(folder, "own", "library-place.json"), JSON.stringify({ path: gone }));
  const { app, page } = await launch({ library: null });
  await expect(page.getByText(t("errors:library-missing", { path: gone }))).toBeVisible();
  await expect(page.getByRole("button", { name: t("library:new.button") })).toBeDisabled();
  expect(existsSync(gone)).toBe(false);

  const other = path.join(folder, "another");
  mkdirSync(other);
  await answerFileDialogs(app, other);
  await page.getByRole("button", { name: t("library:createLibrary") }).click();
  await writeNote(page, t);
  await expectSaved(page, t);
  await app.close();
  const { page: again } = await launch({ library: null });
  await expect(again.getByRole("option", { name: headline })).toBeVisible();
});

async function writeNote(page: Page, t: Translate): Promise<void> {
  await makeDocument(page, t, "note");
  await page.keyboard.insertText(headline);
}

async function expectNotSaved(page: Page, t: Translate, reason: string): Promise<void> {
  await expect(page.getByRole("alert")).toContainText(`${t("common:saving.problem")}. ${reason}`);
  await expect(page.getByText(t("common:saving.problem"), { exact: true })).toBeVisible();
}

/** Closes the window and, asked whether what was written may be lost, stays; returns the question. */
async function closeAndStay(app: ElectronApplication): Promise<string> {
  return app.evaluate(
    ({ BrowserWindow, dialog }) =>
      new Promise<string>((resolve) => {
        dialog.showMessageBox = (...options: unknown[]) => {
          resolve((options.at(-1) as { message: string }).message);
          return Promise.resolve({ response: 1, checkboxChecked: false });
        };
        BrowserWindow.getAllWindows()[0]?.close();
      }),
  );
}

function documentFileIn(library: string): string {
  const [file] = readdirSync(path.join(library, "docs"), { recursive: true, encoding: "utf8" })
    .filter((name) => path.basename(name) === "doc.json")
    .map((name) => path.join(library, "docs", name));
  if (file === undefined) throw new Error("The library holds no document");
  return file;
}

function quarantined(library: string): string[] {
  const folder = path.join(library, "quarantine");
  return readdirSync(folder).map((name) => readFileSync(path.join(folder, name), "utf8"));
}
