import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { buildStandIn } from "../../runtime/build-stand-in.ts";
import {
  isRunning,
  journalWith,
  launchFixture,
  runFixture,
  userDataFolder,
} from "./fixture-application.ts";

beforeAll(() => buildStandIn());

describe("the application's process", () => {
  it("runs without a window, a browser or a word of its own", async () => {
    const userData = userDataFolder();
    const { code, output, errors } = await runFixture(["--no-window", "--journal"], userData);
    expect(code).toBe(0);
    expect(errors).toBe("");
    expect(output).toBe(
      '{"name":"Fixture App","version":"1.2.3"}\n[["before-quit"],["will-quit"],["quit"]]\n',
    );
    expect(readdirSync(userData)).toEqual(["stand-in-instance"]);
  });

  it("quits in Electron's order and leaves nothing behind", async () => {
    const userData = userDataFolder();
    const { code, output, errors } = await runFixture(["--quit-at-once", "--journal"], userData);
    expect(code).toBe(0);
    expect(errors).toBe("");
    const order = ["before-quit", "close", "closed", "will-quit", "quit"];
    expect(JSON.parse(output)).toEqual(order.map((name) => [name]));
    expect(readdirSync(userData)).toEqual(["stand-in-instance"]);
    expect(readdirSync(path.join(userData, "stand-in-instance"))).toEqual([]);
  });

  it("goes on when quitting is prevented", async () => {
    const fixture = await launchFixture();
    await fixture.app.evaluate(({ app }) => {
      globalThis.fixture.keepOpen = true;
      app.quit();
    });
    const journal = await journalWith(fixture, "before-quit");
    expect(journal).not.toContainEqual(["will-quit"]);
    expect(await fixture.page.title()).toBe("Fixture");
    await fixture.app.evaluate(() => {
      globalThis.fixture.keepOpen = false;
    });
  });

  it("is told of a second one, which ends", async () => {
    const userData = userDataFolder();
    const fixture = await launchFixture({ userData });
    const { code, output } = await runFixture(["release.json"], userData);
    expect({ code, output }).toEqual({ code: 0, output: "" });
    const journal = await journalWith(fixture, "second instance");
    expect(journal.find(([name]) => name === "second instance")).toEqual([
      "second instance",
      "release.json",
      process.cwd(),
      { from: expect.any(Number) as number },
    ]);
  });

  it("starts again after it has been killed, and its browser has ended with it", async () => {
    const userData = userDataFolder();
    const first = await launchFixture({ userData });
    const browser = await first.app.evaluate(
      ({ webContents }) => webContents.getAllWebContents()[0]?.getOSProcessId() ?? 0,
    );
    expect(isRunning(browser)).toBe(true);
    first.app.process().kill("SIGKILL");
    await expect.poll(() => isRunning(browser), { timeout: 5000 }).toBe(false);
    const second = await launchFixture({ userData });
    expect(await second.page.title()).toBe("Fixture");
    expect(
      readdirSync(userData).filter((name) => name.startsWith("stand-in-profile")),
    ).toHaveLength(1);
  });

  it("ends when its browser is killed", async () => {
    const { app } = await launchFixture();
    const ended = new Promise((resolve) => app.process().once("exit", resolve));
    const browser = await app.evaluate(
      ({ webContents }) => webContents.getAllWebContents()[0]?.getOSProcessId() ?? 0,
    );
    process.kill(browser, "SIGKILL");
    expect(await ended).toBe(0);
  });

  it("says which Electron it stands in for", () => {
    const version = readFileSync("out/electron-stand-in/version", "utf8");
    expect(version).toMatch(/^\d+\.\d+\.\d+$/);
  });
});
