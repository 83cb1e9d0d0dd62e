import { randomBytes } from "node:crypto";

import { createLibrary } from "../../electron/library/index.ts";
import type { PressDocument } from "../../shared/domain/document.ts";
import { createBlockId, createDocumentId } from "../../shared/domain/ids.ts";
import { newDocument } from "../../shared/domain/new-document.ts";
import type { Result } from "../../shared/result.ts";
import { withBlockIds } from "../../shared/rich-text/blocks.ts";
import { block, doc, headline, paragraph } from "../../shared/rich-text/build.ts";
import { toContent } from "../../shared/rich-text/content.ts";
import { presentSource } from "../../shared/rich-text/present-source.ts";
import { emptySide, type TermDraft } from "../../shared/terms/term.ts";

const now = "2026-09-05T09:00:00.000Z";
const newId = () => createDocumentId(Date.now(), randomBytes);

interface Contents {
  readonly documents: readonly PressDocument[];
  /** English and Russian. */
  readonly terms: readonly (readonly [string, string])[];
}

/** A library as it lies on the disk after some work. */
export async function libraryWith(folder: string, { documents, terms }: Contents): Promise<void> {
  const options = { mode: "write", now: () => new Date(), randomBytes, author: () => "" } as const;
  const library = valueOf(await createLibrary(folder, options));
  for (const document of documents) valueOf(await library.add(document));
  const put = terms.map(([en, ru]) => ({ id: newId(), ...draft(en, ru) }));
  valueOf(await library.changeTerms({ baseRevision: 0, put, remove: [] }));
  await library.close();
}

function draft(en: string, ru: string): TermDraft {
  return { category: "unit", ru: emptySide(ru), en: emptySide(en), note: "" };
}

/** An English note and its Russian, block by block, the headline first; empty where nothing is translated. */
export function noteInBoth(
  ...pairs: readonly (readonly [en: string, ru: string])[]
): PressDocument {
  const source = withBlockIds(
    doc(...pairs.map(([en], place) => (place === 0 ? headline(en) : paragraph(en)))),
    () => createBlockId(randomBytes),
  );
  const target = doc(
    ...source.children.map((node, place) => {
      const text = pairs[place]?.[1] ?? "";
      const translatedFrom = text === "" ? null : presentSource(node);
      return block(place === 0 ? "headline" : "paragraph", { ...node.attrs, translatedFrom }, text);
    }),
  );
  const document = newDocument({
    id: newId(),
    kind: "note",
    language: "en",
    facts: { number: "", event: { ru: "", en: "" } },
    now,
    content: source,
  });
  const ru = { content: toContent(target), updatedAt: now, revision: 1 };
  return { ...document, versions: { ...document.versions, ru } };
}

function valueOf<Value>(result: Result<Value>): Value {
  if (!result.ok) throw new Error(result.problem.code);
  return result.value;
}
