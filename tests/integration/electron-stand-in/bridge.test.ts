import { beforeAll, describe, expect, it } from "vitest";
import { buildStandIn } from "../../runtime/build-stand-in.ts";
import { launchFixture } from "./fixture-application.ts";

beforeAll(() => buildStandIn());

const remote = (channel: string): string => `Error: Error invoking remote method '${channel}'`;

describe("the bridge between page and main process", () => {
  it("is there before the page's first script, and nothing else of the preload is", async () => {
    const { page } = await launchFixture();
    const atStart = await page.locator("html").getAttribute("data-at-start");
    expect(atStart).toBe("object undefined undefined undefined");
    expect(await page.evaluate(() => Object.isFrozen(globalThis.fixture.versions.list))).toBe(true);
  });

  it("carries what structured clone carries", async () => {
    const { page } = await launchFixture();
    const kinds = await page.evaluate(async () => {
      const cyclic: Record<string, unknown> = { list: [1, { deep: null }] };
      cyclic["self"] = new Map([["one", cyclic]]);
      const back = (await globalThis.fixture.echo(
        new Map<string, unknown>([
          ["bytes", new Uint8Array([1, 2, 255])],
          ["date", new Date(5)],
          ["big", 2n ** 70n],
          ["nothing", undefined],
          ["not a number", Number.NaN],
          ["cyclic", cyclic["self"]],
          ["text", "Пресс-центр"],
        ]),
      )) as Map<string, unknown>;
      const inside = back.get("cyclic") as Map<string, { self: unknown; list: unknown }>;
      return {
        bytes: [...(back.get("bytes") as Uint8Array)],
        date: (back.get("date") as Date).getTime(),
        big: String(back.get("big")),
        nothing: back.has("nothing") && back.get("nothing") === undefined,
        notANumber: Number.isNaN(back.get("not a number")),
        cyclic: inside.get("one")?.self === inside,
        list: inside.get("one")?.list,
        text: back.get("text"),
      };
    });
    expect(kinds).toEqual({
      bytes: [1, 2, 255],
      date: 5,
      big: "1180591620717411303424",
      nothing: true,
      notANumber: true,
      cyclic: true,
      list: [1, { deep: null }],
      text: "Пресс-центр",
    });
  });

  it("tells the handler which page has called", async () => {
    const { page } = await launchFixture();
    const { received, frame } = await page.evaluate(() =>
      globalThis.fixture.kinds({ set: new Set([1]), error: new Error("x"), list: [] }),
    );
    expect(received).toEqual({ set: "Set", error: "Error", list: "Array" });
    const url = "app://bundle/index.html";
    expect(frame).toEqual({ url, origin: "app://bundle", parent: null });
  });

  it("fails in Electron's words", async () => {
    const { page } = await launchFixture();
    const failures = await page.evaluate(async () => {
      const { fixture } = globalThis;
      const attempts = [
        () => fixture.invoke("fail"),
        () => fixture.invoke("nobody"),
        () => fixture.invoke("return a function"),
        () => fixture.fail(),
        () => fixture.echo(Symbol("x")),
        () => fixture.notCovered(),
      ];
      const outcomes = await Promise.allSettled(attempts.map(async (attempt) => attempt()));
      return outcomes.map((outcome) =>
        outcome.status === "rejected" && outcome.reason instanceof Error
          ? String(outcome.reason)
          : "no error",
      );
    });
    expect(failures).toEqual([
      `${remote("fail")}: TypeError: no such release`,
      `${remote("nobody")}: Error: No handler registered for 'nobody'`,
      expect.stringContaining("could not be cloned"),
      "RangeError: out of range",
      "TypeError: An object could not be cloned.",
      "NotCovered: stand-in: ipcRenderer.sendSync is not covered",
    ]);
  });

  it("answers a function without delay", async () => {
    const { page } = await launchFixture();
    expect(await page.evaluate(() => globalThis.fixture.add(2, 3))).toBe(5);
  });

  it("hears what main sends, and main hears it", async () => {
    const { page } = await launchFixture();
    await page.evaluate(() => globalThis.fixture.tell({ when: "today" }));
    await expect.poll(() => page.getByTestId("told").textContent()).toBe('{"when":"today"}');
  });
});
