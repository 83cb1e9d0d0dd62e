import type mammothModule from "mammoth";

import { ProblemError } from "../../../shared/result.ts";
import { styleMap } from "./style-map.ts";
import { unpackWord } from "./unpack.ts";

export interface WordHtml {
  readonly html: string;
  /** Bytes of the pictures, by the address the HTML has for them. */
  readonly pictures: ReadonlyMap<string, Uint8Array>;
  /** Names of the elements nothing could be made of: formulas, diagrams. */
  readonly unread: readonly string[];
  /** A list of it begins with another number than one; which, the library does not tell. */
  readonly hasListStarts: boolean;
}

/** Empty elements and marks of the page's set-up, which hold nothing to read. */
const harmless = /^(?:wps?:|wpg:|wp14:|w14:|w:(?:sectPr|numPr|cr|ptab|permStart|permEnd|subDoc)$)/;

/**
 * The text of a Word document as HTML, tracked changes accepted, footnotes as a list below it.
 * Throws a ProblemError of `word-unknown`, `word-damaged` or `word-too-large`.
 */
export async function readWordHtml(bytes: Uint8Array, name: string): Promise<WordHtml> {
  const word = await unpackWord(bytes, name);
  // Large, and needed seldom: the program starts without it.
  const { default: mammoth } = await import("mammoth");
  const pictures = new Map<string, Uint8Array>();
  try {
    const { value, messages } = await mammoth.convertToHtml(
      { buffer: word.bytes },
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
      hasListStarts: startsElsewhere(word.parts.get("word/numbering.xml")),
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
  const name = /^An unrecognised element was ignored: (.+)$/.exec(message)?.[1];
  return name === undefined || harmless.test(name) ? [] : [name.replace(/^\{.*\}/, "")];
}

function startsElsewhere(numbering: Buffer | undefined): boolean {
  return /<w:start(?:Override)? w:val="(?!0"|1")/.test(numbering?.toString("utf8") ?? "");
}
