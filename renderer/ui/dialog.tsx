import { X } from "lucide-react";
import { type ReactNode, useEffect, useId, useRef } from "react";

import { useTranslate } from "../i18n.ts";
import { classes } from "./classes.ts";
import styles from "./dialog.module.css";
import { IconButton } from "./icon-button.tsx";

interface DialogProps {
  readonly title: string;
  readonly width?: "small" | "medium" | "wide";
  /** Escape, the cross or a press outside. */
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** A modal dialog; it is open for as long as it is rendered. */
export function Dialog({ title, width = "medium", onClose, children }: DialogProps) {
  const t = useTranslate();
  const titleId = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const shown = dialog.current;
    shown?.showModal();
    // Not the cross, which stands first in the page, but the first thing to do here.
    const first =
      "[data-dialog-body] :is(input, textarea, button):not(:disabled), [data-dialog-body]";
    shown?.querySelector<HTMLElement>(first)?.focus();
    return () => shown?.close();
  }, []);
  return (
    <dialog
      ref={dialog}
      closedby="any"
      aria-labelledby={titleId}
      className={classes(styles.dialog, styles[width])}
      onCancel={(event) => {
        if (event.target !== event.currentTarget) return;
        event.preventDefault();
        onClose();
      }}
    >
      <header className={styles.header}>
        <h2 id={titleId} className={styles.title}>
          {title}
        </h2>
        <IconButton label={t("common:close")} icon={<X />} onClick={onClose} />
      </header>
      {children}
    </dialog>
  );
}

/** What the dialog holds; scrolls when it is long, by keyboard too. */
export function DialogBody({ children }: { readonly children: ReactNode }) {
  return (
    <div data-dialog-body tabIndex={-1} className={styles.body}>
      {children}
    </div>
  );
}

export function DialogActions({ children }: { readonly children: ReactNode }) {
  return <footer className={styles.actions}>{children}</footer>;
}
