import { useEffect } from "react";

const wordType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
const types: ReadonlySet<string> = new Set(["text/plain", wordType]);

/** A text file or a Word document let go anywhere over the window; pictures and text go on to the editor. */
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
      const file = files.find(({ name, type }) => types.has(type) || /\.(?:txt|docx)$/i.test(name));
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
