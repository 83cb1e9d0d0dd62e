import type { Node } from "@tiptap/pm/model";

import type { Facts, Kind, PressDocument } from "../domain/document.ts";
import { type Language, languages } from "../domain/language.ts";
import { type Result, success } from "../result.ts";
import { readContent } from "../rich-text/repair.ts";
import {
  type Choices,
  type Conflict,
  type FactConflict,
  factNames,
  type VersionConflict,
} from "./conflict.ts";
import { withDerivedIds } from "./derived-id.ts";
import { factOf, mergeFacts, withFact } from "./merge-facts.ts";
import { conflictsOf, mergeBlock, type Piece, provisional } from "./merge-blocks.ts";
import { choiceOf, decided } from "./resolve-blocks.ts";

/** What of a document is merged; revision, dates and id are not text. */
export interface Mergeable {
  readonly kind: Kind;
  readonly sourceLanguage: Language;
  readonly facts: Facts;
  readonly texts: Readonly<Partial<Record<Language, Node>>>;
}

/** The common past of two states. */
export interface MergeBase {
  readonly state: Mergeable;
  /** Keys of what people disagreed on there and nobody can say what it was. */
  readonly open: ReadonlySet<string>;
}

/** Two states brought together, as far as that can be done without a person. */
export interface DocumentMerge {
  readonly ours: Mergeable;
  readonly theirs: Mergeable;
  /** Where there are conflicts, with this side's words in their places. */
  readonly merged: Mergeable;
  readonly conflicts: readonly Conflict[];
  readonly versions: Readonly<Partial<Record<Language, MergedVersion>>>;
}

type MergedVersion = { readonly piece: Piece } | { readonly conflict: VersionConflict };

/** Fails with `content-refused` where a version is no text at all. */
export function mergeableOf(document: PressDocument): Result<Mergeable> {
  const texts: Partial<Record<Language, Node>> = {};
  for (const language of languages) {
    const version = document.versions[language];
    if (version === undefined) continue;
    const read = readContent(version.content);
    if (!read.ok) return read;
    texts[language] = read.value.doc;
  }
  const { kind, sourceLanguage, facts } = document;
  return success({ kind, sourceLanguage, facts, texts });
}

/** A past nobody disagrees on. */
export function knownBase(state: Mergeable): MergeBase {
  return { state, open: new Set() };
}

/**
 * The past of two states that have several: those merged, what was in conflict among them left open.
 * Whatever differs there later is asked again, so that no past is picked against a person's decision.
 */
export function joinedBase(merge: DocumentMerge): MergeBase {
  return { state: merge.merged, open: new Set(merge.conflicts.map(({ key }) => key)) };
}

/**
 * Merges two states of a document by block and fact. What only one side changed is taken, a change on
 * both sides to something different is a conflict; so is a removal against a change. Which side is
 * "ours" makes no difference but to the names of the sides in conflicts.
 * @param base null: nothing is known of a common past; then only what is the same goes together
 */
export function mergeDocuments(
  base: MergeBase | null,
  ours: Mergeable,
  theirs: Mergeable,
): DocumentMerge {
  if (base === null || isOtherPublication(ours, theirs) || base.open.has("document"))
    return isSame(ours, theirs) ? untouched(ours, theirs) : unrelated(ours, theirs);
  const facts = mergeFacts({ facts: base.state.facts, open: base.open }, ours.facts, theirs.facts);
  const versions: Partial<Record<Language, MergedVersion>> = {};
  const texts: Partial<Record<Language, Node>> = {};
  const conflicts: Conflict[] = [...facts.conflicts];
  for (const language of languages) {
    const version = mergeVersion(base, ours.texts[language], theirs.texts[language], language);
    if (version === null) continue;
    versions[language] = version;
    if ("conflict" in version) {
      conflicts.push(version.conflict);
      const text = version.conflict.ours ?? version.conflict.theirs;
      if (text !== null) texts[language] = text;
    } else {
      conflicts.push(...conflictsOf(version.piece));
      texts[language] = finished(provisional(version.piece), version.piece);
    }
  }
  const { kind, sourceLanguage } = ours;
  const merged = { kind, sourceLanguage, facts: facts.facts, texts };
  return { ours, theirs, merged, conflicts, versions };
}

