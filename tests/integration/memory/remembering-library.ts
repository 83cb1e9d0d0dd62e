import { randomBytes } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";

import { createCurrentLibrary } from "../../../electron/current-library.ts";
import type { LibraryOptions } from "../../../electron/library/index.ts";
import { createLibraryMemory } from "../../../electron/memory/library-memory.ts";
import type { PressDocument } from "../../../shared/domain/document.ts";
import { createBlockId, createDocumentId } from "../../../shared/domain/ids.ts";
import { newDocument } from "../../../shared/domain/new-document.ts";
import { withBlockIds } from "../../../shared/rich-text/blocks.ts";
import { doc, headline, paragraph } from "../../../shared/rich-text/build.ts";
import { toContent } from "../../../shared/rich-text/content.ts";
import { presentSource } from "../../../shared/rich-text/present-source.ts";
import { startBuiltHelper } from "../../fixtures/built-helper.ts";

export function temporaryFolder(): Promise<string> {
  return mkdtemp(path.join(tmpdir(), "press-centre-memory-"));
}

export function remove(folder: string): Promise<void> {
  return rm(folder, { recursive: true, force: true, maxRetries: 5 });
}

let made = 0;

/** A note in Russian with its English, block by block. */
export function translated(...pairs: readonly (readonly [string, string])[]): PressDocument {
  const blocks = pairs.map(([ru], place) => (place === 0 ? headline(ru) : paragraph(ru)));
  const source = withBlockIds(doc(...blocks), () => createBlockId((length) => randomBytes(length)));
  const target = doc(
    ...source.children.map((node, place) =>
      node.type.createChecked(
        { ...node.attrs, translatedFrom: presentSource(node) },
        source.type.schema.text(pairs[place]?.[1] ?? ""),
      ),
    ),
  );
  const now = "2026-09-05T09:00:00.000Z";
  const document = newDocument({
    id: createDocumentId(1_790_000_000_000 + made++, (length) => randomBytes(length)),
    kind: "note",
    language: "ru",
    facts: { number: "", event: { ru: "", en: "" } },
    now,
    content: source,
  });
  const en = { content: toContent(target), updatedAt: now, revision: 1 };
  return { ...document, versions: { ...document.versions, en } };
}

export async function rememberingLibrary(folder: string, mode: LibraryOptions["mode"] = "write") {
  const library = createCurrentLibrary({
    mode,
    now: () => new Date(),
    randomBytes,
    author: () => "",
  });
  const memory = createLibraryMemory({
    library,
    start: () => startBuiltHelper("memory"),
    log: { info: () => undefined, error: (message, cause) => console.error(message, cause) },
    delay: 0,
  });
  const opened = await library.openOrCreate(folder);
  if (!opened.ok) throw new Error(opened.problem.code);

  return {
    memory,
    library,
    async add(...documents: readonly PressDocument[]) {
      for (const document of documents) {
        const required = library.require();
        const added = required.ok ? await required.value.add(document) : required;
        if (!added.ok) throw new Error(added.problem.code);
      }
    },
    /** What is proposed for a Russian text once every document has been read. */
    async proposed(text: string): Promise<[kind: string, target: string][]> {
      for (;;) {
        const { matches, complete } = await memory.matches({
          document: "",
          block: "",
          language: "ru",
          text,
          before: "",
          after: "",
          isStale: false,
        });
        if (complete) return matches.map(({ kind, target }) => [kind, target]);
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
    },
    async close() {
      await memory.close();
      await library.close();
    },
  };
}
