import type { Node } from "@tiptap/pm/model";

import { checkAhead, checkTranslation } from "../../shared/checks/check-translation.ts";
import { doc } from "../../shared/rich-text/build.ts";
import { withBlockIds } from "../../shared/rich-text/blocks.ts";
import { schema } from "../../shared/rich-text/schema.ts";
import {
  type BilingualText,
  type Versions,
  versionsOf,
  wordsOf,
} from "../fixtures/checks/bilingual-text.ts";
import {
  bridgeRelease,
  doctorInterview,
  electionNote,
  exerciseRelease,
  ministerSpeech,
} from "../fixtures/checks/from-russian.ts";
import { type Bench, percentile } from "./bench.ts";

const texts = [bridgeRelease, exerciseRelease, ministerSpeech, doctorInterview, electionNote];
const words = 2000;
const rounds = 40;

/** As the window does it: so long at a time. */
const piece = 4;

/** Every check on a whole translation: in pieces the first time, at once, and after a paragraph has changed. */
export const checks: Bench = {
  name: "checks",
  async run() {
    const pieces = inPieces(longPair());
    const whole: number[] = [];
    const changed: number[] = [];
    for (let round = 0; round < rounds; round += 1) {
      const { source, target } = longPair();
      whole.push(timed(() => checkTranslation(source, target, "ru")));
      const edited = withOneMoreWord(target);
      changed.push(timed(() => checkTranslation(source, edited, "ru")));
    }
    return [
      {
        name: `all checks of ${words} words in a program just started`,
        value: pieces.reduce((sum, time) => sum + time, 0),
        unit: "ms",
      },
      { name: "longest piece of it", value: Math.max(...pieces), unit: "ms", goal: 50 },
      {
        name: `all checks of ${words} words, p50`,
        value: percentile(whole, 0.5),
        unit: "ms",
        goal: 50,
      },
      { name: "the same, p95", value: percentile(whole, 0.95), unit: "ms" },
      {
        name: "after a change in one paragraph, p95",
        value: percentile(changed, 0.95),
        unit: "ms",
      },
    ];
  },
};

function inPieces({ source, target }: Versions): number[] {
  const pieces: number[] = [];
  let isDone = false;
  while (!isDone) {
    const start = performance.now();
    const isTimeUp = (): boolean => performance.now() - start > piece;
    isDone = checkAhead(source, target, "ru", isTimeUp);
    pieces.push(performance.now() - start);
  }
  pieces.push(timed(() => checkTranslation(source, target, "ru")));
  return pieces;
}

/** Nodes that no cache knows. */
function longPair(): Versions {
  let id = 0;
  const newId = () => String(id++).padStart(10, "0");
  const sources: Node[] = [];
  const targets: Node[] = [];
  let count = 0;
  for (let index = 0; count < words; index += 1) {
    const versions = versionsOf(texts[index % texts.length] as BilingualText);
    count += wordsOf(versions);
    sources.push(...versions.source.children);
    targets.push(...versions.target.children);
  }
  const anew = (blocks: readonly Node[]) =>
    doc(...blocks.map((block) => block.type.create({ ...block.attrs, id: null }, block.content)));
  const source = withBlockIds(anew(sources), newId);
  id = 0;
  return { source, target: withBlockIds(anew(targets), newId) };
}

function withOneMoreWord(target: Node): Node {
  const blocks = target.children.map((block, index) =>
    index === 5
      ? block.type.create(block.attrs, [...block.children, schema.text(" indeed")])
      : block,
  );
  return target.type.create(null, blocks);
}

function timed(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}
