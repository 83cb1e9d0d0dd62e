import { type AnyExtension, type Editor, Extension } from "@tiptap/core";
import type { Node } from "@tiptap/pm/model";
import type { Command } from "@tiptap/pm/state";

import type { Comment, Stamp } from "../../shared/domain/review.ts";
import { type Language, otherLanguage } from "../../shared/domain/language.ts";
import {
  type BlockState,
  blockStates,
  isDone,
  textBlocksById,
} from "../../shared/rich-text/translation.ts";
import { findingsPlugin } from "./checks/findings-plugin.ts";
import { createTranslationChecks } from "./checks/translation-checks.ts";
import { wordingBehind } from "../../shared/terms/offered-terms.ts";
import type { Proposal } from "../../shared/memory/proposals.ts";
import { differencePlugin, showDifference, shownDifferenceOf } from "./difference-plugin.ts";
import { insertProposal } from "./memory/insert-proposal.ts";
import { memoryKeys } from "./memory/memory-keys.ts";
import { lightRow, litPlugin, litRowOf, placementPlugin, placeRows } from "./row-plugins.ts";
import {
  addComment,
  approve,
  nextToApprove,
  resolveComment,
  toggleDraft,
} from "./review-commands.ts";
import { insertTerm } from "./terms/insert-term.ts";
import { createFollowedTerms, type FollowedTermbase } from "./terms/followed-terms.ts";
import { textOf } from "./terms/pair-terms.ts";
import { termKeys } from "./terms/term-keys.ts";
import { termPlugin } from "./terms/term-plugin.ts";
import { noPair, type PairSnapshot, type Side, survey } from "./pair-snapshot.ts";
import {
  alignWithSource,
  confirmTranslation,
  currentBlock,
  followSource,
  goToBlock,
  nextUnfinished,
  previousUnfinished,
} from "./tracking-commands.ts";
import { createSentenceLight } from "./sentence-light.ts";
import { sentencePlugin } from "./sentence-plugin.ts";
import { nextSentence } from "./sentences.ts";
import { sourceKeys, translationTracking } from "./tracking.ts";

export interface PairPorts {
  readonly sourceLanguage: Language;
  /** A version as last written, for while no editor shows it; null where there is none. */
  readonly read: (language: Language) => Node | null;
}

/** The two language versions of a document, as one: what the views, the gutter and the panel share. */
export type TranslationPair = ReturnType<typeof createTranslationPair>;

