import { ChevronRight } from "lucide-react";
import type { ReactNode } from "react";

import styles from "./inspector.module.css";

interface SectionProps {
  readonly title: string;
  /** What waits here; nothing is shown for none. */
  readonly count?: number | undefined;
  readonly countLabel?: string | undefined;
  readonly children: ReactNode;
}

export function Section({ title, count = 0, countLabel, children }: SectionProps) {
  return (
    <details open className={styles.section}>
      <summary className={styles.summary}>
        <ChevronRight aria-hidden className={styles.chevron} />
        <h2 className={styles.title}>{title}</h2>
        {count > 0 && (
          <span role="img" aria-label={countLabel} className={styles.count}>
            {count}
          </span>
        )}
      </summary>
      <div className={styles.content}>{children}</div>
    </details>
  );
}