/** The merged document with every conflict decided. Throws a RangeError while one is not. */
export function resolve(merge: DocumentMerge, choices: Choices): Mergeable {
  if (merge.conflicts.some(({ kind }) => kind === "document"))
    return choiceOf("document", choices) === "theirs" ? merge.theirs : merge.ours;
  const texts: Partial<Record<Language, Node>> = {};
  for (const language of languages) {
    const version = merge.versions[language];
    if (version === undefined) continue;
    const text = "conflict" in version ? chosenVersion(version.conflict, choices) : null;
    if (text !== null) texts[language] = text;
    if (!("piece" in version)) continue;
    const [doc] = decided(version.piece, choices);
    if (doc !== undefined) texts[language] = finished(doc, version.piece);
  }
  let { facts } = merge.merged;
  for (const conflict of merge.conflicts) {
    if (conflict.kind === "fact")
      facts = withFact(facts, conflict.fact, chosenFact(conflict, choices));
  }
  return { ...merge.merged, facts, texts };
}

function chosenVersion({ key, ours, theirs }: VersionConflict, choices: Choices): Node | null {
  return choiceOf(key, choices) === "theirs" ? theirs : ours;
}

function chosenFact({ key, ours, theirs }: FactConflict, choices: Choices): string {
  return choiceOf(key, choices) === "theirs" ? theirs : ours;
}

/** A block moved into two places by two people stands in both; ids stay unique. */
function finished(doc: Node, piece: Piece): Node {
  return "node" in piece ? doc : withDerivedIds(doc);
}

function mergeVersion(
  base: MergeBase,
  ours: Node | undefined,
  theirs: Node | undefined,
  language: Language,
): MergedVersion | null {
  const before = base.state.texts[language] ?? null;
  const isOpen = base.open.has(language);
  if (ours === undefined || theirs === undefined) {
    const present = ours ?? theirs;
    if (present === undefined) return null;
    if (before === null) return { piece: { node: present } };
    const isOpenInside = [...base.open].some((key) => key.startsWith(`${language}/`));
    if (before.eq(present) && !isOpen && !isOpenInside) return null;
    return { conflict: versionConflict(ours ?? null, theirs ?? null, language) };
  }
  if (ours.eq(theirs)) return { piece: { node: ours } };
  if (isOpen) return { conflict: versionConflict(ours, theirs, language) };
  if (before !== null && base.open.size === 0) {
    if (before.eq(ours)) return { piece: { node: theirs } };
    if (before.eq(theirs)) return { piece: { node: ours } };
  }
  const [known, here, there] = [before, ours, theirs].map((doc) => doc && withDerivedIds(doc));
  if (!here || !there) return null;
  const piece = mergeBlock(known ?? null, here, there, { language, open: base.open });
  // The document is a container whose parts do not fit: it is asked for as a whole.
  if ("conflict" in piece && !("container" in piece))
    return { conflict: versionConflict(ours, theirs, language) };
  return { piece };
}

function versionConflict(
  ours: Node | null,
  theirs: Node | null,
  language: Language,
): VersionConflict {
  return { kind: "version", key: language, language, ours, theirs };
}

function isOtherPublication(ours: Mergeable, theirs: Mergeable): boolean {
  return ours.kind !== theirs.kind || ours.sourceLanguage !== theirs.sourceLanguage;
}

/** Whether two states hold the same to the character, formatting included. */
export function isSame(one: Mergeable, other: Mergeable): boolean {
  return (
    !isOtherPublication(one, other) &&
    factNames.every((name) => factOf(one.facts, name) === factOf(other.facts, name)) &&
    languages.every((language) => {
      const [here, there] = [one.texts[language], other.texts[language]];
      return here === undefined || there === undefined ? here === there : here.eq(there);
    })
  );
}

function untouched(ours: Mergeable, theirs: Mergeable): DocumentMerge {
  const versions: Partial<Record<Language, MergedVersion>> = {};
  for (const language of languages) {
    const text = ours.texts[language];
    if (text !== undefined) versions[language] = { piece: { node: text } };
  }
  return { ours, theirs, merged: ours, conflicts: [], versions };
}

function unrelated(ours: Mergeable, theirs: Mergeable): DocumentMerge {
  const conflicts: Conflict[] = [{ kind: "document", key: "document" }];
  return { ours, theirs, merged: ours, conflicts, versions: {} };
}
