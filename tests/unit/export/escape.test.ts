import * as fc from "fast-check";
import { describe, expect, it } from "vitest";

import { base64 } from "../../../shared/export/base64.ts";
import { escapeAttribute, escapeText, shorten } from "../../../shared/export/escape.ts";

describe("escaping", () => {
  it("leaves no character that could begin an element or end an attribute", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        expect(escapeText(text)).not.toMatch(/[<>]|&(?!(amp|lt|gt);)/);
        expect(escapeAttribute(text)).not.toMatch(/[<>"]|&(?!(amp|lt|gt|quot);)/);
      }),
    );
  });

  it("keeps tabs, line breaks, whole emoji and every letter", () => {
    expect(escapeText("a\tb\nё «№» 🎖️")).toBe("a\tb\nё «№» 🎖️");
  });
});

describe("shortening", () => {
  it("leaves a text that fits as it is", () => {
    expect(shorten("  Two   words ", 10)).toBe("Two words");
  });

  it("ends at a whole word with an ellipsis and never cuts a character in two", () => {
    expect(shorten("Observers arrive, at Ozyorny", 20)).toBe("Observers arrive…");
    expect(shorten("🎖".repeat(20), 10)).toBe("🎖🎖🎖🎖…");
  });
});

it("writes base64 as the platform does", () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 70 }), (bytes) => {
      expect(base64(bytes)).toBe(Buffer.from(bytes).toString("base64"));
    }),
  );
});
