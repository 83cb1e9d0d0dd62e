import { useEffect } from "react";

/** As in the window's style sheet: below it the inspector lies over the text. */
const narrowWindow = "(width < 75rem)";

export function isNarrowWindow(): boolean {
  return window.matchMedia(narrowWindow).matches;
}

export function useNarrowWindow(onChange: (narrow: boolean) => void): void {
  useEffect(() => {
    const query = window.matchMedia(narrowWindow);
    const handleChange = () => onChange(query.matches);
    query.addEventListener("change", handleChange);
    return () => query.removeEventListener("change", handleChange);
  }, [onChange]);
}
