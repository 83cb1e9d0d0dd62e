import { type Attrs, Fragment, type Node } from "@tiptap/pm/model";
import { type Mappable, Step, StepResult } from "@tiptap/pm/transform";

/** By the position before the block: the attributes that change. */
type ChangedAttributes = ReadonlyMap<number, Attrs>;

/**
 * Changes attributes of any number of blocks in one pass; nothing moves. A step for each block would make the
 * whole document anew each time: 20,000 pasted paragraphs took a quarter of a minute to get their ids.
 */
export class BlockAttributesStep extends Step {
  readonly #changed: ChangedAttributes;

  constructor(changed: ChangedAttributes) {
    super();
    this.#changed = changed;
  }

  apply(doc: Node): StepResult {
    return StepResult.ok(withAttributes(doc, 0, this.#changed));
  }

  invert(doc: Node): Step {
    const before = new Map<number, Attrs>();
    doc.descendants((node, position) => {
      const names = Object.keys(this.#changed.get(position) ?? {});
      if (names.length > 0)
        before.set(position, Object.fromEntries(names.map((name) => [name, node.attrs[name]])));
      return !node.isTextblock;
    });
    return new BlockAttributesStep(before);
  }

  map(mapping: Mappable): Step | null {
    const mapped = new Map<number, Attrs>();
    for (const [position, attributes] of this.#changed) {
      const { pos, deletedAfter } = mapping.mapResult(position, 1);
      if (!deletedAfter) mapped.set(pos, attributes);
    }
    return mapped.size === 0 ? null : new BlockAttributesStep(mapped);
  }

  toJSON(): unknown {
    return { stepType: "blockAttributes", changed: [...this.#changed] };
  }
}

/** @param start position of the parent's first child */
function withAttributes(parent: Node, start: number, changed: ChangedAttributes): Node {
  const blocks: Node[] = [];
  let isSame = true;
  let position = start;
  for (const child of parent.children) {
    const inner = child.isBlock && !child.isTextblock;
    const content = inner ? withAttributes(child, position + 1, changed).content : child.content;
    const attributes = changed.get(position);
    const block =
      attributes === undefined
        ? child.copy(content)
        : child.type.create({ ...child.attrs, ...attributes }, content, child.marks);
    isSame &&= block === child;
    blocks.push(block);
    position += child.nodeSize;
  }
  return isSame ? parent : parent.copy(Fragment.fromArray(blocks));
}
