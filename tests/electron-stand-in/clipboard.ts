import { NotCovered, coveredModule, throwForUnknownMembers } from "./not-covered.ts";

const coveredTypes = new Set(["text/plain", "text/html"]);

/** What was copied once, by its media types. */
export class ClipboardItem {
  readonly #content: ReadonlyMap<string, string>;

  constructor(content: Readonly<Record<string, string>>) {
    for (const [type, value] of Object.entries(content)) {
      if (!coveredTypes.has(type) || typeof value !== "string")
        throw new NotCovered(`a ClipboardItem with ${type}`);
    }
    this.#content = new Map(Object.entries(content));
  }

  get types(): string[] {
    return [...this.#content.keys()];
  }

  async getType(type: string): Promise<Blob> {
    const value = this.#content.get(type);
    if (value === undefined) throw new Error(`The clipboard has no ${type}`);
    return new Blob([value], { type });
  }
}
throwForUnknownMembers("ClipboardItem", ClipboardItem);

/** The main process's own clipboard: not the system's, and not the one its pages see. */
let content: readonly ClipboardItem[] = [];

async function readText(): Promise<string> {
  const item = content.find(({ types }) => types.includes("text/plain"));
  return item === undefined ? "" : (await item.getType("text/plain")).text();
}

async function write(items: readonly ClipboardItem[]): Promise<void> {
  content = [...items];
}

export const clipboard = coveredModule("clipboard", {
  read: async () => [...content],
  readText,
  write,
  writeText: (text: string) => write([new ClipboardItem({ "text/plain": text })]),
  has: async (type: string) => content.some(({ types }) => types.includes(type)),
  clear() {
    content = [];
  },
});
