import type { ArrivalState } from "../../shared/domain/travel.ts";
import { ancestorsOf } from "../../shared/history/ancestry.ts";
import { commonPast } from "../../shared/merge/common-past.ts";
import {
  type DocumentMerge,
  type Mergeable,
  mergeableOf,
  mergeDocuments,
} from "../../shared/merge/merge-document.ts";
import { History } from "../library/history/history.ts";
import { isRevision } from "../library/history/record.ts";
import type { DocumentPast } from "../library/index.ts";
import { rememberedDocument } from "../library/stored-document.ts";
import type { PackagedDocument } from "./packaged-document.ts";
import { required } from "./required.ts";

/** How a document that came stands to the one that is here. */
export interface Comparison {
  readonly state: ArrivalState;
  /** The present here; null: the document is not here. */
  readonly expected: string | null;
  /** Where both sides have gone on. */
  readonly merge: DocumentMerge | null;
}

/** @param here null: there is no such document in the library */
export function compare(here: DocumentPast | null, there: PackagedDocument): Comparison {
  if (here === null) return { state: "new", expected: null, merge: null };
  const [ours, theirs] = [here.document.head, there.document.head];
  const expected = ours;
  if (ours === theirs) return { state: "same", expected, merge: null };

  const parents = new Map<string, readonly string[]>();
  // What is here is told as it is here.
  for (const entry of [...there.entries, ...here.entries])
    if (isRevision(entry)) parents.set(entry.id, entry.parents);
  const parentsOf = (id: string) => parents.get(id) ?? [];
  if (ancestorsOf([ours], parentsOf).has(theirs)) return { state: "older", expected, merge: null };
  if (ancestorsOf([theirs], parentsOf).has(ours)) return { state: "newer", expected, merge: null };

  const history = new History([...there.entries, ...here.entries]);
  const stateOf = (id: string): Mergeable | null => {
    const document = rememberedDocument(history, here.document.id, id);
    const state = document === null ? null : mergeableOf(document);
    return state?.ok === true ? state.value : null;
  };
  const base = commonPast({ parentsOf, stateOf }, ours, theirs);
  const merge = mergeDocuments(
    base,
    required(mergeableOf(here.document)),
    required(mergeableOf(there.document)),
  );
  return { state: "diverged", expected, merge };
}
