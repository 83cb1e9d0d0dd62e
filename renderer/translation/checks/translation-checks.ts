import type { Editor } from "@tiptap/core";
import type { Node } from "@tiptap/pm/model";
import type { Command } from "@tiptap/pm/state";

import {
  checkAhead,
  checkTranslation,
  type Finding,
} from "../../../shared/checks/check-translation.ts";
import type { Side } from "../../../shared/checks/check.ts";
import { type Language, preferredLanguage } from "../../../shared/domain/language.ts";
import type { Stamp } from "../../../shared/domain/review.ts";
import { wording } from "../../../shared/i18n/translator.ts";
import { textBlocksById } from "../../../shared/rich-text/translation.ts";
import type { TermIndexes } from "../../../shared/terms/term-index.ts";
import { currentBlock } from "../tracking-commands.ts";
import {
  bringBackFinding,
  findingAtCaret,
  fixFinding,
  goToFinding,
  nextFinding,
  waiveFinding,
} from "./finding-commands.ts";
import { showFindings } from "./findings-plugin.ts";
import { keptFindings } from "./kept-findings.ts";

export interface ChecksSnapshot {
  /** Of both sides, in the order of the source; what is waived is among them. */
  readonly findings: readonly Finding[];
  /** The finding the caret is at, or that was gone to last in its block. */
  readonly current: string | null;
}

interface ChecksPorts {
  readonly sourceLanguage: Language;
  readonly editors: ReadonlyMap<Side, Editor>;
  readonly docOf: (side: Side) => Node | null;
  readonly terms: () => TermIndexes | null;
  /** To a block of the translation, as soon as it is shown. */
  readonly goToBlock: (id: string) => void;
}

/** Nobody is told of a slip in a word that is still being typed. */
const pause = 400;
/** Of an idle moment; what is left of it belongs to the next key. */
const leastTime = 4;
/** They wait for the translator in a list of their own. */
const unfinished: ReadonlySet<string> = new Set(["empty", "stale", "same-as-source"]);

export const isUnfinished = ({ check }: Finding): boolean => unfinished.has(check);

/** Checks a pair of versions while nothing is typed, and leads from finding to finding. */
export function createTranslationChecks(ports: ChecksPorts) {
  const { sourceLanguage, editors, docOf, terms, goToBlock } = ports;
  const listeners = new Set<() => void>();
  let snapshot: ChecksSnapshot = { findings: [], current: null };
  let goneTo: Finding | null = null;
  let cancel: (() => void) | null = null;

  const open = (): Finding[] =>
    snapshot.findings.filter((finding) => finding.waiver === null && !isUnfinished(finding));

  function publish(next: ChecksSnapshot): void {
    if (next.findings === snapshot.findings && next.current === snapshot.current) return;
    snapshot = next;
    for (const listener of listeners) listener();
  }

  function soon(): void {
    cancel?.();
    const timer = setTimeout(whenIdle, pause);
    cancel = () => clearTimeout(timer);
  }

  function whenIdle(): void {
    const handle = requestIdleCallback((deadline) => {
      cancel = null;
      if (!check(() => deadline.timeRemaining() < leastTime)) whenIdle();
    });
    cancel = () => cancelIdleCallback(handle);
  }

  /** @returns whether everything has been checked */
  function check(isTimeUp: () => boolean): boolean {
    const [source, target] = [docOf("source"), docOf("target")];
    if (source === null || target === null) {
      publish({ findings: [], current: null });
      return true;
    }
    // What is shown must not change under an input method.
    if ([...editors.values()].some(({ view }) => view.composing)) {
      soon();
      return true;
    }
    if (!checkAhead(source, target, sourceLanguage, isTimeUp)) return false;
    const present = checkTranslation(source, target, sourceLanguage, terms());
    const findings = keptFindings(snapshot.findings, present);
    publish({ findings, current: currentOf(findings) });
    underline();
    return true;
  }

  function underline(): void {
    const told = snapshot.findings
      .filter(({ waiver, place }) => waiver === null && place !== null)
      .map((finding) => ({ finding, sentence: sentenceOf(finding) }));
    for (const editor of editors.values()) {
      if (!editor.isDestroyed) editor.view.dispatch(showFindings(editor.state.tr, told));
    }
  }

  function currentOf(findings: readonly Finding[]): string | null {
    const target = editors.get("target");
    if (target === undefined) return null;
    const standing = findings.filter(({ waiver }) => waiver === null);
    const block = currentBlock(target.state)?.id;
    const remembered = standing.find(({ id }) => id === goneTo?.id && goneTo.block === block);
    if (remembered !== undefined && remembered.place?.side !== "target") return remembered.id;
    return findingAtCaret(target.state, standing)?.id ?? null;
  }

  function run(command: Command): boolean {
    const editor = editors.get("target");
    return editor !== undefined && command(editor.state, editor.view.dispatch, editor.view);
  }

  /** What changes the text or what is kept of it is seen at once. */
  function change(command: Command): boolean {
    const isChanged = editors.get("target")?.isEditable === true && run(command);
    if (isChanged) check(() => false);
    return isChanged;
  }

  function goTo(finding: Finding): void {
    goneTo = finding;
    const editor = editors.get("target");
    if (editor === undefined) goToBlock(finding.block);
    else {
      run(goToFinding(finding));
      editor.view.focus();
    }
    publish({ ...snapshot, current: finding.id });
  }

  function move(direction: 1 | -1): boolean {
    const editor = editors.get("target");
    const next = editor && nextFinding(editor.state, open(), snapshot.current, direction);
    if (!next) return false;
    goTo(next);
    return true;
  }

  function fix(finding: Finding | undefined): boolean {
    return finding !== undefined && change(fixFinding(finding));
  }

  function sourceOf({ block }: Finding): Node | undefined {
    const source = docOf("source");
    return source === null ? undefined : textBlocksById(source).get(block);
  }

  return {
    snapshot: () => snapshot,
    subscribe: (listener: () => void) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    /** The texts have changed: they are looked at after a pause. */
    soon,
    /** The caret has moved, and with it what is spoken of. */
    followCaret() {
      publish({ ...snapshot, current: currentOf(snapshot.findings) });
    },
    goTo,
    next: () => move(1),
    previous: () => move(-1),
    fix: (finding: Finding) => fix(finding),
    fixCurrent: () => fix(open().find(({ id, fix }) => id === snapshot.current && fix !== null)),
    waive(finding: Finding, by: Stamp & { readonly reason: string }) {
      const source = sourceOf(finding);
      return source !== undefined && change(waiveFinding(finding, source, by));
    },
    bringBack(finding: Finding) {
      const source = sourceOf(finding);
      return source !== undefined && change(bringBackFinding(finding, source));
    },
  };
}

const sentences = new WeakMap<
  Finding,
  { readonly language: Language; readonly sentence: string }
>();

/** In the language of the interface, which the page says it is in. */
function sentenceOf(finding: Finding): string {
  const language = preferredLanguage([document.documentElement.lang]);
  const known = sentences.get(finding);
  if (known?.language === language) return known.sentence;
  const sentence = wording(language)(`checks:message.${finding.message}`, finding.params);
  sentences.set(finding, { language, sentence });
  return sentence;
}
