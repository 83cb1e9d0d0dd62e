import path from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { buildStandIn } from "../../runtime/build-stand-in.ts";
import { isRunning, launchFixture } from "./fixture-application.ts";

const file = path.join(import.meta.dirname, "fixture-app/helper.js");

beforeAll(() => buildStandIn());

describe("a utility process", () => {
  it("hears what it was told from the first, answers clones, and tells its end", async () => {
    const { app } = await launchFixture();
    const { said, code } = await app.evaluate(async (_electron, helper) => {
      const child = globalThis.fixture.utilityProcess.fork(helper, ["--given"]);
      child.postMessage("early");
      const said = await new Promise<{ heard: Map<string, string[]>; given: string[] }>((resolve) =>
        child.once("message", resolve),
      );
      const ended = new Promise((resolve) => child.once("exit", resolve));
      child.postMessage("go");
      return { said: [...(said.heard.get("all") ?? []), ...said.given], code: await ended };
    }, file);
    expect(said).toEqual(["early", "--given"]);
    expect(code).toBe(7);
  });

  it("ends with the application, also when that is killed", async () => {
    const { app } = await launchFixture();
    const pid = await app.evaluate(
      (_electron, helper) => globalThis.fixture.utilityProcess.fork(helper).pid ?? 0,
      file,
    );
    expect(isRunning(pid)).toBe(true);
    app.process().kill("SIGKILL");
    await expect.poll(() => isRunning(pid), { timeout: 20_000 }).toBe(false);
  });
});
