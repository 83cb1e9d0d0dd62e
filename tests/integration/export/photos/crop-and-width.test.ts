import PostalMime from "postal-mime";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { developOnce } from "../../../../electron/export/darkroom.ts";
import { toMessage } from "../../../../electron/export/message.ts";
import { pictureTerms, readPictures } from "../../../../electron/export/pictures.ts";
import { readPictureFile } from "../../../../electron/library/picture-file.ts";
import type { ExportFormat } from "../../../../shared/domain/export-job.ts";
import type { Publication } from "../../../../shared/export/publication.ts";
import type { Crop } from "../../../../shared/pictures/crop.ts";
import { success } from "../../../../shared/result.ts";
import { caption, credit, doc, figure } from "../../../../shared/rich-text/build.ts";
import { photoBlob, releaseEn } from "../../../fixtures/publications/release.ts";
import { documentOf, stamp } from "../../../unit/export/read-back.ts";
import { type ChromiumPrinter, openChromiumPrinter } from "../chromium-printer.ts";
import { heldSo, makeQuarters, seen } from "./quarters.ts";

const types = ["image/jpeg", "image/png", "image/webp"] as const;
const upperLeft: Crop = { x: 0, y: 0, width: 500, height: 500 };
const rightHalf: Crop = { x: 500, y: 0, width: 500, height: 1000 };

let chromium: ChromiumPrinter;
const small = new Map<string, Uint8Array>();
let large: Uint8Array;
beforeAll(async () => {
  chromium = await openChromiumPrinter();
  for (const type of types) small.set(type, await makeQuarters(chromium, type));
  large = await makeQuarters(chromium, "image/jpeg", 3000);
});
afterAll(() => chromium.close());

const photo = (attributes: Readonly<Record<string, unknown>>) =>
  figure({ blob: photoBlob, ...attributes }, caption("The bridge"), credit(""));
const shown = (attributes: Readonly<Record<string, unknown>>): Publication => ({
  ...releaseEn,
  content: doc(photo(attributes)),
});

async function picturesOf({ content }: Publication, format: ExportFormat, bytes: Uint8Array) {
  const services = { readBlob: async () => success(bytes), develop: chromium.develop };
  const { pictures } = await readPictures([content], services, pictureTerms[format]);
  return pictures;
}

async function pictureOf(publication: Publication, format: ExportFormat, bytes: Uint8Array) {
  const [picture] = (await picturesOf(publication, format, bytes)).values();
  if (picture === undefined) throw new Error("The picture did not go out");
  return picture;
}

describe("a photo that is cut", () => {
  it.each(types)("leaves nothing but the part in a %s", async (type) => {
    const bytes = small.get(type) ?? new Uint8Array();
    const picture = await pictureOf(shown({ crop: upperLeft }), "html", bytes);
    expect(picture.mediaType).toBe(type);
    expect(await seen(chromium, picture)).toEqual({ width: 32, height: 16, corners: "rrrr" });
  });

  it("is cut as it is seen, whichever way it was held", async () => {
    const held = heldSo(small.get("image/jpeg") ?? new Uint8Array(), 6);
    for (const format of ["html", "pdf", "docx", "eml"] as const) {
      const picture = await pictureOf(shown({ crop: rightHalf }), format, held);
      expect(await seen(chromium, picture), format).toEqual({
        width: 16,
        height: 64,
        corners: "rrgg",
      });
    }
  });

  it("is cut as it is seen in a WebP, too", async () => {
    const held = heldSo(small.get("image/webp") ?? new Uint8Array(), 6);
    const picture = await pictureOf(shown({ crop: rightHalf }), "html", held);
    expect(await seen(chromium, picture)).toEqual({ width: 16, height: 64, corners: "rrgg" });
  });

  it("can stand in one text in two ways, and in an e-mail, too", async () => {
    const publication = { ...releaseEn, content: doc(photo({ crop: upperLeft }), photo({})) };
    const bytes = small.get("image/jpeg") ?? new Uint8Array();
    const pictures = await picturesOf(publication, "eml", bytes);
    const message = await toMessage(documentOf(publication, stamp), publication, pictures);
    const { attachments, html = "" } = await PostalMime.parse(message);
    const sizes = attachments.map(({ content }) =>
      readPictureFile(new Uint8Array(content as ArrayBuffer)),
    );
    expect(sizes.map((size) => size?.width)).toEqual([32, 64]);
    for (const { contentId } of attachments)
      expect(html).toContain(`cid:${contentId?.slice(1, -1) ?? "?"}"`);
  });
});

describe("a photo of more pixels than are wanted", () => {
  it.each([
    ["html", "full", 1600],
    ["html", "half", 800],
    ["eml", "small", 534],
    ["pdf", "full", 2008],
    ["docx", "half", 1004],
  ] as const)("has in %s at %s width %i across", async (format, extent, width) => {
    const picture = await pictureOf(shown({ extent }), format, large);
    expect(await seen(chromium, picture)).toEqual({ width, height: width / 2, corners: "rgwb" });
  });

  it("keeps those of its part that are wanted", async () => {
    const picture = await pictureOf(shown({ crop: rightHalf }), "html", large);
    expect(await seen(chromium, picture)).toEqual({ width: 1500, height: 1500, corners: "ggww" });
  });

  it("is made once for all files of one kind", async () => {
    let made = 0;
    const develop = developOnce((order) => {
      made += 1;
      return chromium.develop(order);
    });
    const services = { readBlob: async () => success(large), develop };
    const { content } = shown({ extent: "half" });
    for (const format of ["pdf", "docx", "pdf"] as const)
      await readPictures([content], services, pictureTerms[format]);
    expect(made).toBe(1);
  });
});

it("a photo that nothing can show does not go out", async () => {
  const broken = (small.get("image/png") ?? new Uint8Array()).slice();
  broken.fill(0xff, 45, 60);
  const pictures = await picturesOf(shown({ crop: upperLeft }), "html", broken);
  expect(pictures.size).toBe(0);
});
