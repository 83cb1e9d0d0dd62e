import { useEffect, useRef } from "react";

const firstThing = ["input:not(:disabled)", "button:not(:disabled)"]
  .map((control) => `dialog[open] [data-dialog-body] ${control}`)
  .join();
const lastButton = "dialog[open] footer button:last-child:not(:disabled)";

/** A dialog that turns into its next stage keeps the keyboard: at the first thing to do, else at the button. */
export function useFocusInDialog(stage: string): void {
  const shown = useRef(stage);
  useEffect(() => {
    if (shown.current === stage) return;
    shown.current = stage;
    const next =
      document.querySelector<HTMLElement>(firstThing) ??
      document.querySelector<HTMLElement>(lastButton) ??
      document.querySelector<HTMLElement>("dialog[open] footer button");
    next?.focus();
  }, [stage]);
}
