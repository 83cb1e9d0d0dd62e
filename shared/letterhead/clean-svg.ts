import { failure, type Result, success } from "../result.ts";
import { elementsOf, readXml, type XmlElement } from "../xml/read-xml.ts";
import { element } from "../xml/write-xml.ts";

const namespace = "http://www.w3.org/2000/svg";
/** Characters; more is a picture, not an emblem. */
export const longestSvg = 256 * 1024;
const mostElements = 5000;

/** What shapes and colours a drawing; nothing of it runs, loads or leads anywhere (SVG 2). */
const drawn = new Set([
  ..."g defs path rect circle ellipse line polyline polygon".split(" "),
  ..."linearGradient radialGradient stop clipPath".split(" "),
]);
/** Says something about the drawing and draws nothing. */
const passedOver = new Set(["title", "desc", "metadata"]);
const geometry = new Set([
  ..."id d x y width height cx cy r rx ry fx fy fr x1 y1 x2 y2 points offset transform".split(" "),
  ..."gradientUnits gradientTransform spreadMethod clipPathUnits".split(" "),
]);
const look = new Set([
  ..."fill fill-opacity fill-rule stroke stroke-width stroke-linecap stroke-linejoin".split(" "),
  ..."stroke-miterlimit stroke-dasharray stroke-dashoffset stroke-opacity opacity color".split(" "),
  ..."clip-path clip-rule stop-color stop-opacity display visibility".split(" "),
]);
/** No backslash, quote, colon or bracket of markup: nothing a style sheet could be hidden in. */
const plainValue = /^[-\w\s.,#%()+]*$/;
const ownReference = /^url\(#[\w.-]+\)(?: *(?:none|#[\da-f]{3,8}))?$/i;

export interface CleanSvg {
  /** One `svg` element with a view box and its size in the same units, in plain attributes. */
  readonly svg: string;
  readonly width: number;
  readonly height: number;
}

/**
 * A drawing as it may be shown and printed: only shapes, gradients and clipping, only attributes that place
 * and colour them, references only within it. What is cleaned once stays as it is when cleaned again.
 * Fails with `emblem-damaged`, `emblem-too-large`, or `emblem-refused` naming what would have to be drawn.
 */
export function cleanSvg(text: string): Result<CleanSvg> {
  if (text.length > longestSvg) return failure("emblem-too-large", { limit: longestSvg / 1024 });
  const read = readXml(text.replace(/^\uFEFF/, ""));
  if (!read.ok) return failure("emblem-damaged");
  const root = read.value;
  if (root.name !== "svg" || root.namespace !== namespace) return failure("emblem-damaged");
  const size = sizeOf(root);
  if (size === null) return failure("emblem-damaged");
  try {
    const { width, height } = size;
    const counter = { left: mostElements };
    const svg = element(
      "svg",
      {
        xmlns: namespace,
        viewBox: size.viewBox,
        width: String(width),
        height: String(height),
        ...cleanAttributes(root, look),
      },
      ...cleanChildren(root, counter),
    );
    return success({ svg, width, height });
  } catch (error) {
    if (error instanceof Refused) return failure("emblem-refused", { what: error.message });
    throw error;
  }
}

/** Whether a drawing is what {@link cleanSvg} leaves of one. */
export function isCleanSvg(text: string): boolean {
  const cleaned = cleanSvg(text);
  return cleaned.ok && cleaned.value.svg === text;
}

class Refused extends Error {}

function cleanChildren(parent: XmlElement, counter: { left: number }): string[] {
  return elementsOf(parent).flatMap((child) => {
    if (child.namespace !== namespace || passedOver.has(child.name)) return [];
    counter.left -= 1;
    if (!drawn.has(child.name) || counter.left < 0) throw new Refused(`<${child.name}>`);
    const attributes = cleanAttributes(child, new Set([...geometry, ...look]));
    return [element(child.name, attributes, ...cleanChildren(child, counter))];
  });
}

/** The attributes that are known, those in a `style` among them, which go before. */
function cleanAttributes(
  { name, attributes }: XmlElement,
  known: ReadonlySet<string>,
): Record<string, string> {
  const said = new Map(attributes);
  for (const [property, value] of declarations(attributes.get("style") ?? ""))
    if (look.has(property)) said.set(property, value);
  const kept = [...said].filter(([key]) => known.has(key));
  const gradientOf = said.get("href") ?? said.get("xlink:href");
  if (name.endsWith("Gradient") && gradientOf !== undefined) {
    if (!/^#[\w.-]+$/.test(gradientOf)) throw new Refused(gradientOf.slice(0, 80));
    kept.push(["href", gradientOf]);
  }
  return Object.fromEntries(kept.map(([key, value]) => [key, cleanValue(value)]));
}

function declarations(style: string): [property: string, value: string][] {
  return style.split(";").flatMap((declaration) => {
    const [property = "", ...value] = declaration.split(":");
    return value.length === 0 ? [] : [[property.trim(), value.join(":").trim()]];
  });
}

function cleanValue(value: string): string {
  const plain = value.replaceAll(/["']/g, "").replaceAll(/\s+/g, " ").trim();
  const refers = /url/i.test(plain);
  if (!plainValue.test(plain) || (refers && !ownReference.test(plain)))
    throw new Refused(plain.slice(0, 80));
  return plain;
}

/** CSS pixels of each unit of length. */
const units: Readonly<Record<string, number>> = {
  "": 1,
  px: 1,
  pt: 96 / 72,
  pc: 16,
  mm: 96 / 25.4,
  cm: 96 / 2.54,
  in: 96,
};

function sizeOf({
  attributes,
}: XmlElement): { viewBox: string; width: number; height: number } | null {
  const box = (attributes.get("viewBox") ?? "")
    .trim()
    .split(/[\s,]+/)
    .map(Number);
  const [x, y, width, height] =
    box.length === 4
      ? box
      : [0, 0, pixels(attributes.get("width")), pixels(attributes.get("height"))];
  if (![x, y, width, height].every((each) => Number.isFinite(each))) return null;
  if (width === undefined || height === undefined || width <= 0 || height <= 0) return null;
  return { viewBox: `${x} ${y} ${width} ${height}`, width, height };
}

function pixels(length = ""): number {
  const [, number, unit = ""] = /^\s*([\d.]+)(px|pt|pc|mm|cm|in)?\s*$/.exec(length) ?? [];
  return number === undefined ? Number.NaN : Number(number) * (units[unit] ?? Number.NaN);
}
