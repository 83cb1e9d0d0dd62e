import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "@playwright/test";

import { cutOff } from "./cut-off.ts";
import { expect, test } from "./fixture.ts";
import { drawn } from "./person.ts";
import { narrow, screens, wide } from "./screens.ts";

/** What another size of the same screen can change. */
const rulesOfSize = ["target-size", "scrollable-region-focusable"];

// A theme changes colours only, so that each language shows one.
for (const [language, theme] of [
  ["en", "light"],
  ["ru", "dark"],
] as const) {
  test.describe(`in the language ${language}, ${theme}`, () => {
    test.use({ interfaceLanguage: language, theme, spelling: true });

    // It goes through all of them at once: starting the program for each would take longer.
    test.describe.configure({ timeout: 300_000 });

    test("every screen can be seen and used by everyone", async ({ app, page, t, folder }) => {
      await page.emulateMedia({ reducedMotion: "reduce" });
      for (const { name, show, sizes = [wide, narrow] } of screens) {
        await test.step(name, async () => {
          await page.setViewportSize(sizes[0]);
          await expect(await show({ app, page, t, language, folder })).toBeVisible();
          for (const size of sizes) {
            await page.setViewportSize(size);
            await drawn(page);
            const where = `${name}, ${size.width} pixels wide`;
            expect.soft(await cutOff(page), where).toEqual([]);
            const rules = size === sizes[0] ? null : rulesOfSize;
            expect.soft(await barriers(page, rules), where).toEqual([]);
          }
        });
      }
    });
  });
}

/** What axe has to say of the window; the page in the preview is looked at where it is made. */
async function barriers(page: Page, rules: readonly string[] | null): Promise<string[]> {
  // It is large: given to the page once, it stays there.
  const isThere = await page.evaluate(() => "axe" in window);
  const builder = new AxeBuilder(isThere ? { page, axeSource: "void 0" } : { page });
  // The other mode wants a new page, and the program opens none.
  const axe = builder.setLegacyMode().options({
    iframes: false,
    resultTypes: ["violations"],
    ...(rules === null ? { rules: { "target-size": { enabled: true } } } : { runOnly: [...rules] }),
  });
  const { violations } = await axe.analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html}\n${failureSummary}`),
  );
}
