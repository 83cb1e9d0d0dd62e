import type { ReactNode } from "react";

import styles from "./panel-section.module.css";

interface PanelSectionProps {
  readonly title: string;
  /** Stands beside the title. */
  readonly count?: string | undefined;
  readonly children: ReactNode;
}

/** A part of the translation's panel under a small heading. */
export function PanelSection({ title, count, children }: PanelSectionProps) {
  return (
    <section aria-label={title} className={styles.section}>
      <h3 className={styles.heading}>
        {title}
        {count !== undefined && <span className={styles.count}>{count}</span>}
      </h3>
      {children}
    </section>
  );
}

/** What a part says where it has nothing to show. */
export function PanelRemark({ children }: { readonly children: ReactNode }) {
  return <p className={styles.remark}>{children}</p>;
}
