import type { ComponentProps } from "react";

import styles from "./field.module.css";

/** A day of our times, typed or chosen from a calendar. */
export function DateInput(props: Omit<ComponentProps<"input">, "type" | "min" | "max">) {
  return (
    <input className={styles.input} {...props} type="date" min="1900-01-01" max="2199-12-31" />
  );
}

/** While a year is being typed the field already reports the year 2. */
export function isSensibleDate(date: string): boolean {
  return /^(19|20|21)\d\d-\d\d-\d\d$/.test(date);
}
