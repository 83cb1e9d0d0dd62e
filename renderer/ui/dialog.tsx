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

const firstControl = ["input:checked", "input:not([type=radio])", "textarea", "button"]
  .map((control) => `[data-dialog-body] ${control}:not(:disabled)`)
  .join();

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
      shown?.querySelector<HTMLElement>(firstControl) ??
      shown?.querySelector<HTMLElement>("[data-dialog-body]");
    first?.focus();
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

/** A scroller without a control in it is reached by Tab, like any other part of the page. */
const reachable = { tabIndex: 0 };

interface DialogBodyProps {
  /** There is nothing in it but text, which the keyboard has to be able to scroll. */
  readonly isText?: boolean;
  readonly children: ReactNode;
}

/** What the dialog holds; scrolls when it is long. */
export function DialogBody({ isText = false, children }: DialogBodyProps) {
  return (
    <div data-dialog-body {...(isText ? reachable : null)} className={styles.body}>
      {children}
    </div>
  );
}

export function DialogActions({ children }: { readonly children: ReactNode }) {
  return <footer className={styles.actions}>{children}</footer>;
}
