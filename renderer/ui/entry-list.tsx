import type { ReactNode } from "react";

import { classes } from "./classes.ts";
import styles from "./entry-list.module.css";

interface EntryListProps {
  readonly label: string;
  readonly children: ReactNode;
}

/** What a person keeps: each opened by a press on it, with what else can be done to it at the end of the line. */
export function EntryList({ label, children }: EntryListProps) {
  return (
    <ul className={styles.list} aria-label={label}>
      {children}
    </ul>
  );
}

interface EntryProps {
  /** How what it says is laid out. */
  readonly className?: string | undefined;
  readonly isWritable: boolean;
  readonly onOpen: () => void;
  /** There only where the entry can be changed. */
  readonly actions: ReactNode;
  readonly children: ReactNode;
}

export function Entry({ className, isWritable, onOpen, actions, children }: EntryProps) {
  return (
    <li className={styles.row}>
      <button
        type="button"
        className={classes(styles.entry, className)}
        disabled={!isWritable}
        onClick={onOpen}
      >
        {children}
      </button>
      {isWritable && actions}
    </li>
  );
}
