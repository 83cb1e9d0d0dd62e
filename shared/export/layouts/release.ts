import type { Layout } from "./layout.ts";

/** What a newsroom gets: one column, a bar of colour, the headline large. */
export const release: Layout = {
  margins: { top: 24, right: 26, bottom: 26, left: 32 },
  firstTop: 20,
  pageNumber: { place: "bottom-right", form: "of-total", from: 2, size: 8.5 },
  runningHead: true,
  text: {
    face: "serif",
    size: 10.75,
    leading: 1.5,
    justified: false,
    indent: 0,
    gap: 0.72,
    hyphenated: true,
  },
  sizes: { headline: 22, subheadline: 13, heading: 13, lead: 12.5, label: 9.5 },
  labelFace: "sans",
  letterhead: { at: "side", emblem: 17, top: 16, about: true },
  masthead: "bar",
  voices: "within",
  numberedParagraphs: false,
  sentences: "running",
  versions: "one",
};
