import PostalMime from "postal-mime";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { toDocx } from "../../../../electron/export/docx/index.ts";
import { toMessage } from "../../../../electron/export/message.ts";
import { pictureTerms, readPictures } from "../../../../electron/export/pictures.ts";
import { shownPicture } from "../../../../electron/shown-picture.ts";
import { readPictureFile } from "../../../../electron/library/picture-file.ts";
import type { ExportFormat } from "../../../../shared/domain/export-job.ts";
import { toHtml } from "../../../../shared/export/html.ts";
import { toPrintPage } from "../../../../shared/export/print-html.ts";
import type { InlinePicture, Publication } from "../../../../shared/export/publication.ts";
import { orientationOf } from "../../../../shared/pictures/orientation.ts";
import { success } from "../../../../shared/result.ts";
import { caption, credit, doc, figure } from "../../../../shared/rich-text/build.ts";
import { photoBlob, releaseEn } from "../../../fixtures/publications/release.ts";
import { entriesOf } from "../../../fixtures/raw-zip.ts";
import { documentOf, stamp } from "../../../unit/export/read-back.ts";
import { type ChromiumPrinter, openChromiumPrinter } from "../chromium-printer.ts";
import { type Corners, heldSo, makeQuarters, makeTransparentWebp, seen } from "./quarters.ts";

/** What is seen of red, green, white and blue by each orientation (Exif 2.32, 4.6.4 A). */
const orientations: readonly (readonly [number, Corners])[] = [
  [1, "rgwb"],
  [2, "grbw"],
  [3, "wbrg"],
  [4, "bwgr"],
  [5, "rbwg"],
  [6, "brgw"],
  [7, "wgrb"],
  [8, "gwbr"],
];

let chromium: ChromiumPrinter;
let jpeg: Uint8Array;
let webp: Uint8Array;
beforeAll(async () => {
  chromium = await openChromiumPrinter();
  jpeg = await makeQuarters(chromium, "image/jpeg");
  webp = await makeQuarters(chromium, "image/webp");
});
afterAll(() => chromium.close());

const publication: Publication = {
  ...releaseEn,
  content: doc(figure({ blob: photoBlob }, caption("The bridge"), credit(""))),
};

async function picturesFor(format: ExportFormat, bytes: Uint8Array) {
  const services = { readBlob: async () => success(bytes), develop: chromium.develop };
  const { pictures } = await readPictures([publication.content], services, pictureTerms[format]);
  return pictures;
}

/** The picture that stands in a page. */
function inPage(html: string): InlinePicture {
  const [, mediaType = "", base64 = ""] = /src="data:([^;]*);base64,([^"]*)"/.exec(html) ?? [];
  return { mediaType, base64 };
}

const inFile = (bytes: Uint8Array, mediaType = "image/jpeg"): InlinePicture => ({
  mediaType,
  base64: Buffer.from(bytes).toString("base64"),
});

/** The picture as the window is given it. */
function inWindow(bytes: Uint8Array): InlinePicture {
  const shown = shownPicture(bytes);
  return inFile(shown?.bytes ?? new Uint8Array(), shown?.mediaType);
}

/** The picture as a reader's program finds it in a file of the format. */
const carried = {
  html: async (bytes) =>
    inPage(toHtml(publication, { pictures: await picturesFor("html", bytes), sisterFile: null })),
  pdf: async (bytes) => {
    const pictures = await picturesFor("pdf", bytes);
    return inPage(toPrintPage({ publication, companion: null, layout: "release", pictures }).body);
  },
  docx: async (bytes) => {
    const moments = { created: stamp.updatedAt, modified: stamp.updatedAt };
    const made = await toDocx(publication, await picturesFor("docx", bytes), moments);
    const entry = entriesOf(Buffer.from(made)).find(({ name }) => name.startsWith("word/media/"));
    return inFile(entry?.bytes ?? new Uint8Array());
  },
  eml: async (bytes) => {
    const document = documentOf(publication, stamp);
    const made = await toMessage(document, publication, await picturesFor("eml", bytes));
    const { attachments } = await PostalMime.parse(made);
    return inFile(new Uint8Array(attachments[0]?.content as ArrayBuffer), attachments[0]?.mimeType);
  },
} satisfies Partial<Record<ExportFormat, (bytes: Uint8Array) => Promise<InlinePicture>>>;

describe.each(orientations)("a photo of orientation %i", (orientation, corners) => {
  const upright = orientation < 5 ? { width: 64, height: 32 } : { width: 32, height: 64 };

  it("is measured and shown upright in the window", async () => {
    const bytes = heldSo(jpeg, orientation);
    expect(readPictureFile(bytes)).toMatchObject(upright);
    expect(await seen(chromium, inWindow(bytes))).toEqual({ ...upright, corners });
  });

  it("is upright as a WebP, too: its Exif, which no browser heeds, is heeded for it", async () => {
    const bytes = heldSo(webp, orientation);
    expect(readPictureFile(bytes)).toMatchObject(upright);
    expect(await seen(chromium, inWindow(bytes))).toEqual({ ...upright, corners });
    for (const format of ["html", "pdf", "docx", "eml"] as const) {
      const picture = await carried[format](bytes);
      expect(orientationOf(Buffer.from(picture.base64, "base64")), format).toBe(1);
      expect(await seen(chromium, picture), format).toEqual({ ...upright, corners });
    }
  });

  it.each(["html", "pdf"] as const)(
    "is upright in %s, whose programs heed Exif",
    async (format) => {
      const picture = await carried[format](heldSo(jpeg, orientation));
      expect(await seen(chromium, picture)).toEqual({ ...upright, corners });
    },
  );

  it.each(["docx", "eml"] as const)("is upright in %s by its pixels alone", async (format) => {
    const picture = await carried[format](heldSo(jpeg, orientation));
    expect(orientationOf(Buffer.from(picture.base64, "base64"))).toBe(1);
    expect(await seen(chromium, picture)).toEqual({ ...upright, corners });
  });
});

it.each(["docx", "eml"] as const)(
  "a WebP goes out in %s as what its programs show: as JPEG, or as PNG where one sees through it",
  async (format) => {
    const [opaque] = (await picturesFor(format, webp)).values();
    expect(readPictureFile(Buffer.from(opaque?.base64 ?? "", "base64"))?.mediaType).toBe(
      "image/jpeg",
    );
    const [transparent] = (await picturesFor(format, await makeTransparentWebp(chromium))).values();
    expect(transparent?.mediaType).toBe("image/png");
    const bytes = Buffer.from(transparent?.base64 ?? "", "base64");
    expect(readPictureFile(bytes)).toMatchObject({ mediaType: "image/png", width: 8, height: 4 });
  },
);

it("a photo that was held upright goes out with the pixels it has", async () => {
  for (const format of ["docx", "eml"] as const)
    expect(await carried[format](jpeg)).toEqual(inFile(jpeg));
});
