import type { Page } from "@playwright/test";

/** What does not fit into the window: things that scroll sideways, controls out of sight, words cut short. */
export function cutOff(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found = new Set<string>();
    const root = document.documentElement;
    const modal = document.querySelector("dialog[open]");
    const styleOf = (element: Element) => getComputedStyle(element);
    const hides = (element: Element) => styleOf(element).overflowX !== "visible";

    /** The frames a control has to be in: the window, and whatever around it clips what it holds. */
    function framesOf(control: Element): DOMRect[] {
      const frames: DOMRect[] = [];
      let mayBeScrolledTo = false;
      const add = ({ x, y, width, height }: DOMRectReadOnly) =>
        frames.push(
          mayBeScrolledTo ? new DOMRect(x, -1e6, width, 2e6) : new DOMRect(x, y, width, height),
        );
      let parent = control.parentElement;
      while (parent !== null && !parent.matches("dialog, :popover-open")) {
        mayBeScrolledTo ||= /auto|scroll/.test(styleOf(parent).overflowY);
        if (hides(parent)) add(parent.getBoundingClientRect());
        parent = parent.parentElement;
      }
      add(new DOMRect(0, 0, innerWidth, innerHeight));
      return frames;
    }

    const isWithin = (box: DOMRect, frame: DOMRect) =>
      box.left >= frame.left - 1 &&
      box.right <= frame.right + 1 &&
      box.top >= frame.top - 1 &&
      box.bottom <= frame.bottom + 1;

    for (const element of [root, ...root.querySelectorAll("*")]) {
      const scrolls = element === root || /auto|scroll/.test(styleOf(element).overflowX);
      if (scrolls && element.scrollWidth > element.clientWidth && !element.matches("input"))
        found.add(`${element.outerHTML.slice(0, 60)} scrolls sideways`);
    }
    const controls = (modal ?? root).querySelectorAll("button, a[href], input, textarea, summary");
    for (const control of controls) {
      if (!control.checkVisibility({ opacityProperty: true, visibilityProperty: true })) continue;
      const name = `“${control.ariaLabel ?? control.textContent.trim()}”`;
      const box = control.getBoundingClientRect();
      if (!framesOf(control).every((frame) => isWithin(box, frame)))
        found.add(`${name} is cut off`);
      for (const part of [control, ...control.querySelectorAll("*")]) {
        // Words of a document may be shortened; what is said to screen readers only is never seen.
        const isSeen = part.closest("[lang]") === root && part.clientWidth > 1;
        if (isSeen && !part.matches("input, textarea") && hides(part)) {
          if (part.scrollWidth > part.clientWidth) found.add(`${name} is cut short`);
        }
      }
    }
    return [...found];
  });
}
