import { type ReactNode, type Ref, useId } from "react";

import type { MenuTrigger } from "../../ui/menu.tsx";
import styles from "./tool-popover.module.css";

interface ToolPopoverProps {
  readonly label: string;
  readonly panelRef: Ref<HTMLDivElement>;
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
