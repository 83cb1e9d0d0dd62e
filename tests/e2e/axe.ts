import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "@playwright/test";

/** What is wrong with the window for those who do not see it or use no mouse; nothing is good. */
export async function barriersIn(page: Page): Promise<string[]> {
  // The program opens no second page for the tool to gather its findings in.
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}
