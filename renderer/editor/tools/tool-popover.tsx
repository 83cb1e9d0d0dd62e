import { type ReactNode, type RefObject, useEffect, useId } from "react";

import type { MenuTrigger } from "../../ui/menu.tsx";
import styles from "./tool-popover.module.css";

interface ToolPopoverProps {
  readonly label: string;
  readonly panelRef: RefObject<HTMLDivElement | null>;
  readonly onOpen: () => void;
  readonly renderTrigger: (properties: Pick<MenuTrigger, "popoverTarget">) => ReactNode;
  readonly children: ReactNode;
}

/** A small form under a button of the toolbar; Escape or a press outside closes it. */
export function ToolPopover({
  label,
  panelRef,
  onOpen,
  renderTrigger,
  children,
}: ToolPopoverProps) {
  const id = useId();
  // The browser then puts the focus there as the panel opens; React keeps the attribute to itself.
  useEffect(() => {
    panelRef.current?.querySelector("input")?.setAttribute("autofocus", "");
  }, [panelRef]);
  return (
    <>
      {renderTrigger({ popoverTarget: id })}
      <div
        ref={panelRef}
        id={id}
        popover="auto"
        role="dialog"
        aria-label={label}
        className={styles.panel}
        onBeforeToggle={(event) => {
          if (event.newState === "open") onOpen();
        }}
        onToggle={(event) => {
          if (event.newState === "open") event.currentTarget.querySelector("input")?.select();
        }}
      >
        {children}
      </div>
    </>
  );
}
