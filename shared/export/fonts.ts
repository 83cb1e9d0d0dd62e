/** Ranges of the files of the fonts, as their publisher cut them. */
const subsets = {
  "cyrillic-ext": "U+0460-052F,U+1C80-1C8A,U+20B4,U+2DE0-2DFF,U+A640-A69F,U+FE2E-FE2F",
  cyrillic: "U+0301,U+0400-045F,U+0490-0491,U+04B0-04B1,U+2116",
  "latin-ext":
    "U+0100-02BA,U+02BD-02C5,U+02C7-02CC,U+02CE-02D7,U+02DD-02FF,U+0304,U+0308,U+0329,U+1D00-1DBF,U+1E00-1E9F,U+1EF2-1EFF,U+2020,U+20A0-20AB,U+20AD-20C0,U+2113,U+2C60-2C7F,U+A720-A7FF",
  latin:
    "U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+0304,U+0308,U+0329,U+2000-206F,U+20AC,U+2122,U+2191,U+2193,U+2212,U+2215,U+FEFF,U+FFFD",
} as const;

const families = { "pt-serif": "PT Serif", "pt-sans": "PT Sans" } as const;

export interface FontFace {
  /** Name of the package @fontsource/… that holds the file. */
  readonly folder: keyof typeof families;
  readonly file: string;
  readonly family: string;
  readonly weight: 400 | 700;
  readonly style: "normal" | "italic";
  readonly range: string;
}

function facesOf(folder: keyof typeof families): FontFace[] {
  return Object.entries(subsets).flatMap(([subset, range]) =>
    ([400, 700] as const).flatMap((weight) =>
      (["normal", "italic"] as const).map((style) => ({
        folder,
        file: `${folder}-${subset}-${weight}-${style}.woff2`,
        family: families[folder],
        weight,
        style,
        range,
      })),
    ),
  );
}

/** Every file of the publication's fonts: static cuts, since paper embeds them as they are. */
export const fontFaces: readonly FontFace[] = [...facesOf("pt-serif"), ...facesOf("pt-sans")];

/** @param addressOf where the page finds the file of a face */
export function fontFaceRules(
  faces: readonly FontFace[],
  addressOf: (face: FontFace) => string,
): string {
  return faces
    .map((face) => {
      const { family, weight, style, range } = face;
      return `@font-face { font-family: "${family}"; font-weight: ${weight}; font-style: ${style}; src: url(${addressOf(face)}) format("woff2"); unicode-range: ${range}; }`;
    })
    .join("\n");
}
