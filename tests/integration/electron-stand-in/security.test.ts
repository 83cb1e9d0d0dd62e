import { beforeAll, describe, expect, it } from "vitest";
import { buildStandIn } from "../../runtime/build-stand-in.ts";
import { journalWith, launchFixture } from "./fixture-application.ts";

beforeAll(() => buildStandIn());

describe("what a page may not do", () => {
  it("is under the policy its protocol handler sends", async () => {
    const { page } = await launchFixture();
    const outcome = await page.evaluate(async () => {
      const violations: string[] = [];
      document.addEventListener("securitypolicyviolation", ({ effectiveDirective }) =>
        violations.push(effectiveDirective),
      );
      const script = document.createElement("script");
      script.textContent = "globalThis.inlineRan = true";
      document.body.append(script);
      const foreign = await fetch("https://example.org/").catch((error: Error) => error.name);
      const own = await fetch("/echo", { method: "POST", body: "тело" }).then((r) => r.text());
      return { violations, foreign, own, inlineRan: "inlineRan" in globalThis };
    });
    expect(outcome).toEqual({
      violations: ["script-src-elem", "connect-src"],
      foreign: "TypeError",
      own: "тело",
      inlineRan: false,
    });
  });

  it("neither leaves the application nor opens windows", async () => {
    const fixture = await launchFixture();
    const { app, page } = fixture;
    await page.getByRole("link", { name: "Away" }).click();
    await page.getByRole("link", { name: "Opened" }).click();
    expect(await page.evaluate(() => globalThis.open("https://example.org/script"))).toBeNull();
    await journalWith(fixture, "open denied");
    await expect
      .poll(() => app.evaluate(() => globalThis.fixture.journal))
      .toEqual(
        expect.arrayContaining([
          ["navigation denied", "https://example.org/away"],
          ["open denied", "https://example.org/opened"],
          ["open denied", "https://example.org/script"],
        ]),
      );
    expect(await page.getByRole("heading").textContent()).toBe("Fixture");
    await expect.poll(() => app.windows().length).toBe(1);
  });

  it("asks the application before every request, and for no icon", async () => {
    const fixture = await launchFixture();
    await fixture.app.evaluate(({ BrowserWindow }) => {
      const window = new BrowserWindow({ show: false });
      window.loadURL("https://example.org/").catch(() => undefined);
    });
    const journal = await journalWith(fixture, "blocked");
    expect(journal).toContainEqual(["blocked", "https://example.org/"]);
    expect(journal).not.toContainEqual(["icon asked"]);
  });
});
