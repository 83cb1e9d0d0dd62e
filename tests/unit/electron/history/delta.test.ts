import * as fc from "fast-check";
import { describe, expect, it } from "vitest";

import { applyDelta, makeDelta } from "../../../../electron/library/history/delta.ts";

const bytes = (text: string) => Buffer.from(text);

describe("a delta", () => {
  it("makes the later bytes of the earlier ones, whatever they are", () => {
    const texts = fc.tuple(
      fc.string({ unit: fc.constantFrom("а", "b", "в", "ы", " ", "\u{1F300}"), maxLength: 400 }),
      fc.string({ unit: fc.constantFrom("а", "b", "в", "ы", " ", "\u{1F300}"), maxLength: 400 }),
    );
    fc.assert(
      fc.property(texts, ([before, after]) => {
        const delta = makeDelta(bytes(before), bytes(after));
        expect(applyDelta(bytes(before), delta).toString("utf8")).toBe(after);
      }),
    );
  });

  it("of a few words in a long text is short, wherever they stand", () => {
    const long = "Подразделения выполнили учебные задачи в полном объёме. ".repeat(2000);
    for (const place of [0, 40_000, long.length]) {
      const changed = `${long.slice(0, place)}И ещё немного. ${long.slice(place)}`;
      const [, , data] = makeDelta(bytes(long), bytes(changed));
      expect(data.length).toBeLessThan(80);
      expect(applyDelta(bytes(long), makeDelta(bytes(long), bytes(changed))).toString()).toBe(
        changed,
      );
    }
  });

  it("of a text that moved refers to where it stood", () => {
    const first = "Первый абзац говорит о замысле учения и о его участниках. ";
    const second = "Второй абзац говорит о ходе учения, о погоде и о технике. ";
    const [, , data] = makeDelta(bytes(first + second), bytes(second + first));
    expect(data.length).toBeLessThan(60);
  });

  it("does not go with other bytes", () => {
    const delta = makeDelta(bytes("Первый абзац"), bytes("Первый новый абзац"));
    expect(() => applyDelta(bytes("П"), delta)).toThrow(RangeError);
  });
});
