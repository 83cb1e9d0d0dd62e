import type { Layout } from "./layout.ts";

/** For whoever reads aloud: large, open, numbered, and with the foot left free so that the eyes stay up. */
export const reading: Layout = {
  margins: { top: 30, right: 24, bottom: 52, left: 22 },
  firstTop: 24,
  pageNumber: { place: "top-right", form: "of-total", from: 1, size: 16 },
  runningHead: true,
  text: {
    face: "serif",
    size: 20,
    leading: 1.5,
    justified: false,
    indent: 0,
    gap: 1,
    hyphenated: false,
  },
  sizes: { headline: 26, subheadline: 20, heading: 20, lead: 20, label: 13 },
  labelFace: "sans",
  letterhead: null,
  masthead: "bar",
  voices: "within",
  numberedParagraphs: true,
  sentences: "whole",
  versions: "one",
};
