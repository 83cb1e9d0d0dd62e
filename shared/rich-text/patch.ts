import { Fragment, type Node, Slice } from "@tiptap/pm/model";
import { ReplaceAroundStep, ReplaceStep, type Step, Transform } from "@tiptap/pm/transform";
import { diffArrays } from "diff";

import { blockId } from "./blocks.ts";

/**
 * Turns the transform's document into `wanted` in small steps, block by block, matched by id: what
 * stays as it is keeps its place, so a cursor and the history of what was typed there survive.
 */
export function patchDocument<Change extends Transform>(transform: Change, wanted: Node): Change {
  const current = transform.doc;
  const steps = smallSteps(current, wanted) ?? wholeReplacement(current, wanted);
  for (const step of steps) transform.step(step);
  return transform;
}

/** null where a block does not fit between its neighbours before they have changed too. */
function smallSteps(current: Node, wanted: Node): readonly Step[] | null {
  const trial = new Transform(current);
  const fits = patchChildren(trial, current, wanted, 0);
  return fits && trial.doc.eq(wanted) ? trial.steps : null;
}

function wholeReplacement(current: Node, wanted: Node): ReplaceStep[] {
  return [new ReplaceStep(0, current.content.size, new Slice(wanted.content, 0, 0))];
}

interface Run {
  readonly from: number;
  readonly to: number;
  readonly content: readonly Node[];
}

/** Works from the end to the start, so that positions before a change stay true. */
function patchChildren(transform: Transform, current: Node, wanted: Node, start: number): boolean {
  const changes: (() => boolean)[] = [];
  let position = start;
  let oldIndex = 0;
  let newIndex = 0;
  let run: Run | null = null;

  function closeRun(): void {
    const closed = run;
    run = null;
    if (closed !== null) changes.push(() => replaceRun(transform, closed));
  }

  for (const { added, removed, count } of diffArrays(keys(current), keys(wanted))) {
    for (let step = 0; step < count; step++) {
      if (added) {
        run = extended(run ?? emptyRun(position), [wanted.child(newIndex++)], position);
        continue;
      }
      const child = current.child(oldIndex++);
      const at = position;
      position += child.nodeSize;
      if (removed) {
        run = extended(run ?? emptyRun(at), [], position);
        continue;
      }
      closeRun();
      const replacement = wanted.child(newIndex++);
      if (child !== replacement) changes.push(() => patchNode(transform, child, replacement, at));
    }
  }
  closeRun();
  return changes.toReversed().every((change) => change());
}

const emptyRun = (at: number): Run => ({ from: at, to: at, content: [] });

function extended(run: Run, content: readonly Node[], to: number): Run {
  return { from: run.from, to, content: [...run.content, ...content] };
}

function keys(parent: Node): string[] {
  return parent.children.map((child) => blockId(child) ?? child.type.name);
}

function replaceRun(transform: Transform, { from, to, content }: Run): boolean {
  return taken(transform, new ReplaceStep(from, to, new Slice(Fragment.from(content), 0, 0)));
}

function taken(transform: Transform, step: Step): boolean {
  return transform.maybeStep(step).failed === null;
}

function patchNode(transform: Transform, current: Node, wanted: Node, position: number): boolean {
  if (current.eq(wanted)) return true;
  const end = position + current.nodeSize;
  if (current.isLeaf || wanted.isLeaf || current.isTextblock !== wanted.isTextblock) {
    return replaceRun(transform, { from: position, to: end, content: [wanted] });
  }
  return (
    patchContent(transform, current, wanted, position) &&
    (current.hasMarkup(wanted.type, wanted.attrs) || patchMarkup(transform, wanted, position))
  );
}

function patchContent(
  transform: Transform,
  current: Node,
  wanted: Node,
  position: number,
): boolean {
  if (!current.isTextblock) return patchChildren(transform, current, wanted, position + 1);
  if (current.content.eq(wanted.content)) return true;
  const to = position + 1 + current.content.size;
  return taken(transform, new ReplaceStep(position + 1, to, new Slice(wanted.content, 0, 0)));
}

/** Another type or other attributes around the same content, which keeps its place. */
function patchMarkup(transform: Transform, wanted: Node, position: number): boolean {
  const end = position + wanted.nodeSize;
  const wrapping = new Slice(Fragment.from(wanted.type.create(wanted.attrs)), 0, 0);
  return taken(
    transform,
    new ReplaceAroundStep(position, end, position + 1, end - 1, wrapping, 1, true),
  );
}
