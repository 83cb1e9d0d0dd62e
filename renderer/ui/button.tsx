import type { ComponentProps, ReactNode } from "react";

import styles from "./button.module.css";
import { classes } from "./classes.ts";

export interface ButtonProps extends ComponentProps<"button"> {
  /** `primary`: the one thing to do here; `plain`: framed; `quiet`: text until it is pointed at; `danger`: destroys. */
  readonly look?: "primary" | "plain" | "quiet" | "danger";
  readonly icon?: ReactNode;
}

export function Button({ look = "plain", icon, className, children, ...rest }: ButtonProps) {
  return (
    <button type="button" {...rest} className={classes(styles.button, styles[look], className)}>
      {icon}
      <span className={styles.label}>{children}</span>
    </button>
  );
}
