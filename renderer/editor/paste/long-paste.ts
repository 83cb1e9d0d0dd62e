import type { EditorView } from "@tiptap/pm/view";

/** Characters of a paste that takes a second or more on an old laptop. */
const longPaste = 300_000;

/**
 * Puts off what takes long until the window has shown that it is going on; the window stands still meanwhile.
 * Whether it did: what is short goes its usual way.
 */
export function pasteLater(
  view: EditorView,
  event: ClipboardEvent,
  onBusy: (isBusy: boolean) => void,
): boolean {
  const html = event.clipboardData?.getData("text/html") ?? "";
  const text = event.clipboardData?.getData("text/plain") ?? "";
  if ((html || text).length < longPaste || !view.editable) return false;
  event.preventDefault();
  onBusy(true);
  afterPaint(() => {
    try {
      if (view.isDestroyed) return;
      if (html === "") view.pasteText(text, event);
      else view.pasteHTML(html, event);
    } finally {
      onBusy(false);
    }
  });
  return true;
}

function afterPaint(run: () => void): void {
  requestAnimationFrame(() => setTimeout(run));
}
