import { useEffect } from "react";

const types: ReadonlySet<string> = new Set([
  "text/plain",
  "text/html",
  "text/xml",
  "application/xml",
  "application/json",
  "application/rtf",
  "text/rtf",
  "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  "application/vnd.oasis.opendocument.text",
]);
const names = /\.(?:txt|docx|odt|html?|rtf|json|xml)$/i;

/** A file with a text let go anywhere over the window; pictures and text go on to the editor. */
export function useTextDrop(onFile: (file: File) => void): void {
  useEffect(() => {
    function handleDragOver(event: DragEvent) {
      const items = [...(event.dataTransfer?.items ?? [])];
      if (items.some(({ kind, type }) => kind === "file" && types.has(type))) {
        event.preventDefault();
      }
    }
    function handleDrop(event: DragEvent) {
      const files = [...(event.dataTransfer?.files ?? [])];
      const file = files.find(({ name, type }) => types.has(type) || names.test(name));
      if (file === undefined) return;
      event.preventDefault();
      event.stopPropagation();
      onFile(file);
    }
    const capture = { capture: true };
    window.addEventListener("dragover", handleDragOver, capture);
    window.addEventListener("drop", handleDrop, capture);
    return () => {
      window.removeEventListener("dragover", handleDragOver, capture);
      window.removeEventListener("drop", handleDrop, capture);
    };
  }, [onFile]);
}
