import { describe, expect, it } from "vitest";

import { concordanceOf } from "../../../shared/memory/concordance.ts";
import { origin, unit } from "../../fixtures/memory/units.ts";

const units = [
  unit("Понтонный мост наведён.", "The pontoon bridge has been laid."),
  unit("Сапёры навели понтонные мосты через реку.", "Sappers laid pontoon bridges over the river."),
  unit("Мост и ещё один понтонный паром.", "A bridge and a pontoon ferry besides."),
  unit("Прошёл парад.", "A parade was held."),
].map((each) => ({ unit: each, origin: origin("Переправа") }));

const found = (query: string) =>
  concordanceOf(units, query, 10).lines.map(({ texts, language }) =>
    texts[language].map(({ text, marked }) => (marked ? `[${text}]` : text)).join(""),
  );

describe("a concordance", () => {
  it("finds words in any form, the phrase as it is first", () => {
    expect(found("понтонный мост")).toEqual([
      "[Понтонный] [мост] наведён.",
      "[Мост] и ещё один [понтонный] паром.",
      "Сапёры навели [понтонные] [мосты] через реку.",
    ]);
  });

  it("finds them in the other language too", () => {
    expect(found("pontoon bridges")).toEqual([
      "Sappers laid [pontoon] [bridges] over the river.",
      "The [pontoon] [bridge] has been laid.",
      "A [bridge] and a [pontoon] ferry besides.",
    ]);
  });

  it("finds nothing for nothing", () => {
    expect(found(" — ")).toEqual([]);
    expect(found("понтонный парад")).toEqual([]);
  });

  it("tells how many there are besides those it shows", () => {
    expect(concordanceOf(units, "мост", 1)).toMatchObject({
      lines: [{ language: "ru" }],
      total: 3,
    });
  });
});
