import type { Pictures } from "../../shared/import/html/index.ts";
import { uncertain, type Uncertainty } from "../../shared/import/uncertainty.ts";
import type { Picture } from "../../shared/ipc/contract.ts";
import { ProblemError } from "../../shared/result.ts";
import { recognizePicture } from "../library/pictures.ts";

/** The pictures in a file, by their addresses in it. */
export type PictureBytes = ReadonlyMap<string, Uint8Array>;

export interface FilePictures {
  /** Null for those no document can show. */
  readonly recognized: Pictures;
  /** The bytes of those a document can show. */
  readonly shown: readonly Uint8Array[];
  readonly uncertainties: readonly Uncertainty[];
}

export function recognizePictures(pictures: PictureBytes): FilePictures {
  const recognized = new Map(
    Array.from(pictures, ([address, bytes]) => [address, recognizeOrNull(address, bytes)]),
  );
  const isShown = (address: string) => recognized.get(address) !== null;
  const addresses = [...pictures.keys()];
  return {
    recognized,
    shown: [...pictures].filter(([address]) => isShown(address)).map(([, bytes]) => bytes),
    uncertainties: addresses
      .filter((address) => !isShown(address))
      .map((address) => uncertain("picture", address)),
  };
}

function recognizeOrNull(address: string, bytes: Uint8Array): Picture | null {
  try {
    return recognizePicture(address, bytes);
  } catch (error) {
    if (error instanceof ProblemError) return null;
    throw error;
  }
}
