/** Keys of a browser that Electron's windows do not have. */
const browserKeys = /^(?:F3|F5|F7|(?:Shift\+)?Ctrl\+[DEFGHJKLNOPRSTUW])$/;

/**
 * Makes a browser window behave as an application's: it has no keys of its own, and closing it asks
 * first, so that the application's `close` event can still prevent it. Returns how to let it go.
 */
export function actAsApplicationWindow(): (hold: boolean) => void {
  let holds = true;
  globalThis.addEventListener("beforeunload", (event) => {
    if (holds) event.preventDefault();
  });
  globalThis.addEventListener("keydown", (event) => {
    const { ctrlKey, shiftKey, code, key } = event;
    const name = code.replace(/^Key/, "");
    const pressed = `${shiftKey ? "Shift+" : ""}${ctrlKey ? `Ctrl+${name}` : key}`;
    if (!event.altKey && browserKeys.test(pressed)) event.preventDefault();
  });
  return (hold) => {
    holds = hold;
  };
}
