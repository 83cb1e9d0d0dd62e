import { imageSize } from "image-size";

import {
  changeLetterheads,
  type Emblem,
  type LetterheadChange,
  type Letterheads,
  letterheadsSchema,
  mostLetterheads,
  noLetterheads,
} from "../../shared/letterhead/letterhead.ts";
import { ProblemError } from "../../shared/result.ts";
import type { FileShape } from "./durable-file.ts";
import type { LibraryLayout } from "./layout.ts";
import { changeSideFile, type ReadSideFile, readSideFile, type SideFile } from "./side-file.ts";

export const letterheadsShape: FileShape<Letterheads> = {
  format: "press-centre-letterheads",
  schemaVersion: 1,
  schema: letterheadsSchema,
};

const letterheadsFile: SideFile<Letterheads> = {
  place: ({ letterheads }) => letterheads,
  shape: letterheadsShape,
  name: "letterheads",
  empty: noLetterheads,
  problems: {
    damaged: "letterheads-damaged",
    lost: "letterheads-lost",
    newer: "letterheads-newer",
    conflict: "letterheads-conflict",
  },
};

/** Work on the letterheads waits in a line of its own. */
export const theLetterheads = "letterheads";

/** Those of a library; damaged ones are kept aside where it may be written. Throws a {@link ProblemError} of `letterheads-newer`. */
export function readLetterheads(
  layout: LibraryLayout,
  mayWrite: boolean,
): Promise<ReadSideFile<Letterheads>> {
  return readSideFile(letterheadsFile, layout, mayWrite);
}

/**
 * Throws a {@link ProblemError} of `letterheads-conflict`, `letterheads-too-many`, `letterheads-newer`, or
 * `emblem-unsupported` where a picture is none.
 */
export function writeLetterheads(
  layout: LibraryLayout,
  change: LetterheadChange,
): Promise<Letterheads> {
  for (const { emblem } of change.put) if (emblem !== null) mustBePicture(emblem);
  return changeSideFile(letterheadsFile, layout, change.baseRevision, (present) => {
    const next = changeLetterheads(present, change);
    if (next.profiles.length > mostLetterheads)
      throw new ProblemError("letterheads-too-many", { limit: mostLetterheads });
    return next;
  });
}

const imageTypes: Readonly<Record<Emblem["picture"]["mediaType"], string>> = {
  "image/png": "png",
  "image/jpeg": "jpg",
};

function mustBePicture({ picture: { mediaType, base64 } }: Emblem): void {
  let type: string | undefined;
  try {
    ({ type } = imageSize(Buffer.from(base64, "base64")));
  } catch {
    // It is none.
  }
  if (type !== imageTypes[mediaType]) throw new ProblemError("emblem-unsupported");
}
