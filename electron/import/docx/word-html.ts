import type mammothModule from "mammoth";

import { ProblemError } from "../../../shared/result.ts";
import { prepareWord } from "./prepare.ts";
import { styleMap } from "./style-map.ts";
import { packWord, unpackWord } from "./unpack.ts";

export interface WordHtml {
  readonly html: string;
  /** Bytes of the pictures, by the address the HTML has for them. */
  readonly pictures: ReadonlyMap<string, Uint8Array>;
  /** Names of the elements nothing could be made of: formulas, diagrams; signs of unknown fonts. */
  readonly unread: readonly string[];
  /** Words in the text that are no part of it. */
  readonly leftOut: readonly string[];
  /** Lines of the headers and footers. */
  readonly pageLines: readonly string[];
}

/** Empty elements and marks of the page's set-up, which hold nothing to read. */
const harmless = /^(?:wps?:|wpg:|wp14:|w14:|w:(?:sectPr|numPr|permStart|permEnd|subDoc)$)/;

/**
 * The text of a Word document as HTML, tracked changes accepted, footnotes as a list below it.
 * Throws a ProblemError of `word-unknown`, `word-damaged` or `word-too-large`.
 */
export async function readWordHtml(bytes: Uint8Array, name: string): Promise<WordHtml> {
  const unpacked = await unpackWord(bytes, name);
  // Large, and needed seldom: the program starts without it.
  const { default: mammoth } = await import("mammoth");
  const pictures = new Map<string, Uint8Array>();
  try {
    const { parts, ...beside } = prepareWord(unpacked);
    const { value, messages } = await mammoth.convertToHtml(
      { buffer: await packWord(parts) },
      {
        styleMap: [...styleMap],
        includeEmbeddedStyleMap: false,
        externalFileAccess: false,
        convertImage: pictureTaker(mammoth, pictures),
      },
    );
    return {
      html: value,
      pictures,
      unread: [...new Set(messages.flatMap(({ message }) => unreadElement(message)))],
      ...beside,
    };
  } catch (error) {
    const isOther = error instanceof Error && error.message.startsWith(noText);
    throw new ProblemError(isOther ? "word-unknown" : "word-damaged", { name }, { cause: error });
  }
}

/** What mammoth says of a zip of another kind: a sheet, a text of another program. */
const noText = "Could not find main document part";

function pictureTaker(mammoth: typeof mammothModule, pictures: Map<string, Uint8Array>) {
  return mammoth.images.imgElement(async (image) => {
    const src = `picture:${pictures.size + 1}`;
    pictures.set(src, await image.readAsBuffer());
    return { src };
  });
}

function unreadElement(message: string): string[] {
  const sign = /^A w:sym element with an unsupported character was ignored: (.+)$/.exec(
    message,
  )?.[1];
  if (sign !== undefined) return [sign];
  const name = /^An unrecognised element was ignored: (.+)$/.exec(message)?.[1];
  return name === undefined || harmless.test(name) ? [] : [name.replace(/^\{.*\}/, "")];
}
