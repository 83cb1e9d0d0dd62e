interface WordItem {
  readonly paragraph: Element;
  readonly list: string;
  readonly level: number;
  readonly ordered: boolean;
  readonly start: number;
}

const markerSelector = "[data-style*='mso-list:Ignore' i], [data-style*='mso-list: Ignore' i]";

/** Word copies a list as paragraphs with the marker typed in; they become the list they look like. */
export function rebuildWordLists(body: Element): void {
  const paragraphs = [...body.querySelectorAll("p, h1, h2, h3, h4, h5, h6")];
  let run: WordItem[] = [];
  for (const paragraph of paragraphs) {
    const item = readItem(paragraph);
    const follows = run.at(-1)?.paragraph.nextElementSibling === paragraph;
    if (item === null || (run.length > 0 && !follows)) {
      buildLists(run);
      run = [];
    }
    if (item !== null) run.push(item);
  }
  buildLists(run);
}

function readItem(paragraph: Element): WordItem | null {
  const style = paragraph.getAttribute("data-style") ?? "";
  const list = /mso-list:\s*(l\d+)\s+level(\d+)/i.exec(style);
  const marker = paragraph.querySelector(markerSelector);
  if (list === null || marker === null) return null;
  const text = marker.textContent.replace(/\s+/g, "");
  marker.remove();
  const number = /^\(?(\d+|[a-zа-я]|[ivxlc]+)[.)]/i.exec(text);
  return {
    paragraph,
    list: list[1] ?? "",
    level: Number(list[2]),
    ordered: number !== null,
    start: Number(/^\(?(\d+)/.exec(text)?.[1] ?? 1),
  };
}

interface OpenList {
  readonly element: Element;
  readonly level: number;
  readonly item: WordItem;
}

function buildLists(items: readonly WordItem[]): void {
  const open: OpenList[] = [];
  for (const item of items) {
    while ((open.at(-1)?.level ?? 0) > item.level) open.pop();
    const current = open.at(-1);
    const goesOn =
      current?.level === item.level &&
      (current.item.ordered === item.ordered || current.item.list === item.list);
    if (!goesOn) {
      if (current?.level === item.level) open.pop();
      open.push({ element: newList(item, open.at(-1)), level: item.level, item });
    }
    const entry = item.paragraph.ownerDocument.createElement("li");
    open.at(-1)?.element.append(entry);
    const text = item.paragraph.ownerDocument.createElement("p");
    text.append(...item.paragraph.childNodes);
    entry.append(text);
    item.paragraph.remove();
  }
}

function newList(item: WordItem, parent: OpenList | undefined): Element {
  const list = item.paragraph.ownerDocument.createElement(item.ordered ? "ol" : "ul");
  if (item.ordered && item.start > 1) list.setAttribute("start", String(item.start));
  const parentItem = parent?.element.lastElementChild;
  if (parentItem) parentItem.append(list);
  else item.paragraph.before(list);
  return list;
}
