import { existsSync } from "node:fs";
import path from "node:path";

import { describe, expect, it } from "vitest";

import { fontFaceRules, fontFaces } from "../../../shared/export/fonts.ts";

describe("the publication's fonts", () => {
  it.each(fontFaces.map(({ folder, file }) => [folder, file]))(
    "%s has the file %s",
    (folder, file) => {
      expect(existsSync(path.resolve(`node_modules/@fontsource/${folder}/files/${file}`))).toBe(
        true,
      );
    },
  );

  it("stand in the style sheet, each for its own characters", () => {
    const rules = fontFaceRules(fontFaces, ({ file }) => `../fonts/${file}`);
    expect(rules.split("\n")).toHaveLength(2 * 4 * 2 * 2);
    expect(rules).toContain(
      'font-family: "PT Sans"; font-weight: 700; font-style: normal; src: url(../fonts/pt-sans-cyrillic-700-normal.woff2)',
    );
  });
});