export function createTranslationPair({ sourceLanguage, read }: PairPorts) {
  const listeners = new Set<() => void>();
  const editors = new Map<Side, Editor>();
  const unshown = new Map<Side, Node | null>();
  const detachers = new Map<Side, () => void>();
  let active: Side = "target";
  let difference = false;
  let commentAsked = false;
  let awaited: string | null = null;
  let offered: readonly Pick<Proposal, "extent" | "target">[] = [];
  let snapshot: PairSnapshot = noPair;

  const languageOf = (side: Side): Language =>
    side === "source" ? sourceLanguage : otherLanguage(sourceLanguage);
  const sideOf = (language: Language): Side => (language === sourceLanguage ? "source" : "target");

  const terms = createFollowedTerms({ sourceLanguage, editors, onChange: lookAgain });
  const checks = createTranslationChecks({
    sourceLanguage,
    editors,
    docOf,
    terms: terms.indexes,
    goToBlock: goTo,
  });
  const sentences = createSentenceLight({ editors, languageOf, active: () => active });

  function docOf(side: Side): Node | null {
    const editor = editors.get(side);
    if (editor !== undefined) return editor.state.doc;
    const known = unshown.get(side);
    if (known !== undefined) return known;
    const doc = read(languageOf(side));
    unshown.set(side, doc);
    return doc;
  }

  function run(side: Side, command: Command): boolean {
    const editor = editors.get(side);
    return editor !== undefined && command(editor.state, editor.view.dispatch, editor.view);
  }

  /** As `run`, for what changes the text or what is said of it. */
  function change(command: Command): boolean {
    return editors.get("target")?.isEditable === true && run("target", command);
  }

  function refresh(): void {
    const [source, target] = [docOf("source"), docOf("target")];
    const caret = editors.get(active) ?? editors.get("target") ?? editors.get("source");
    const current = caret === undefined ? null : (currentBlock(caret.state)?.id ?? null);
    const isWritable = editors.has("target");
    const isNewTerms = terms.refresh(source, target, current);
    const next =
      source === null || target === null
        ? noPair
        : survey({ source, target, current, difference, commentAsked, isWritable }, snapshot);
    if (next === snapshot && !isNewTerms) {
      sentences.show();
      return;
    }
    const { rows } = snapshot;
    snapshot = next;
    if (rows !== next.rows) place();
    show();
    for (const listener of listeners) listener();
  }

  /** The termbase is another one. */
  function lookAgain(): void {
    refresh();
    checks.soon();
  }

  function place(): void {
    if (editors.size < 2) return;
    for (const { state, view } of editors.values())
      view.dispatch(placeRows(state.tr, snapshot.rows));
  }

  /** Lights the current pair and, if wanted, shows what changed in its source. */
  function show(): void {
    const row = editors.size === 2 ? snapshot.currentRow : null;
    for (const editor of editors.values()) {
      if (litRowOf(editor.state) !== row) editor.view.dispatch(lightRow(editor.state.tr, row));
    }
    sentences.show();
    const source = editors.get("source");
    if (source === undefined) return;
    const { block } = snapshot;
    const wanted =
      // Not in the text that is being written: the words that are gone would stand in the way.
      difference && active === "target" && block?.state === "stale" && block.recorded !== null
        ? { id: block.id, before: block.recorded }
        : null;
    const shown = shownDifferenceOf(source.state);
    if (shown?.id !== wanted?.id || shown?.before !== wanted?.before) {
      source.view.dispatch(showDifference(source.state.tr, wanted));
    }
  }

  /** Writes into the translation as if typed there. */
  function write(command: Command): boolean {
    const target = editors.get("target");
    if (target === undefined || !target.isEditable) return false;
    active = "target";
    const done = run("target", command);
    target.view.focus();
    return done;
  }

  function attach(language: Language, editor: Editor | null): void {
    const side = sideOf(language);
    detachers.get(side)?.();
    detachers.delete(side);
    if (editor === null) return;
    editors.set(side, editor);
    unshown.clear();
    const handleTransaction = (event: {
      readonly transaction: { readonly docChanged: boolean };
    }) => {
      if (editor.isFocused) active = side;
      if (side === "source" && event.transaction.docChanged) run("target", followSource);
      refresh();
      if (event.transaction.docChanged) checks.soon();
      else checks.followCaret();
    };
    const handleFocus = (): void => {
      active = side;
      refresh();
    };
    editor.on("transaction", handleTransaction);
    editor.on("focus", handleFocus);
    detachers.set(side, () => {
      editor.off("transaction", handleTransaction);
      editor.off("focus", handleFocus);
      if (editors.get(side) === editor) editors.delete(side);
      unshown.clear();
    });
    run("target", alignWithSource);
    refresh();
    place();
    show();
    checks.soon();
    if (side === "target" && awaited !== null) goTo(awaited);
  }

  function goTo(id: string): void {
    const editor = editors.get("target");
    awaited = editor === undefined ? id : null;
    if (editor === undefined) return;
    if (!textBlocksById(editor.state.doc).has(id)) run("target", alignWithSource);
    active = "target";
    run("target", goToBlock(id));
    editor.view.focus();
  }

  function move(command: Command): boolean {
    const target = editors.get("target");
    if (target === undefined) return false;
    const source = editors.get("source");
    const here = active === "source" && source !== undefined ? currentBlock(source.state) : null;
    if (here !== null) run("target", goToBlock(here.id));
    active = "target";
    const moved = run("target", command);
    target.view.focus();
    return moved;
  }

  const goOnBySentence = nextSentence(languageOf("source"), languageOf("target"));
  const goOn: Command = (...given) => sentences.isOn() && goOnBySentence(...given);

  /** Into the block whose pair the caret is in, on whichever side it is. */
  function insertOffered(place: number): boolean {
    const proposal = offered[place];
    const editor = editors.get("target");
    const { block } = snapshot;
    if (proposal === undefined || block === null || editor?.isEditable !== true) return false;
    if (!textBlocksById(editor.state.doc).has(block.id)) run("target", alignWithSource);
    return write(insertProposal(block.id, proposal));
  }

  const pair = {
    languages: { source: sourceLanguage, target: otherLanguage(sourceLanguage) },
    /** What is wrong with the translation, as far as can be seen from the texts. */
    checks,
    snapshot: () => snapshot,
    subscribe: (listener: () => void) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    /** Put on the editor of a version, beside the other or alone; each editor needs them anew. */
    extensions(language: Language): AnyExtension[] {
      const rows = Extension.create({
        name: "rows",
        addProseMirrorPlugins: () => [
          placementPlugin(),
          litPlugin(),
          sentencePlugin(language),
          findingsPlugin(sideOf(language)),
          termKeys((number) => pair.insertTerm(number)),
        ],
      });
      const fromMemory = Extension.create({
        name: "fromMemory",
        addProseMirrorPlugins: () => [memoryKeys(insertOffered)],
      });
      if (sideOf(language) === "target")
        return [translationTracking({ sourceDoc: () => docOf("source"), goOn }), rows, fromMemory];
      const shown = Extension.create({
        name: "sourceDifference",
        addProseMirrorPlugins: () => [
          differencePlugin(sourceLanguage),
          termPlugin(),
          sourceKeys(pair),
        ],
      });
      return [rows, shown, fromMemory];
    },
    /** Whether the desk works sentence by sentence, or block by block. */
    workBySentence: (wanted: boolean) => sentences.want(wanted),
    /** The editor that shows a version now; null when it goes away. */
    attach,
    /** To a text block of the translation: as soon as it is shown, if it is not yet. */
    goTo,
    next: () => move(nextUnfinished),
    previous: () => move(previousUnfinished),
    confirm: () => change(confirmTranslation),
    /** Approves a block, and goes on from the current one to the next to approve; or takes an approval back. */
    approve(id: string, stamp: Stamp) {
      if (!change(approve(id, stamp))) return;
      if (snapshot.block?.id === id && snapshot.block.state === "reviewed")
        run("target", nextToApprove);
    },
    toggleDraft: (id: string) => change(toggleDraft(id)),
    comment: (id: string, comment: Comment) => change(addComment(id, comment)),
    /** @param resolved null: it is open again */
    resolveComment: (id: string, commentId: string, resolved: Stamp | null) =>
      change(resolveComment(id, commentId, resolved)),
    /** Remarks that are not yet added, by the block they are on. */
    begunComments: new Map<string, string>(),
    /** A remark on the current block is wanted, or is being written. */
    askForComment(asked: boolean) {
      commentAsked = asked;
      refresh();
    },
    /** Follows a termbase; returns what stops it. */
    followTerms: (followed: FollowedTermbase) => terms.follow(followed),
    /** Of the block at the caret; null while there is none. */
    blockTerms: terms.block,
    /** Writes the translation of a term of the current block. @param number from 0, in the order offered */
    insertTerm(number: number): boolean {
      const block = terms.block();
      const term = block?.offered[number];
      if (block === null || term === undefined) return false;
      const target = languageOf("target");
      return write(insertTerm((before) => wordingBehind(before, term, target), block.id));
    },
    /** What is selected on either sheet, as a new entry begins with it. */
    selected(): Readonly<Record<Language, string>> {
      const [source, target] = [
        selectedOn(editors.get("source")),
        selectedOn(editors.get("target")),
      ];
      return sourceLanguage === "ru" ? { ru: source, en: target } : { ru: target, en: source };
    },
    /** What Ctrl+1…9 put in from now on. */
    offer(proposals: readonly Pick<Proposal, "extent" | "target">[]) {
      offered = proposals;
    },
    insertProposal: insertOffered,
    /** Answers the mark of a row: goes to what waits in it and shows what changed in its source. */
    selectRow(id: string) {
      const row = snapshot.rows.find((candidate) => candidate.id === id);
      const states = statesNow();
      const text =
        row?.texts.find((block) => states.get(block) === "stale") ??
        row?.texts.find((block) => !isDone(states.get(block))) ??
        row?.texts[0];
      if (text === undefined) return;
      if (states.get(text) === "stale") difference = true;
      goTo(text);
      refresh();
    },
    /** Whether the source's sheet shows what changed in the stale block the caret is in. */
    showDifference(shown: boolean) {
      difference = shown;
      refresh();
    },
  };

  function statesNow(): ReadonlyMap<string, BlockState> {
    const [source, target] = [docOf("source"), docOf("target")];
    return source === null || target === null ? new Map() : blockStates(source, target);
  }

  return pair;
}

/** The text selected within one block; empty where nothing is, or more. */
function selectedOn(editor: Editor | undefined): string {
  if (editor === undefined) return "";
  const { $from, $to } = editor.state.selection;
  if (!$from.sameParent($to) || !$from.parent.isTextblock) return "";
  return textOf($from.parent).slice($from.parentOffset, $to.parentOffset).trim();
}
