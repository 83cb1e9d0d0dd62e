import path from "node:path";

import type { Node } from "@tiptap/pm/model";

import type { PressDocument } from "../../shared/domain/document.ts";
import { type Language, otherLanguage } from "../../shared/domain/language.ts";
import type {
  UnitDecisions,
  ReturnedView,
  TakenBack,
} from "../../shared/domain/outside-translation.ts";
import { handoutFileName } from "../../shared/export/file-name.ts";
import { failure, type Result, success } from "../../shared/result.ts";
import { alignTranslation, createTranslation } from "../../shared/rich-text/alignment.ts";
import { toContent } from "../../shared/rich-text/content.ts";
import { readContent } from "../../shared/rich-text/repair.ts";
import { compareReturned, type Comparison, withReturned } from "../../shared/xliff/compare.ts";
import { createTermIndex, type TermIndex } from "../../shared/terms/term-index.ts";
import { handoutOf } from "../../shared/xliff/handout.ts";
import { soughtIn, withMatches } from "../../shared/xliff/handout-matches.ts";
import type { XliffVersion } from "../../shared/xliff/names.ts";
import { withNotes } from "../../shared/xliff/notes.ts";
import { readXliff } from "../../shared/xliff/read.ts";
import { returnedView } from "../../shared/xliff/returned-view.ts";
import { writeXliff } from "../../shared/xliff/write.ts";
import { readTextFile } from "../import/read-text-file.ts";
import type { Library } from "../library/index.ts";
import type { LibraryMemory } from "../memory/library-memory.ts";

/** Translations that go to a translator outside and come back. One file is open at a time. */
export interface OutsideTranslation {
  /** A file of the document as it is saved, with its terms and what the memory has: its text, and a name. */
  handOut(wanted: { id: string; version: XliffVersion }): Promise<Result<HandedOut>>;
  /** Reads a file that came back and compares it with its document; nothing is taken in yet. */
  open(file: string): Promise<Result<ReturnedView>>;
  /**
   * Takes in the open file as one save. Fails with `xliff-undecided` where an answer is missing, and with
   * `document-conflict` where the document has been saved since it was compared.
   */
  takeIn(decisions: UnitDecisions): Promise<Result<TakenBack>>;
  close(): void;
}

interface HandedOut {
  readonly name: string;
  readonly text: string;
}

interface Pair {
  readonly document: PressDocument;
  readonly from: Language;
  readonly to: Language;
  readonly source: Node;
  /** Of the source's structure. */
  readonly target: Node;
}

interface Waiting {
  readonly library: Library;
  readonly pair: Pair;
  readonly comparison: Comparison;
}

interface OutsideTranslationOptions {
  readonly require: () => Result<Library>;
  readonly memory: Pick<LibraryMemory, "candidates">;
  readonly now: () => string;
}

export function createOutsideTranslation({
  require,
  memory,
  now,
}: OutsideTranslationOptions): OutsideTranslation {
  let waiting: Waiting | null = null;

  return {
    async handOut({ id, version }) {
      const opened = require();
      if (!opened.ok) return opened;
      const pair = await readPair(opened.value, id);
      if (!pair.ok) return pair;
      const { document, from, to, source, target } = pair.value;
      const { kind, facts } = document;
      const handout = handoutOf(source, target, {
        documentId: id,
        from,
        to,
        terms: await termsOf(opened.value, from),
        bySentence: version === "2.1",
      });
      const sought = soughtIn(handout).map((each) =>
        Object.assign(each, { document: id, language: from }),
      );
      const matches = sought.length === 0 ? [] : await memory.candidates(sought);
      return success({
        name: handoutFileName({ kind, facts, language: from, content: source }, to),
        text: writeXliff(withMatches(handout, matches), version),
      });
    },

    async open(file) {
      waiting = null;
      const opened = require();
      if (!opened.ok) return opened;
      const name = path.basename(file);
      const text = await readTextFile(file);
      if (!text.ok) return text;
      const read = readXliff(text.value.text);
      if (!read.ok) return failure(read.problem.code, { ...read.problem.params, name });
      const returned = read.value;
      const pair = await readPair(opened.value, returned.documentId);
      if (!pair.ok) return pair;
      const { document, from, to, source, target } = pair.value;
      if (!isIn(returned.from, from) || !isIn(returned.to, to))
        return failure("xliff-languages", { name, from: returned.from, to: returned.to });

      const comparison = compareReturned(returned, source, target);
      waiting = { library: opened.value, pair: pair.value, comparison };
      return success({
        name,
        from,
        to,
        isNewVersion: document.versions[to] === undefined,
        foreign: returned.foreign,
        ...returnedView(comparison, { source, to }),
      });
    },

    async takeIn(decisions) {
      const opened = require();
      if (!opened.ok) return opened;
      if (waiting === null || waiting.library !== opened.value) return failure("xliff-closed");
      const { pair, comparison } = waiting;
      if (comparison.conflicts.some(({ change }) => decisions[change.id] === undefined))
        return failure("xliff-undecided");
      const taken = await save(opened.value, pair, comparison, { decisions, at: now() });
      if (taken.ok) waiting = null;
      return taken;
    },

    close() {
      waiting = null;
    },
  };
}

async function readPair(library: Library, id: string): Promise<Result<Pair>> {
  const read = await library.read(id);
  if (!read.ok) return read;
  const { document } = read.value;
  const from = document.sourceLanguage;
  const to = otherLanguage(from);
  const source = readContent(document.versions[from]?.content);
  if (!source.ok) return source;
  const present = document.versions[to];
  const target = present === undefined ? null : readContent(present.content);
  if (target !== null && !target.ok) return target;
  return success({
    document,
    from,
    to,
    source: source.value.doc,
    target:
      target === null
        ? createTranslation(source.value.doc, { from, to, fill: "empty" })
        : alignTranslation(source.value.doc, target.value.doc),
  });
}

/** A termbase that cannot be read keeps no text from being handed out. */
async function termsOf(library: Library, language: Language): Promise<TermIndex> {
  const read = await library.terms();
  return createTermIndex(read.ok ? read.value.termbase.terms : [], language);
}

/** "en-GB" and "EN" are English; a tool that names no language is believed to have kept ours. */
function isIn(tag: string, language: Language): boolean {
  return tag === "" || tag.toLowerCase().split(/[-_]/)[0] === language;
}

async function save(
  library: Library,
  { document, target, to }: Pair,
  comparison: Comparison,
  { decisions, at }: { readonly decisions: UnitDecisions; readonly at: string },
): Promise<Result<TakenBack>> {
  const { id } = document;
  const chosen = comparison.conflicts.filter(({ change }) => decisions[change.id] === "theirs");
  const changed = comparison.changes.length + chosen.length;
  if (changed + comparison.notes.length === 0) return success({ id, changed });
  let { revision } = document;
  if (document.versions[to] === undefined) {
    const added = await library.addVersion({
      id,
      baseRevision: revision,
      language: to,
      fill: "empty",
    });
    if (!added.ok) return added;
    ({ revision } = added.value);
  }
  const taken = withReturned(target, comparison, (block) => decisions[block] === "ours");
  const text = withNotes(taken, comparison.notes, at);
  const saved = await library.save({
    id,
    baseRevision: revision,
    contents: { [to]: toContent(text) },
  });
  return saved.ok ? success({ id, changed }) : saved;
}
