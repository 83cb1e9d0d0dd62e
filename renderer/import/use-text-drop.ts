import { useEffect } from "react";

const largestText = 2_000_000;

/** A plain text file let go anywhere over the window; pictures and text go on to the editor. */
export function useTextDrop(onText: (text: string) => void): void {
  useEffect(() => {
    function textFile(event: DragEvent): File | undefined {
      const files = [...(event.dataTransfer?.files ?? [])];
      return files.find(({ name, type }) => type === "text/plain" || name.endsWith(".txt"));
    }
    function handleDragOver(event: DragEvent) {
      const items = [...(event.dataTransfer?.items ?? [])];
      if (items.some(({ kind, type }) => kind === "file" && type === "text/plain")) {
        event.preventDefault();
      }
    }
    async function read(file: File) {
      onText(await decoded(file));
    }
    function handleDrop(event: DragEvent) {
      const file = textFile(event);
      if (file === undefined || file.size > largestText) return;
      event.preventDefault();
      event.stopPropagation();
      void read(file);
    }
    const capture = { capture: true };
    window.addEventListener("dragover", handleDragOver, capture);
    window.addEventListener("drop", handleDrop, capture);
    return () => {
      window.removeEventListener("dragover", handleDragOver, capture);
      window.removeEventListener("drop", handleDrop, capture);
    };
  }, [onText]);
}

/** UTF-8, or the one-byte encoding of Russian Windows where it is not. */
async function decoded(file: File): Promise<string> {
  const bytes = await file.arrayBuffer();
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1251").decode(bytes);
  }
}
