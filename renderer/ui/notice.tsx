import { CircleAlert, Info, X } from "lucide-react";
import type { ReactNode } from "react";

import { useTranslate } from "../i18n.ts";
import { classes } from "./classes.ts";
import { IconButton } from "./icon-button.tsx";
import styles from "./notice.module.css";

type NoticeTone = "plain" | "attention" | "danger";

interface NoticeProps {
  readonly tone?: NoticeTone;
  readonly actions?: ReactNode;
  readonly onDismiss?: (() => void) | undefined;
  readonly children: ReactNode;
}

/** Something a person should know, where they look anyway. */
export function Notice({ tone = "plain", actions, onDismiss, children }: NoticeProps) {
  const t = useTranslate();
  return (
    <div
      role={tone === "danger" ? "alert" : "status"}
      className={classes(styles.notice, styles[tone])}
    >
      <span aria-hidden className={styles.icon}>
        {tone === "plain" ? <Info /> : <CircleAlert />}
      </span>
      <div className={styles.text}>{children}</div>
      {actions !== undefined && <div className={styles.actions}>{actions}</div>}
      {onDismiss !== undefined && (
        <IconButton label={t("common:dismiss")} icon={<X />} onClick={onDismiss} />
      )}
    </div>
  );
}
