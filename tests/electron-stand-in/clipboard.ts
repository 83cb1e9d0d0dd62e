import { NotCovered, coveredModule, refuseUnknownOptions } from "./not-covered.ts";

/** The main process's own clipboard: not the system's, and not the one its pages see. */
const content = new Map<string, string>();

function write(data: { text?: string; html?: string; rtf?: string }): void {
  refuseUnknownOptions("clipboard.write", data, ["text", "html", "rtf"]);
  content.clear();
  if (data.text !== undefined) content.set("text/plain", data.text);
  if (data.html !== undefined) content.set("text/html", data.html);
  if (data.rtf !== undefined) content.set("text/rtf", data.rtf);
}

function read(format: string, type?: string): string {
  if (type === "selection") throw new NotCovered("the selection clipboard");
  return content.get(format) ?? "";
}

export const clipboard = coveredModule("clipboard", {
  readText: (type?: string) => read("text/plain", type),
  readHTML: (type?: string) => read("text/html", type),
  readRTF: (type?: string) => read("text/rtf", type),
  writeText: (text: string) => write({ text }),
  writeHTML: (html: string) => write({ html }),
  writeRTF: (rtf: string) => write({ rtf }),
  write,
  clear: () => content.clear(),
  availableFormats: () => [...content.keys()],
});
