import type { FormattedText } from "../../shared/import/html/index.ts";

/** A text with the pictures it shows, none of them in a library yet. */
export interface FormattedFile {
  readonly formatted: FormattedText;
  readonly pictures: readonly Uint8Array[];
}
