import type { Layout } from "./layout.ts";

/**
 * An official paper after GOST R 7.0.97-2016: margins of 3.2 (20, 10, 20, 20 mm), page numbers of 3.3 (top
 * centre, from the second page, at least 10 mm from the edge), text of 3.3 (14 pt, justified, paragraphs
 * indented by 12.5 mm). The letterhead is the longitudinal one of its annex B, centred: the emblem 10 mm from
 * the upper edge, the names below it, then the particulars.
 */
export const letter: Layout = {
  margins: { top: 20, right: 10, bottom: 20, left: 20 },
  firstTop: 20,
  pageNumber: { place: "top-center", form: "plain", from: 2, size: 12 },
  runningHead: false,
  text: {
    face: "serif",
    size: 14,
    leading: 1.3,
    justified: true,
    indent: 12.5,
    gap: 0,
    hyphenated: true,
  },
  sizes: { headline: 15, subheadline: 14, heading: 14, lead: 14, label: 12 },
  labelFace: "serif",
  letterhead: { at: "centre", emblem: 17, top: 10, about: false },
  masthead: "centred",
  voices: "within",
  numberedParagraphs: false,
  sentences: "running",
  versions: "one",
};
