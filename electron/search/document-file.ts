import { documentShape } from "../library/documents.ts";
import { readSealed } from "../library/durable-file.ts";
import { type LibraryLayout, previousOf } from "../library/layout.ts";
import { searchedDocument, type SearchedDocument } from "../../shared/search/searched-document.ts";

/** The document's words; of a damaged file those of the save before it; null where there are none. */
export async function readSearchedDocument(
  layout: LibraryLayout,
  id: string,
): Promise<SearchedDocument | null> {
  const file = layout.documentFile(id);
  for (const candidate of [file, previousOf(file)]) {
    const document = await readSealed(candidate, documentShape).catch(() => null);
    if (document?.id === id) return searchedDocument(document);
  }
  return null;
}
