import { type BlockCheck, inTarget, remark } from "./check.ts";

const pairs: Readonly<Record<string, string>> = { ")": "(", "]": "[", "}": "{" };
/** "1)" and «а)» number an item. */
const listMark = /(?:^|[\s;:,])(?:\d{1,2}|[A-Za-zА-Яа-яЁё])$/u;

function unpairedBrackets(text: string): number[] {
  const open: number[] = [];
  const unpaired: number[] = [];
  for (const { 0: bracket, index } of text.matchAll(/[()[\]{}]/g)) {
    const opening = pairs[bracket];
    if (opening === undefined) open.push(index);
    else if (text[open.at(-1) ?? -1] === opening) open.pop();
    else if (!listMark.test(text.slice(0, index))) unpaired.push(index);
  }
  return [...unpaired, ...open];
}

export const brackets: BlockCheck = {
  id: "brackets",
  severity: "error",
  run({ source, target }) {
    const unpaired = unpairedBrackets(target.text);
    if (unpaired.length === 0 || unpairedBrackets(source.text).length === unpaired.length)
      return [];
    return unpaired.map((at) =>
      remark("bracket-unpaired", inTarget(at, at + 1), { found: target.text.charAt(at) }),
    );
  },
};
