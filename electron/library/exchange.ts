import { isDeepStrictEqual } from "node:util";

import type { PressDocument } from "../../shared/domain/document.ts";
import { languages } from "../../shared/domain/language.ts";
import { type Mergeable, mergeableOf } from "../../shared/merge/merge-document.ts";
import { ProblemError } from "../../shared/result.ts";
import { toContent } from "../../shared/rich-text/content.ts";
import type { Texts } from "./documents.ts";
import { History } from "./history/history.ts";
import { readHistory } from "./history/history-file.ts";
import { type HistoryEntry, isRevision, makeRecord } from "./history/record.ts";
import { datesOf, stateOf } from "./history/state.ts";
import type { LibraryLayout } from "./layout.ts";
import { rememberedDocument } from "./stored-document.ts";

/** A document with everything it has been. */
export interface DocumentPast {
  readonly document: PressDocument & { readonly head: string };
  readonly entries: readonly HistoryEntry[];
}

/** What another computer has of a document, to be taken in. */
export interface Adoption {
  readonly id: string;
  /** The revision here that the decision was made on; null: the document was not here. */
  readonly expected: string | null;
  /** The whole history of the other computer; its last revision is the present there. */
  readonly entries: readonly HistoryEntry[];
  /** Where both sides have gone on: what the document is to be. null: what it is there. */
  readonly joined: Joined | null;
}

interface Joined {
  readonly state: Mergeable;
  /** Whether a person decided anything of it; what follows by itself is the same on every computer. */
  readonly isDecided: boolean;
}

interface Circumstances {
  readonly author: string;
  /** ISO timestamp in UTC. */
  readonly now: string;
}

/** What is written behind this history, and the document that it then ends with. */
interface Extension {
  readonly entries: readonly HistoryEntry[];
  readonly document: PressDocument;
  readonly texts: Texts;
}

/** @param document as the history ends with it */
export async function pastOf(
  document: PressDocument,
  layout: LibraryLayout,
): Promise<DocumentPast> {
  const { id, head } = document;
  if (head === undefined) throw new ProblemError("document-damaged", { id });
  return { document: { ...document, head }, entries: await readHistory(layout.history(id)) };
}

/** The history from here on. Throws a {@link ProblemError} where the other one is damaged. */
export function extensionOf(
  present: DocumentPast | null,
  { id, entries, joined }: Adoption,
  circumstances: Circumstances,
): Extension {
  const news = newEntries(present?.entries ?? [], entries);
  const theirs = new History(entries).latest;
  if (theirs === null) throw new ProblemError("revision-missing");
  const history = new History([...entries, ...(present?.entries ?? [])]);
  const there = rememberedDocument(history, id, theirs.id);
  if (there === null) throw new ProblemError("revision-damaged");
  if (present === null || joined === null) {
    if (news.findLast(isRevision)?.id !== theirs.id) throw new ProblemError("document-conflict");
    const state = mergeableOf(there);
    if (!state.ok) throw new ProblemError("revision-damaged");
    return { entries: news, document: there, texts: state.value.texts };
  }

  const record = joiningRecord(present.document, there, history, joined, circumstances);
  const document = { ...record.next, head: record.entry.id };
  return { entries: [...news, record.entry], document, texts: joined.state.texts };
}

function joiningRecord(
  ours: PressDocument & { readonly head: string },
  theirs: PressDocument,
  history: History,
  { state, isDecided }: Joined,
  { author, now }: Circumstances,
) {
  const parents = [ours.head, theirs.head ?? ""];
  if (!isDecided) parents.sort();
  const at = isDecided ? now : later(ours.updatedAt, theirs.updatedAt);
  const next = joinedDocument(ours, theirs, state, at);
  const authors = parents.map((id) => history.authorOf(id)).filter((name) => name !== "");
  const entry = makeRecord({
    parents,
    author: isDecided ? author : [...new Set(authors)].join(", "),
    at,
    number: next.revision,
    state: stateOf(next),
    dates: datesOf(next),
    base: history.baseOf(parents[0] ?? ""),
  });
  return { next, entry };
}

function joinedDocument(
  ours: PressDocument,
  theirs: PressDocument,
  { facts, texts }: Mergeable,
  at: string,
): PressDocument {
  const revision = Math.max(ours.revision, theirs.revision) + 1;
  const versions: PressDocument["versions"] = {};
  for (const language of languages) {
    const text = texts[language];
    if (text === undefined) continue;
    const content = toContent(text);
    versions[language] = [ours, theirs]
      .map((side) => side.versions[language])
      .find((version) => isDeepStrictEqual(version?.content, content)) ?? {
      content,
      updatedAt: at,
      revision,
    };
  }
  const createdAt = [ours.createdAt, theirs.createdAt].toSorted()[0] ?? ours.createdAt;
  return { ...ours, createdAt, facts, versions, updatedAt: at, revision };
}

const later = (one: string, other: string) => (one > other ? one : other);

/** Revisions that are not here, and names given later than the ones here. */
function newEntries(here: readonly HistoryEntry[], there: readonly HistoryEntry[]): HistoryEntry[] {
  const known = new Set(here.filter(isRevision).map(({ id }) => id));
  const named = new Map<string, string>();
  for (const entry of here) if (!isRevision(entry)) named.set(entry.of, entry.at);
  return there.filter((entry) => {
    if (!isRevision(entry)) return entry.at > (named.get(entry.of) ?? "");
    const isNew = !known.has(entry.id);
    known.add(entry.id);
    return isNew;
  });
}
