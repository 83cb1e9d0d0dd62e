import { beforeAll, describe, expect, it } from "vitest";
import { buildStandIn } from "../../runtime/build-stand-in.ts";
import { launchFixture } from "./fixture-application.ts";

beforeAll(() => buildStandIn());

describe("the application menu", () => {
  it("does what its items say, by click and by key", async () => {
    const { app, page } = await launchFixture();
    const told = page.getByTestId("told");
    await app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById("new")?.click());
    await expect.poll(() => told.textContent()).toBe('"new"');

    await page.keyboard.press("F1");
    await expect.poll(() => told.textContent()).toBe('"help"');
    await page.keyboard.press("ControlOrMeta+n");
    await expect.poll(() => told.textContent()).toBe('"new"');
    // A page that stops the event on its way up has not handled it.
    await page.keyboard.press("ControlOrMeta+Shift+H");
    await expect.poll(() => told.textContent()).toBe('"hide"');
  });

  it("leaves a key to the page that has handled it, and does nothing when disabled", async () => {
    const { page } = await launchFixture();
    await page.keyboard.press("Control+b");
    await page.keyboard.press("ControlOrMeta+o");
    await page.keyboard.press("F1");
    const told = page.getByTestId("told");
    await expect.poll(() => told.textContent()).toBe('"help"');
  });

  it("leaves a key to whoever in the page has it, the one asked last as well", async () => {
    const { page } = await launchFixture();
    const told = page.getByTestId("told");
    await told.evaluate((element) => {
      const seen: (string | null)[] = [];
      Object.assign(globalThis, { seen });
      const observer = new MutationObserver(() => seen.push(element.textContent));
      observer.observe(element, { childList: true, characterData: true, subtree: true });
      globalThis.addEventListener("keydown", (event) => {
        if (event.key === "F1") event.preventDefault();
      });
    });
    await page.keyboard.press("F1");
    await page.keyboard.press("ControlOrMeta+n");
    await expect.poll(() => told.textContent()).toBe('"new"');
    expect(await page.evaluate("seen")).toEqual(['"new"']);
  });

  it("edits by its roles", async () => {
    const { app, page } = await launchFixture();
    const field = page.getByRole("textbox");
    await field.fill("two words");
    await app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById("all")?.click());
    const selected = () =>
      field.evaluate((area: HTMLTextAreaElement) => area.selectionEnd - area.selectionStart);
    await expect.poll(selected).toBe(9);
    await page.keyboard.type("x");
    await app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById("undo")?.click());
    await expect.poll(() => field.inputValue()).toBe("two words");
  });
});
