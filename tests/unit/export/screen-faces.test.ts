import { describe, expect, it } from "vitest";

import { facesShown } from "../../../shared/export/screen-faces.ts";

const files = (html: string) => facesShown(html).map(({ file }) => file);

describe("the faces a page is set in", () => {
  it("are those of its alphabets", () => {
    expect(files("<p>Plain</p>")).toEqual(["pt-serif-latin-400-normal.woff2"]);
    expect(files("<p>Слово</p>")).toEqual(["pt-serif-cyrillic-400-normal.woff2"]);
    expect(files("<p>Łódź</p>")).toEqual([
      "pt-serif-latin-ext-400-normal.woff2",
      "pt-serif-latin-400-normal.woff2",
    ]);
  });

  it("are those of its emphasis, one within the other", () => {
    expect(files("<p><strong><em>Both</em></strong></p>")).toEqual([
      "pt-serif-latin-700-italic.woff2",
    ]);
    expect(files("<blockquote><em>Upright</em></blockquote>")).toEqual([
      "pt-serif-latin-400-normal.woff2",
    ]);
  });

  it("are those of its parts", () => {
    expect(files('<p class="masthead"><p class="event">Exercise</p>')).toEqual([
      "pt-sans-latin-400-normal.woff2",
    ]);
    expect(files('<figcaption>Заря<span class="credit">Photo</span></figcaption>')).toEqual([
      "pt-sans-cyrillic-400-normal.woff2",
      "pt-sans-latin-400-italic.woff2",
    ]);
  });

  it("are none for what has no letters, or none of the fonts", () => {
    expect(files("<p> </p><title>Unseen</title><p>漢字</p>")).toEqual([]);
  });
});
