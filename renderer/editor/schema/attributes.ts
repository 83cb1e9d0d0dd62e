import type { Attributes } from "@tiptap/core";
import type { AttributeSpec } from "@tiptap/pm/model";

type Read = (element: HTMLElement) => unknown;

const dataset =
  (name: string): Read =>
  (element) =>
    element.dataset[name];

const count =
  (name: string): Read =>
  (element) => {
    const value = Number(element.getAttribute(name));
    return Number.isInteger(value) && value > 0 ? value : undefined;
  };

const dataCount =
  (name: string): Read =>
  (element) => {
    const value = Number(element.dataset[name]);
    return Number.isInteger(value) && value > 0 ? value : undefined;
  };

function parsed(json: string | undefined): unknown {
  try {
    return json === undefined ? undefined : JSON.parse(json);
  } catch {
    return undefined;
  }
}

/** What the clipboard can bring back; an attribute without a reader takes its initial value. */
const readers: Readonly<Record<string, Read>> = {
  id: dataset("id"),
  date: dataset("date"),
  label: dataset("speaker"),
  blob: dataset("blob"),
  mediaType: dataset("mediaType"),
  alt: dataset("alt"),
  crop: (element) => parsed(element.dataset["crop"]),
  extent: dataset("extent"),
  width: dataCount("width"),
  height: dataCount("height"),
  level: (element) => (/^h[12]$/i.test(element.tagName) ? 2 : 3),
  start: count("start"),
  colspan: count("colspan"),
  rowspan: count("rowspan"),
  href: (element) => element.getAttribute("href")?.trim(),
};

/** The attributes of a node or mark of the schema as tiptap reads them from HTML. */
export function attributesFromSpec(specs: Readonly<Record<string, AttributeSpec>>): Attributes {
  return Object.fromEntries(
    Object.entries(specs).map(([name, spec]) => [
      name,
      {
        default: spec.default,
        rendered: false,
        parseHTML: (element: HTMLElement): unknown => valid(spec, readers[name]?.(element)),
      },
    ]),
  );
}

function valid(spec: AttributeSpec, value: unknown): unknown {
  if (value === undefined || typeof spec.validate !== "function") return value;
  try {
    spec.validate(value);
    return value;
  } catch {
    return undefined;
  }
}
