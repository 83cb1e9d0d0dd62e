/** Styles stand in `data-style` here: the window's content policy refuses style attributes. */
export function styleOf(element: Element): ReadonlyMap<string, string> {
  const declarations = new Map<string, string>();
  for (const declaration of (element.getAttribute("data-style") ?? "").split(";")) {
    const colon = declaration.indexOf(":");
    if (colon > 0)
      declarations.set(
        declaration.slice(0, colon).trim().toLowerCase(),
        declaration
          .slice(colon + 1)
          .trim()
          .toLowerCase(),
      );
  }
  return declarations;
}

const wrappers = new Set(["SPAN", "FONT", "B", "STRONG", "I", "EM", "U", "INS"]);

/** What style says about weight, slant and line becomes elements; the elements that only carried it go. */
export function formattingToElements(body: Element): void {
  for (const element of [
    ...body.querySelectorAll("span, font, b, strong, i, em, u, ins"),
  ].toReversed()) {
    if (wrappers.has(element.tagName)) replaceByFormatting(element);
  }
}

function replaceByFormatting(element: Element): void {
  const tags = formatting(element);
  let content: ChildNode[] = [...element.childNodes];
  for (const tag of tags) {
    if (element.textContent === "") break;
    const wrapper = element.ownerDocument.createElement(tag);
    wrapper.append(...content);
    content = [wrapper];
  }
  element.replaceWith(...content);
}

function formatting(element: Element): string[] {
  const style = styleOf(element);
  const weight = style.get("font-weight");
  const slant = style.get("font-style");
  const line = style.get("text-decoration") ?? style.get("text-decoration-line");
  const isBold =
    weight === undefined
      ? ["B", "STRONG"].includes(element.tagName)
      : /^(bold|bolder|[6-9]00)/.test(weight);
  const isItalic =
    slant === undefined ? ["I", "EM"].includes(element.tagName) : /^(italic|oblique)/.test(slant);
  const isUnderlined =
    line === undefined ? ["U", "INS"].includes(element.tagName) : line.includes("underline");
  const tags: string[] = [];
  if (isUnderlined && element.closest("a") === null && element.querySelector("a") === null)
    tags.push("u");
  if (isItalic) tags.push("em");
  if (isBold && element.closest("h1, h2, h3, h4, h5, h6, th") === null) tags.push("strong");
  return tags;
}
