import { expect, it } from "vitest";

import { legible } from "../../../shared/letterhead/colour.ts";

it("a colour that can be read stays as it is", () => {
  expect(legible("#23594b", "#ffffff")).toBe("#23594b");
});

it("a light one is darkened on white, a dark one lightened on a dark page, only as far as needed", () => {
  expect(legible("#ffd400", "#ffffff")).toBe("#8c7500");
  expect(legible("#23594b", "#171916")).toBe("#658b81");
});

it("black and white stay black and white where nothing else would do", () => {
  expect(legible("#ffffff", "#ffffff")).toMatch(/^#7\w7\w7\w$/);
  expect(legible("#000000", "#000000")).toMatch(/^#7\w7\w7\w$/);
});
