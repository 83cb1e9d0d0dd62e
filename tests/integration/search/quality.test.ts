import { expect, it } from "vitest";

import { parseQuery } from "../../../shared/search/query.ts";
import { searchedDocument } from "../../../shared/search/searched-document.ts";
import { TextIndex } from "../../../shared/search/text-index.ts";
import { generatedDocuments } from "../../fixtures/search/generated-library.ts";
import { knownDocuments } from "../../fixtures/search/known-documents.ts";
import { judge, queries } from "../../fixtures/search/quality.ts";

it("finds what people look for among the first three of a thousand documents", async () => {
  const known = knownDocuments();
  const index = new TextIndex();
  for (const { document } of known) index.put(searchedDocument(document));
  for (const document of generatedDocuments(1000)) index.put(searchedDocument(document));
  const { share, missed } = await judge(known, (query) => index.find(parseQuery(query)).ids);
  expect(queries.length).toBeGreaterThanOrEqual(40);
  expect(share, `missed: ${missed.join("; ")}`).toBeGreaterThanOrEqual(0.95);
});
