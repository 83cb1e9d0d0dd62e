import { useEffect, useEffectEvent } from "react";

/** By the place of the key, so that it works under a Russian layout as well. */
const keys = [
  { code: "KeyK", shift: false },
  { code: "KeyP", shift: true },
] as const;

/** The palette's own key and the one other programs have for it. */
export function usePaletteKey(onOpen: () => void): void {
  const open = useEffectEvent(onOpen);
  useEffect(() => {
    function handleKeyDown(event: KeyboardEvent) {
      if (!(event.ctrlKey || event.metaKey) || event.altKey) return;
      if (!keys.some(({ code, shift }) => event.code === code && event.shiftKey === shift)) return;
      event.preventDefault();
      open();
    }
    window.addEventListener("keydown", handleKeyDown);
    return () => window.removeEventListener("keydown", handleKeyDown);
  }, []);
}
