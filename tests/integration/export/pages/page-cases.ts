import { readFileSync } from "node:fs";
import path from "node:path";

import type { Kind } from "../../../../shared/domain/document.ts";
import { type Language, languages, otherLanguage } from "../../../../shared/domain/language.ts";
import {
  isBilingual,
  type LayoutName,
  layoutNames,
} from "../../../../shared/export/layouts/index.ts";
import { type PrintPage, toPrintPage } from "../../../../shared/export/print-html.ts";
import type { InlinePictures, Publication } from "../../../../shared/export/publication.ts";
import { samplePicture, samplePictureFile } from "../../../../shared/sample/index.ts";
import { overfull, overfullPhotos } from "../../../fixtures/publications/overfull.ts";
import { samplePublication } from "../../../fixtures/publications/samples.ts";
import { shortNoteIn } from "../../../fixtures/publications/short.ts";
import { projectRoot } from "../../../runtime/project.ts";

/** One PDF whose pages are looked at. */
export interface PageCase {
  /** Also of its image: "side-by-side long ru". */
  readonly name: string;
  readonly layout: LayoutName;
  /** So many pages from the first on, and the last. */
  readonly first: number;
  /** Share of a page's pixels that may differ, where it is more than usual. */
  readonly share?: number | undefined;
  readonly page: () => PrintPage;
}

const kinds: Readonly<Record<LayoutName, Kind>> = {
  release: "press-release",
  letter: "press-release",
  reading: "speech",
  interview: "interview",
  "side-by-side": "press-release",
  consecutive: "press-release",
};

type Texts = (language: Language, layout: LayoutName) => Publication;

/** Emoji and names from right to left come in the machine's own fonts; a line that moves is still far more. */
const foreignLetters = 0.004;

const lengths: readonly (Omit<PageCase, "layout" | "page"> & { readonly text: Texts })[] = [
  { name: "short", first: 1, text: shortNoteIn },
  {
    name: "long",
    first: 2,
    text: (language, layout) => samplePublication(kinds[layout], language),
  },
  { name: "overfull", first: 4, share: foreignLetters, text: overfull },
];

/** Every layout, in both languages, with a short text, a long one and one where everything is too large. */
export function pageCases(): PageCase[] {
  const pictures: InlinePictures = new Map([...overfullPhotos, samplePhoto()]);
  return layoutNames.flatMap((layout) =>
    lengths.flatMap(({ name, first, share, text }) =>
      languages.map((language) => ({
        name: `${layout} ${name} ${language}`,
        layout,
        first,
        share,
        page: () => {
          const companion = isBilingual(layout) ? text(otherLanguage(language), layout) : null;
          return toPrintPage({ publication: text(language, layout), companion, layout, pictures });
        },
      })),
    ),
  );
}

/** The picture of the sample, as a page holds it. */
export function samplePhoto() {
  const bytes = readFileSync(path.join(projectRoot, "assets/sample", samplePictureFile));
  const { blob, mediaType } = samplePicture;
  return [blob, { mediaType, base64: bytes.toString("base64") }] as const;
}
