import { setImmediate as nextTurn } from "node:timers/promises";

import { describe, expect, it } from "vitest";

import { createInTurn } from "../../../../electron/library/in-turn.ts";

describe("work in turn", () => {
  it("under one key runs one after the other, in the order it was given", async () => {
    const inTurn = createInTurn();
    const done: string[] = [];
    const step = (name: string) =>
      inTurn("release", async () => {
        done.push(`${name} begins`);
        await nextTurn();
        done.push(`${name} ends`);
      });
    await Promise.all([step("first"), step("second")]);
    expect(done).toEqual(["first begins", "first ends", "second begins", "second ends"]);
  });

  it("under other keys does not wait", async () => {
    const inTurn = createInTurn();
    const never = inTurn("release", () => new Promise<never>(() => undefined));
    expect(await Promise.race([inTurn("speech", async () => "spoken"), never])).toBe("spoken");
  });

  it("goes on after a failure, which only its own caller hears of", async () => {
    const inTurn = createInTurn();
    const failing = inTurn("release", () => Promise.reject(new Error("disk full")));
    const next = inTurn("release", async () => "saved");
    await expect(failing).rejects.toThrow("disk full");
    expect(await next).toBe("saved");
  });

  it("is settled when all of it has ended, failed or not", async () => {
    const inTurn = createInTurn();
    let ended = 0;
    const work = async () => {
      await nextTurn();
      ended += 1;
      if (ended === 2) throw new Error("failed");
    };
    const all = ["a", "a", "b"].map((key) => inTurn(key, work).catch(() => undefined));
    await inTurn.settled();
    expect(ended).toBe(3);
    await Promise.all(all);
  });
});
