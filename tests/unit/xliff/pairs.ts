import type { Node } from "@tiptap/pm/model";

import { createBlockId } from "../../../shared/domain/ids.ts";
import { translatedFrom, withBlockIds } from "../../../shared/rich-text/blocks.ts";
import { doc } from "../../../shared/rich-text/build.ts";
import type { Term } from "../../../shared/terms/term.ts";
import { createTermIndex } from "../../../shared/terms/term-index.ts";
import { type Handout, handoutOf } from "../../../shared/xliff/handout.ts";
import type { XliffVersion } from "../../../shared/xliff/names.ts";
import { readXliff } from "../../../shared/xliff/read.ts";
import type { ReturnedFile } from "../../../shared/xliff/returned.ts";
import { writeXliff } from "../../../shared/xliff/write.ts";

export const documentId = "01HQ3V5K8MZX7WJ4D2N6PTRAYB";

export interface Pair {
  readonly source: Node;
  readonly target: Node;
}

/** A source in Russian and its translation, block against block, each translated as the source is now. */
export function pair(...blocks: readonly (readonly [source: Node, target: Node])[]): Pair {
  let count = 0;
  const newId = () => createBlockId(() => new Uint8Array(12).fill((count += 1)));
  const source = withBlockIds(doc(...blocks.map(([block]) => block)), newId);
  const targets = blocks.map(([, block], index) => {
    const original = source.child(index);
    const isTranslated = block.textContent.trim() !== "";
    return block.type.create(
      {
        ...block.attrs,
        id: original.attrs["id"],
        translatedFrom: isTranslated ? translatedFrom(original) : null,
      },
      block.content,
    );
  });
  return { source, target: doc(...targets) };
}

export function handedOut(
  { source, target }: Pair,
  version: XliffVersion = "2.1",
  terms: readonly Term[] = [],
): Handout {
  return handoutOf(source, target, {
    documentId,
    from: "ru",
    to: "en",
    terms: createTermIndex(terms, "ru"),
    bySentence: version === "2.1",
  });
}

export function written(texts: Pair, version: XliffVersion): string {
  return writeXliff(handedOut(texts, version), version);
}

export function readBack(xml: string): ReturnedFile {
  const read = readXliff(xml);
  if (!read.ok) throw new Error(JSON.stringify(read.problem));
  return read.value;
}

export const versions: readonly XliffVersion[] = ["2.1", "1.2"];
