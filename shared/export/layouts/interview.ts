import { release } from "./release.ts";
import type { Layout } from "./layout.ts";

/** A conversation: who speaks stands beside what is said. */
export const interview: Layout = {
  ...release,
  margins: { top: 24, right: 26, bottom: 26, left: 24 },
  sizes: { ...release.sizes, headline: 24 },
  voices: "beside",
};
