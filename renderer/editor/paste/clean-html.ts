import { serialize } from "parse5";

import { append, elementsIn } from "../../../shared/import/cleaning/edit-tree.ts";
import { cleanPage } from "../../../shared/import/cleaning/index.ts";

export interface CleanHtml {
  readonly html: string;
  /** Pictures that were left out: they cannot come along as HTML. */
  readonly images: number;
}

const keptAttributes = new Set(["href", "colspan", "rowspan", "start", "data-pm-slice"]);
const ownAttributes = /^data-(part|id|date|speaker|blob|media-type|width|height|alt)$/;

/** HTML of the clipboard as the editor reads it, footnotes below the text. */
export function cleanHtml(html: string): CleanHtml {
  const { body, notes, images } = cleanPage(html);
  if (notes !== null) append(body, [notes]);
  for (const element of elementsIn(body))
    element.attrs = element.attrs.filter(
      ({ name }) => keptAttributes.has(name) || ownAttributes.test(name),
    );
  return { html: serialize(body), images };
}
