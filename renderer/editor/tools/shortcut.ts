const isMac = /Mac|iPhone|iPad/.test(navigator.platform);

/** A key as people read it: "Mod-Shift-8" is Ctrl+Shift+8, on a Mac ⇧⌘8. */
export function readableKey(key: string): string {
  const parts = key.split("-");
  const last = (parts.at(-1) ?? "").toUpperCase();
  const shift = parts.includes("Shift");
  if (isMac) return `${shift ? "⇧" : ""}⌘${last}`;
  return ["Ctrl", ...(shift ? ["Shift"] : []), last].join("+");
}
