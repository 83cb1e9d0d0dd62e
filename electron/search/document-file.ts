import { searchedDocument, type SearchedDocument } from "../../shared/search/searched-document.ts";
import type { LibraryLayout } from "../library/layout.ts";
import { findDocument } from "../library/stored-document.ts";

/** The words of the best there is of a document; null where there is nothing. */
export async function readSearchedDocument(
  layout: LibraryLayout,
  id: string,
): Promise<SearchedDocument | null> {
  try {
    return searchedDocument((await findDocument(layout, id, false)).document);
  } catch {
    return null;
  }
}
