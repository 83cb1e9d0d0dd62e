import path from "node:path";

import type { Output } from "../../shared/ipc/contract.ts";
import { failure, type Result, success } from "../../shared/result.ts";
import { readCsv } from "../../shared/terms/csv.ts";
import { takeTerms } from "../../shared/terms/take-terms.ts";
import { readTbx } from "../../shared/terms/tbx-reader.ts";
import { readTextFile } from "../import/read-text-file.ts";
import type { Library } from "../library/index.ts";
import type { Stamps } from "./stamps.ts";

/** More is not read by anyone, and what is in the file can be looked up there. */
const mostTold = 200;

/**
 * Takes the terms of a CSV or TBX file into the termbase. Fails with `terms-unreadable` where there are
 * none, with `terms-conflict`, or as reading a text file does.
 */
export async function importTerms(
  library: Library,
  file: string,
  baseRevision: number,
  stamps: Stamps,
): Promise<Result<NonNullable<Output<"terms.import">>>> {
  const name = path.basename(file);
  const text = await readTextFile(file);
  if (!text.ok) return text;
  const isXml = text.value.text.trimStart().startsWith("<");
  const { terms, left, ignored } = isXml ? readTbx(text.value.text) : readCsv(text.value.text);
  if (terms.length === 0) return failure("terms-unreadable", { name });
  const present = await library.terms();
  if (!present.ok) return present;
  const before = new Map(present.value.termbase.terms.map((term) => [term.id, term]));
  const taken = takeTerms([...before.values()], terms, () => stamps.documentId());
  const put = [...taken.added, ...taken.changed];
  const saved =
    put.length === 0
      ? success(present.value.termbase)
      : await library.changeTerms({ baseRevision, put, remove: [] });
  if (!saved.ok) return saved;
  return success({
    name,
    termbase: saved.value,
    added: taken.added.map(({ id }) => id),
    replaced: taken.changed.flatMap(({ id }) => before.get(id) ?? []),
    unchanged: taken.unchanged,
    left: left.slice(0, mostTold),
    ignored: ignored.slice(0, mostTold),
  });
}
