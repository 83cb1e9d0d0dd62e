import type { Letterhead } from "../letterhead/letterhead.ts";
import { articleStyle } from "./article-style.ts";
import {
  indented,
  justified,
  mastheadStyles,
  numberedParagraphs,
  versionsBeside,
  voicesBeside,
  wholeSentences,
} from "./layout-styles.ts";
import { letterheadOnPaper } from "./letterhead/letterhead-styles.ts";
import type { Layout } from "./layouts/layout.ts";
import { fontFamilies, pageRules, type RunningHead } from "./page-rules.ts";

const sheet = { width: 210, height: 297 };

/**
 * The layout as CSS, for the screen as for paper: the measure is fixed, so that lines break in both at the
 * same places.
 * @param heads one for each version, in the order they stand
 * @param letterhead null: nothing of it stands on the page
 */
export function printStylesheet(
  chosen: Layout,
  heads: readonly RunningHead[],
  letterhead: Letterhead | null = null,
): string {
  const place = letterhead === null ? null : chosen.letterhead;
  const layout = place === null ? chosen : { ...chosen, firstTop: place.top };
  return [
    pageRules(layout, heads),
    properties(layout),
    articleStyle,
    mastheadStyles[layout.masthead],
    layout.text.justified ? justified : "",
    layout.text.indent > 0 ? indented : "",
    layout.voices === "beside" ? voicesBeside : "",
    layout.numberedParagraphs ? numberedParagraphs : "",
    layout.sentences === "whole" ? wholeSentences : "",
    layout.versions === "beside" ? versionsBeside : "",
    letterhead === null || place === null ? "" : letterheadOnPaper(letterhead, place),
    onScreen(layout),
  ].join("\n");
}

function properties({ margins, text, sizes, labelFace }: Layout): string {
  return `:root {
  color-scheme: light;
  --ink: #1d1c19; --quiet: #5c5951; --line: #d8d5cc; --accent: #23594b;
  --face: ${fontFamilies[text.face]}; --label-face: ${fontFamilies[labelFace]};
  --measure: ${sheet.width - margins.left - margins.right}mm;
  --text: ${text.size}pt; --leading: ${text.leading}; --indent: ${text.indent}mm; --gap: ${text.gap}em;
  --headline: ${sizes.headline}pt; --subheadline: ${sizes.subheadline}pt; --heading: ${sizes.heading}pt;
  --lead: ${sizes.lead}pt; --label: ${sizes.label}pt;
}`;
}

/** A sheet as high as its text, with the margins the pages will have. */
function onScreen({ margins, firstTop }: Layout): string {
  const { right, bottom, left } = margins;
  return `@media screen {
  html { background: #dddad2; }
  body { width: ${sheet.width}mm; min-height: ${sheet.height}mm; margin: 8mm auto; padding: ${firstTop}mm ${right}mm ${bottom}mm ${left}mm; background: #fff; box-shadow: 0 1px 2px rgb(0 0 0 / 8%), 0 4px 16px rgb(0 0 0 / 8%); }
}`;
}
