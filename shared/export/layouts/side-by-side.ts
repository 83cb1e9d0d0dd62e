import type { Layout } from "./layout.ts";

/** Both languages in two columns, each block beside its translation. */
export const sideBySide: Layout = {
  margins: { top: 24, right: 18, bottom: 22, left: 18 },
  firstTop: 18,
  pageNumber: { place: "bottom-center", form: "of-total", from: 2, size: 8.5 },
  runningHead: true,
  text: {
    face: "serif",
    size: 9.5,
    leading: 1.45,
    justified: false,
    indent: 0,
    gap: 0.7,
    hyphenated: true,
  },
  sizes: { headline: 15, subheadline: 11, heading: 11, lead: 10.5, label: 8.5 },
  labelFace: "sans",
  letterhead: { at: "side", emblem: 13, top: 14, about: true },
  masthead: "bar",
  voices: "within",
  numberedParagraphs: false,
  sentences: "running",
  versions: "beside",
};
