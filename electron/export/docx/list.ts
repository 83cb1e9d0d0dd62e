import type { Node } from "@tiptap/pm/model";
import { AlignmentType, LevelFormat, type NumberingDefinition, Paragraph } from "docx";

import { isBlank } from "../../../shared/export/setting.ts";
import { listContinueStyle } from "../../../shared/export/word-styles.ts";
import { inlineRuns } from "./inline.ts";
import { colours, listIndent } from "./look.ts";
import type { Setting } from "./setting.ts";

/** Word has nine levels; deeper lists stay on the last. */
const levels = Array.from({ length: 9 }, (_, level) => level);
const deepest = levels.length - 1;

/** A list with those inside it. @param level from 0 */
export function renderList(list: Node, setting: Setting, level = 0): Paragraph[] {
  const numbering = {
    reference: numberingOf(list),
    level: Math.min(level, deepest),
    instance: setting.nextList(),
  };
  return list.children.flatMap((item) => {
    const [first, ...rest] = item.children.filter((child) => !isBlank(child));
    if (first === undefined) return [];
    if (first.type.name !== "paragraph") return renderRest([first, ...rest], setting, level);
    const children = inlineRuns(first, setting.language);
    return [new Paragraph({ numbering, children }), ...renderRest(rest, setting, level)];
  });
}

function renderRest(blocks: readonly Node[], setting: Setting, level: number): Paragraph[] {
  return blocks.flatMap((block) =>
    block.type.name === "paragraph"
      ? [
          new Paragraph({
            style: listContinueStyle(level),
            children: inlineRuns(block, setting.language),
          }),
        ]
      : renderList(block, setting, level + 1),
  );
}

function numberingOf(list: Node): NumberingDefinition {
  return list.type.name === "bulletList" ? bullets : numbers(Number(list.attrs["start"]));
}

const bullets: NumberingDefinition = {
  reference: "bullets",
  levels: levels.map((level) => ({
    level,
    format: LevelFormat.BULLET,
    text: level % 2 === 0 ? "•" : "–",
    alignment: AlignmentType.LEFT,
    style: { paragraph: { indent: listIndent(level) }, run: { color: colours.accent } },
  })),
};

function numbers(start: number): NumberingDefinition {
  return {
    reference: `numbers from ${start}`,
    levels: levels.map((level) => ({
      level,
      format: LevelFormat.DECIMAL,
      start,
      text: `%${level + 1}.`,
      alignment: AlignmentType.LEFT,
      style: { paragraph: { indent: listIndent(level) }, run: { color: colours.accent } },
    })),
  };
}
