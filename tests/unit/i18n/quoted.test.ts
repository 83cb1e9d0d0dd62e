import { expect, it } from "vitest";

import { wording } from "../../../shared/i18n/translator.ts";

it("words that are quoted have the quotation marks of the language, their own ones within", () => {
  expect(wording("ru")("bin:moved", { headline: "«Взаимодействие» началось" })).toBe(
    "Документ «„Взаимодействие“ началось» в корзине.",
  );
  expect(wording("en")("bin:moved", { headline: "“Interaction” begins" })).toBe(
    "“‘Interaction’ begins” is in the bin.",
  );
});
