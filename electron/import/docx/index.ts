import type { Picture } from "../../../shared/ipc/contract.ts";
import { type FormattedText, type Pictures, readHtml } from "../../../shared/import/html/index.ts";
import { uncertain, type Uncertainty } from "../../../shared/import/uncertainty.ts";
import { failure, ProblemError, type Result, success } from "../../../shared/result.ts";
import { recognizePicture } from "../../library/pictures.ts";
import { readWordHtml } from "./word-html.ts";

/** A text with the pictures it shows, none of them in a library yet. */
export interface FormattedFile {
  readonly formatted: FormattedText;
  readonly pictures: readonly Uint8Array[];
}

/**
 * Reads a Word document. Pictures that no document can show leave their description and caption.
 * Failures: word-unknown, word-damaged, word-too-large.
 */
export async function readWord(bytes: Uint8Array, name: string): Promise<Result<FormattedFile>> {
  try {
    const { html, pictures, unread, hasListStarts } = await readWordHtml(bytes, name);
    const recognized = recognizeAll(pictures);
    const formatted = readHtml(html, recognized);
    const uncertainties: Uncertainty[] = [
      ...formatted.uncertainties,
      ...refused(recognized).map((address) => uncertain("picture", address)),
      ...unread.map((element) => uncertain("unread", element)),
      ...(hasListStarts ? [uncertain("listNumbers", "")] : []),
    ];
    const shown = [...pictures].filter(([address]) => recognized.get(address) !== null);
    return success({
      formatted: { ...formatted, uncertainties },
      pictures: shown.map(([, picture]) => picture),
    });
  } catch (error) {
    if (error instanceof ProblemError) return { ok: false, problem: error.problem };
    // Nested deeper than the stack.
    if (error instanceof RangeError) return failure("word-damaged", { name });
    throw error;
  }
}

function recognizeAll(pictures: ReadonlyMap<string, Uint8Array>): Pictures {
  return new Map(
    Array.from(pictures, ([address, bytes]) => [address, recognizeOrNull(address, bytes)]),
  );
}

function recognizeOrNull(address: string, bytes: Uint8Array): Picture | null {
  try {
    return recognizePicture(address, bytes);
  } catch (error) {
    if (error instanceof ProblemError) return null;
    throw error;
  }
}

function refused(pictures: Pictures): string[] {
  return [...pictures].flatMap(([address, picture]) => (picture === null ? [address] : []));
}
