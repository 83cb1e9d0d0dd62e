import type { Node } from "@tiptap/pm/model";

import { memorableText } from "../../shared/memory/document-units.ts";
import { exactText, partName } from "../../shared/rich-text/blocks.ts";
import {
  type BlockState,
  blockStates,
  recordedSource,
  textBlocksById,
  type TranslationProgress,
  translationProgress,
  type UnfinishedBlock,
  unfinishedBlocks,
} from "../../shared/rich-text/translation.ts";
import type { PartName } from "../../shared/templates/template.ts";
import { alignedRows, areSameRows, type Row, rowState } from "./rows.ts";

export type Side = "source" | "target";

/** The pair of blocks the caret is in, on whichever side. */
export interface CurrentBlock {
  readonly id: string;
  readonly part: PartName;
  readonly state: BlockState;
  /** The source's text; null where the source has no such block. */
  readonly present: string | null;
  /** The source's text the block was translated from; null where that is not known. */
  readonly recorded: string | null;
  /** The source's text as the memory knows it, and the texts beside it; null where there is none. */
  readonly around: Surrounded | null;
}

interface Surrounded {
  readonly text: string;
  readonly before: string;
  readonly after: string;
}

/** What is to be seen of a pair of versions at one moment. Parts that did not change stay the same objects. */
export interface PairSnapshot {
  readonly rows: readonly Row[];
  readonly rowStates: readonly (BlockState | null)[];
  readonly currentRow: string | null;
  readonly block: CurrentBlock | null;
  /** null while there are not two versions. */
  readonly progress: TranslationProgress | null;
  readonly waiting: readonly UnfinishedBlock[];
  /** Whether the source's sheet shows what changed in a stale block. */
  readonly difference: boolean;
  /** The translation is in an editor: what waits can be gone to and confirmed at once. */
  readonly isWritable: boolean;
}

export const noPair: PairSnapshot = {
  rows: [],
  rowStates: [],
  currentRow: null,
  block: null,
  progress: null,
  waiting: [],
  difference: false,
  isWritable: false,
};

interface Surveyed {
  readonly source: Node;
  readonly target: Node;
  /** Id of the text block the caret is in. */
  readonly current: string | null;
  readonly difference: boolean;
  readonly isWritable: boolean;
}

/** @returns `before` itself where nothing that can be seen has changed */
export function survey(surveyed: Surveyed, before: PairSnapshot): PairSnapshot {
  const { source, target, current, difference, isWritable } = surveyed;
  const states = blockStates(source, target);
  const rows = kept(before.rows, alignedRows(source, target), areSameRows);
  const rowStates = kept(
    before.rowStates,
    rows.map((row) => rowState(row, states)),
    areSameItems,
  );
  const currentRow =
    current === null ? null : (rows.find(({ texts }) => texts.includes(current))?.id ?? null);
  const next: PairSnapshot = {
    rows,
    rowStates,
    currentRow,
    block: kept(before.block, currentBlockOf(surveyed, states, before.block), areSameFields),
    progress: kept(before.progress, translationProgress(source, target), areSameFields),
    waiting: kept(before.waiting, unfinishedBlocks(source, target), areSameWaiting),
    difference,
    isWritable,
  };
  return areSameFields(before, next) ? before : next;
}

function currentBlockOf(
  { source, target, current }: Surveyed,
  states: ReadonlyMap<string, BlockState>,
  before: CurrentBlock | null,
): CurrentBlock | null {
  if (current === null) return null;
  const sourceBlock = textBlocksById(source).get(current);
  const targetBlock = textBlocksById(target).get(current);
  const node = sourceBlock ?? targetBlock;
  const part = node === undefined ? null : partName(node);
  if (part === null) return null;
  return {
    id: current,
    part,
    state: states.get(current) ?? "empty",
    present: sourceBlock === undefined ? null : exactText(sourceBlock),
    recorded: (targetBlock === undefined ? null : recordedSource(targetBlock))?.text ?? null,
    around: kept(before?.around ?? null, surrounded(source, current), areSameFields),
  };
}

function surrounded(source: Node, id: string): Surrounded | null {
  const blocks = [...textBlocksById(source)];
  const place = blocks.findIndex(([candidate]) => candidate === id);
  const textAt = (index: number): string => {
    const block = blocks[index]?.[1];
    return block === undefined ? "" : memorableText(block);
  };
  const text = place === -1 ? "" : textAt(place);
  return text.trim() === ""
    ? null
    : { text, before: place === 0 ? "" : textAt(place - 1), after: textAt(place + 1) };
}

function kept<Value>(
  before: Value,
  after: Value,
  isSame: (before: NonNullable<Value>, after: NonNullable<Value>) => boolean,
): Value {
  if (before === null || before === undefined || after === null || after === undefined)
    return after;
  return isSame(before, after) ? before : after;
}

function areSameItems(before: readonly unknown[], after: readonly unknown[]): boolean {
  return before.length === after.length && after.every((item, index) => item === before[index]);
}

function areSameFields<Fields extends object>(before: Fields, after: Fields): boolean {
  const old = new Map<string, unknown>(Object.entries(before));
  return Object.entries(after).every(([name, value]) => old.get(name) === value);
}

function areSameWaiting(
  before: readonly UnfinishedBlock[],
  after: readonly UnfinishedBlock[],
): boolean {
  return (
    before.length === after.length &&
    after.every((block, index) => {
      const old = before[index];
      return old !== undefined && areSameFields(old, block);
    })
  );
}
