import type { Language } from "../../../shared/domain/language.ts";
import type { Translate } from "../../../shared/i18n/translator.ts";
import type { InlinePictures } from "../../../shared/export/publication.ts";

/** What the makers of one Word document need to know. */
export interface Setting {
  readonly language: Language;
  readonly wording: Translate;
  readonly pictures: InlinePictures;
  /** A number no other list of the document has. */
  readonly nextList: () => number;
}
