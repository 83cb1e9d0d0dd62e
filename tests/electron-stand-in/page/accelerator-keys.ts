import { spellKeyPress } from "../accelerator-spelling.ts";

/**
 * Reports the keys of the application menu that the page has left unhandled, as Electron does:
 * the page is asked first, and what it has prevented stays with it.
 */
export function reportAccelerators(
  accelerators: () => ReadonlySet<string>,
  report: (accelerator: string) => void,
): void {
  const reported = new WeakSet<Event>();

  const consider = (event: KeyboardEvent): void => {
    if (event.defaultPrevented || event.isComposing || reported.has(event)) return;
    const known = accelerators();
    const accelerator = spellKeyPress(event).find((spelling) => known.has(spelling));
    if (accelerator === undefined) return;
    reported.add(event);
    // Or Chromium would also do what the key means in a browser.
    event.preventDefault();
    report(accelerator);
  };

  // Each time anew, so that it is asked after every listener of the page.
  globalThis.addEventListener(
    "keydown",
    (event) => {
      const atLast = (): void => consider(event);
      globalThis.addEventListener("keydown", atLast, { once: true });
      // A page that stops the event on its way up keeps it from that listener, not from a menu.
      setTimeout(() => {
        globalThis.removeEventListener("keydown", atLast);
        consider(event);
      }, 0);
    },
    true,
  );
}
