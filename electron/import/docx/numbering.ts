import { at, isMarkup, type Markup, valueAt } from "./markup.ts";

interface Level {
  readonly start: number;
  readonly isNumbered: boolean;
}

interface List {
  readonly abstract: string;
  /** Numbers with which this list begins anew, by level. */
  readonly restarts: ReadonlyMap<string, number>;
}

/** The number each paragraph of a list has in the order of the text, as Word counts. */
export class Numbering {
  readonly #levels = new Map<string, Level>();
  readonly #lists = new Map<string, List>();
  readonly #counts = new Map<string, (number | undefined)[]>();
  readonly #begun = new Set<string>();
  readonly #ofStyle = new Map<string, Markup>();

  constructor(numbering: Markup | null, styles: Markup | null) {
    for (const entry of numbering?.children.filter(isMarkup) ?? []) {
      if (entry.name === "w:abstractNum") this.#readLevels(entry);
      if (entry.name === "w:num") this.#readList(entry);
    }
    for (const style of styles?.children.filter(isMarkup) ?? []) {
      const own = at(style, "w:pPr", "w:numPr");
      if (own !== undefined) this.#ofStyle.set(style.attributes["w:styleId"] ?? "", own);
    }
  }

  /** The number of a paragraph that stands next in the text; null for one that has none. */
  next(paragraph: Markup): number | null {
    const properties = at(paragraph, "w:pPr");
    const ofStyle = this.#ofStyle.get(valueAt(properties, "w:pStyle") ?? "");
    const own = at(properties, "w:numPr");
    const id = valueAt(own, "w:numId") ?? valueAt(ofStyle, "w:numId") ?? "";
    const level = valueAt(own, "w:ilvl") ?? valueAt(ofStyle, "w:ilvl") ?? "0";
    const list = this.#lists.get(id);
    const known = this.#levels.get(`${list?.abstract ?? ""}/${level}`);
    if (list === undefined || known === undefined) return null;
    const depth = Number(level);
    const counts = (this.#counts.get(list.abstract) ?? []).slice(0, depth + 1);
    const restart = this.#restart(id, level, list);
    const number = restart ?? (counts[depth] ?? known.start - 1) + 1;
    counts[depth] = number;
    this.#counts.set(list.abstract, counts);
    return known.isNumbered ? number : null;
  }

  #restart(id: string, level: string, list: List): number | undefined {
    const place = `${id}/${level}`;
    if (this.#begun.has(place)) return undefined;
    this.#begun.add(place);
    return list.restarts.get(level);
  }

  #readLevels(abstract: Markup): void {
    const id = abstract.attributes["w:abstractNumId"] ?? "";
    for (const level of abstract.children.filter(isMarkup)) {
      if (level.name !== "w:lvl") continue;
      this.#levels.set(`${id}/${level.attributes["w:ilvl"] ?? ""}`, {
        start: numberOf(valueAt(level, "w:start")) ?? 1,
        isNumbered: !/^(?:bullet|none)$/.test(valueAt(level, "w:numFmt") ?? "decimal"),
      });
    }
  }

  #readList(list: Markup): void {
    const restarts = new Map<string, number>();
    for (const override of list.children.filter(isMarkup)) {
      const start = numberOf(valueAt(override, "w:startOverride"));
      if (start !== null) restarts.set(override.attributes["w:ilvl"] ?? "", start);
    }
    const abstract = valueAt(list, "w:abstractNumId") ?? "";
    this.#lists.set(list.attributes["w:numId"] ?? "", { abstract, restarts });
  }
}

function numberOf(text: string | undefined): number | null {
  return text !== undefined && /^\d{1,6}$/.test(text) ? Number(text) : null;
}
