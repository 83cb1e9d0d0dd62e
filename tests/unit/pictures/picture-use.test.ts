import { describe, expect, it } from "vitest";

import { toHtml } from "../../../shared/export/html.ts";
import { besides } from "../../../shared/merge/derived-id.ts";
import { pictureUses } from "../../../shared/pictures/picture-use.ts";
import { alignTranslation, createTranslation } from "../../../shared/rich-text/alignment.ts";
import { block, doc, figure } from "../../../shared/rich-text/build.ts";
import { toContent } from "../../../shared/rich-text/content.ts";
import { readContent } from "../../../shared/rich-text/repair.ts";
import { photo } from "../../fixtures/publications/photo.ts";
import { photoBlob, releaseEn } from "../../fixtures/publications/release.ts";

const crop = { x: 100, y: 0, width: 500, height: 400 };
const shown = (attributes: Readonly<Record<string, unknown>> = {}, words = "The bridge") =>
  figure(
    { id: "photo00001", blob: photoBlob, width: 1200, height: 800, ...attributes },
    block("caption", { id: "caption001" }, words),
    block("credit", { id: "credit0001" }, ""),
  );
const attributesOf = (text: ReturnType<typeof doc>) => text.firstChild?.attrs ?? {};

describe("a photo's part and width", () => {
  it("are stored where they were chosen, and read back", () => {
    const text = doc(shown({ crop, extent: "half" }));
    const read = readContent(toContent(text));
    expect(read.ok && read.value.doc.eq(text)).toBe(true);
  });

  it("are nowhere in a document in which nobody chose them: it is what it was", () => {
    const stored = JSON.stringify(toContent(doc(shown())));
    expect(stored).not.toMatch(/crop|extent/);
    const read = readContent(JSON.parse(stored));
    expect(read.ok && attributesOf(read.value.doc)).toMatchObject({ crop: null, extent: "full" });
    expect(besides(shown()).attrs["id"]).toBe("ibniijqrdy");
  });

  it("that no picture can have are left out, and told", () => {
    for (const bad of [{ ...crop, x: 600 }, { ...crop, width: 0 }, { ...crop, y: 0.5 }, "all", 7]) {
      const stored = JSON.stringify(toContent(doc(shown({ crop })))).replace(
        JSON.stringify(crop),
        JSON.stringify(bad),
      );
      const read = readContent(JSON.parse(stored));
      expect(read.ok && attributesOf(read.value.doc)["crop"]).toBeNull();
      expect(read.ok && read.value.repairs).toMatchObject([{ what: "invalidAttribute" }]);
    }
  });

  it("go over to the translation with the picture, and follow it", () => {
    const source = doc(shown({ crop, extent: "small" }));
    const begun = createTranslation(source, { from: "en", to: "ru", fill: "empty" });
    expect(attributesOf(begun)).toMatchObject({ blob: photoBlob, crop, extent: "small" });
    const changed = alignTranslation(doc(shown({ extent: "half" })), begun);
    expect(attributesOf(changed)).toMatchObject({ crop: null, extent: "half" });
  });
});

describe("pictures of a text", () => {
  it("are one for each way they are shown", () => {
    const text = doc(shown({ crop }), shown({ crop }), shown(), shown({ extent: "half" }));
    expect(pictureUses(text).map(({ key }) => key)).toEqual([
      `${photoBlob}-100-0-500-400`,
      photoBlob,
      `${photoBlob}-half`,
    ]);
  });

  it("have in a page the proportions of their part", () => {
    const content = doc(shown({ crop, extent: "half" }));
    const pictures = new Map(pictureUses(content).map(({ key }) => [key, photo]));
    const html = toHtml({ ...releaseEn, content }, { pictures, sisterFile: null });
    expect(html).toContain('<figure class="half">');
    expect(html).toMatch(/<img [^>]* width="600" height="320">/);
  });
});
