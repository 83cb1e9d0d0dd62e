import {
  attributeOf,
  type HtmlElement,
  type HtmlNode,
  isElement,
  isUnseen,
  parseBody,
} from "../import/html/tree.ts";
import { type FontFace, fontFaces } from "./fonts.ts";

type Setting = Pick<FontFace, "family" | "weight" | "style">;

const serif = { family: "PT Serif" } as const;
const sans = { family: "PT Sans" } as const;
const bold = { weight: 700 } as const;
const regular = { weight: 400 } as const;
const italic = { style: "italic" } as const;
const upright = { style: "normal" } as const;
const plainSans = { ...sans, ...regular, ...upright } as const;
const boldSans = { ...plainSans, ...bold } as const;

/**
 * What the style sheet of a page, and a browser's own, say of faces: an element, by its name or class, and the
 * class of what it stands in. A later rule goes before an earlier one.
 */
const rules: readonly (readonly [selector: string, setting: Partial<Setting>])[] = [
  ["strong", bold],
  ["em", italic],
  ["h1", bold],
  ["h2", bold],
  ["h3", boldSans],
  ["blockquote", italic],
  ["blockquote em", upright],
  ["address", upright],
  ["figcaption", plainSans],
  ["table", plainSans],
  ["th", bold],
  ["dt", plainSans],
  [".letterhead", plainSans],
  [".letterhead .organization", bold],
  [".masthead p", plainSans],
  [".masthead .kind", bold],
  [".kind .number", regular],
  [".event", plainSans],
  [".dateline", plainSans],
  [".attribution", plainSans],
  [".delivery-caveat", { ...serif, ...regular, ...italic }],
  [".mark", boldSans],
  [".mark-note", plainSans],
  [".salutation", bold],
  [".question", bold],
  [".voice", { ...sans, ...bold }],
  [".credit", italic],
  [".sign-off", bold],
  [".boilerplate h2", boldSans],
  [".boilerplate h3", boldSans],
  [".contact h2", boldSans],
];

/**
 * The files of the fonts that a page of {@link toHtml} is set in: those of the families, weights and styles in
 * it that hold a character of the text so set.
 */
export function facesShown(html: string): FontFace[] {
  const characters = new Map<string, Set<number>>();
  gather(parseBody(html), [], { ...serif, ...regular, ...upright }, characters);
  return fontFaces.filter((face) => {
    const used = characters.get(keyOf(face)) ?? new Set();
    const covered = rangesOf(face);
    return [...used].some((code) => covered.some(([first, last]) => code >= first && code <= last));
  });
}

function gather(
  nodes: readonly HtmlNode[],
  around: readonly HtmlElement[],
  setting: Setting,
  characters: Map<string, Set<number>>,
): void {
  for (const node of nodes) {
    if (isElement(node)) {
      if (isUnseen(node)) continue;
      const own = settingOf(node, around, setting);
      gather(node.childNodes, [...around, node], own, characters);
    } else if (node.nodeName === "#text" && "value" in node && node.value.trim() !== "") {
      const used = characters.get(keyOf(setting)) ?? new Set();
      for (const character of node.value) used.add(character.codePointAt(0) ?? 0);
      characters.set(keyOf(setting), used);
    }
  }
}

function settingOf(
  element: HtmlElement,
  around: readonly HtmlElement[],
  inherited: Setting,
): Setting {
  const changes = rules.filter(([selector]) => {
    const [last = "", outer] = selector.split(" ").toReversed();
    return (
      isNamed(element, last) && (outer === undefined || around.some((each) => isNamed(each, outer)))
    );
  });
  return Object.assign({}, inherited, ...changes.map(([, change]) => change));
}

function isNamed(element: HtmlElement, name: string): boolean {
  return name.startsWith(".")
    ? attributeOf(element, "class").split(" ").includes(name.slice(1))
    : element.tagName === name;
}

function keyOf({ family, weight, style }: Setting): string {
  return `${family} ${weight} ${style}`;
}

function rangesOf({ range }: FontFace): (readonly [first: number, last: number])[] {
  return range.split(",").map((part) => {
    const [first = "", last = first] = part.slice("U+".length).split("-");
    return [Number.parseInt(first, 16), Number.parseInt(last, 16)];
  });
}
