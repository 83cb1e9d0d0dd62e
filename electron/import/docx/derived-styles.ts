import { element, isMarkup, type Markup, valueAt } from "./markup.ts";

const longestChain = 12;

/**
 * The styles of a Word document, those somebody has made of a heading or a title, or given a level in the
 * outline, under the name of what they were made of.
 *
 * @param isKnown names that say what a paragraph is
 */
export function nameDerivedStyles(styles: Markup, isKnown: (name: string) => boolean): Markup {
  const byId = new Map(
    styles.children
      .filter(isMarkup)
      .filter(({ attributes }) => attributes["w:type"] === "paragraph")
      .map((style) => [style.attributes["w:styleId"] ?? "", style]),
  );

  function knownName(style: Markup | undefined, steps = longestChain): string | null {
    if (style === undefined || steps === 0) return null;
    const name = valueAt(style, "w:name") ?? "";
    if (isKnown(name)) return name;
    const level = Number(valueAt(style, "w:pPr", "w:outlineLvl") ?? "9");
    if (level < 6) return `heading ${level + 1}`;
    return knownName(byId.get(valueAt(style, "w:basedOn") ?? ""), steps - 1);
  }

  return {
    ...styles,
    children: styles.children.map((style) => {
      if (!isMarkup(style) || style.attributes["w:type"] !== "paragraph") return style;
      const own = valueAt(style, "w:name") ?? "";
      const name = isKnown(own) || /^toc\b/i.test(own) ? null : knownName(style);
      return name === null ? style : renamed(style, name);
    }),
  };
}

function renamed(style: Markup, name: string): Markup {
  const children = style.children.map((child) =>
    isMarkup(child) && child.name === "w:name" ? element("w:name", { "w:val": name }) : child,
  );
  return { ...style, children };
}
