import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "@playwright/test";

import { cutOff } from "./cut-off.ts";
import { expect, test } from "./fixture.ts";
import { drawn } from "./person.ts";
import { narrow, screens, wide } from "./screens.ts";

// A theme changes colours only, and a size where things stand: each language shows one of them. What is
// cut off depends on the words, and is looked for in every size of both.
for (const [language, theme, looked] of [
  ["en", "light", wide],
  ["ru", "dark", narrow],
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
          await drawn(page);
          await expect(await show({ app, page, t, language, folder })).toBeVisible();
          for (const size of sizes) {
            await page.setViewportSize(size);
            await drawn(page);
            const where = `${name}, ${size.width} pixels wide`;
            expect.soft(await cutOff(page), where).toEqual([]);
            if (size === looked || sizes.length === 1)
              expect.soft(await barriers(page), where).toEqual([]);
          }
        });
      }
    });
  });
}

/** What axe has to say of the window; the page in the preview is looked at where it is made. */
async function barriers(page: Page): Promise<string[]> {
  // It is large: given to the page once, it stays there.
  const isThere = await page.evaluate(() => "axe" in window);
  const builder = new AxeBuilder(isThere ? { page, axeSource: "void 0" } : { page });
  // The other mode wants a new page, and the program opens none.
  const axe = builder.setLegacyMode().options({
    iframes: false,
    resultTypes: ["violations"],
    rules: { "target-size": { enabled: true } },
  });
  const { violations } = await axe.analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html}\n${failureSummary}`),
  );
}
