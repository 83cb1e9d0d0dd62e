import { type ComponentProps, type ReactNode, useRef } from "react";

import { classes } from "./classes.ts";
import styles from "./icon-button.module.css";

interface IconButtonProps extends Omit<ComponentProps<"button">, "children" | "aria-label"> {
  /** Its accessible name, shown as a tooltip when it is pointed at or focused. */
  readonly label: string;
  readonly icon: ReactNode;
}

export function IconButton({ label, icon, className, ...rest }: IconButtonProps) {
  const tooltip = useRef<HTMLSpanElement>(null);
  const show = (source: HTMLElement) => tooltip.current?.showPopover({ source });
  const hide = () => tooltip.current?.hidePopover();
  return (
    <>
      <button
        type="button"
        aria-label={label}
        {...rest}
        className={classes(styles.button, className)}
        onMouseEnter={(event) => show(event.currentTarget)}
        onMouseLeave={hide}
        onFocus={({ currentTarget }) => {
          // A panel that closes gives the focus back before it is gone; nothing may be shown till then.
          requestAnimationFrame(() => {
            if (currentTarget.matches(":focus-visible")) show(currentTarget);
          });
        }}
        onBlur={hide}
        onPointerDown={hide}
      >
        {icon}
      </button>
      <span ref={tooltip} popover="manual" aria-hidden className={styles.tooltip}>
        {label}
      </span>
    </>
  );
}
