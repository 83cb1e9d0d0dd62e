import { Component, type ReactNode } from "react";

import { request } from "./api.ts";
import styles from "./error-boundary.module.css";
import { useTranslate } from "./i18n.ts";
import { Button } from "./ui/button.tsx";

interface ErrorBoundaryProps {
  /** Saves what was written before the window starts anew. */
  readonly onFlush: () => Promise<boolean>;
  readonly children: ReactNode;
}

/** A bug in the window: told calmly, written to the log, the text saved. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, { readonly failed: boolean }> {
  override readonly state = { failed: false };

  static getDerivedStateFromError() {
    return { failed: true };
  }

  override componentDidCatch(
    error: unknown,
    { componentStack }: { componentStack?: string | null },
  ) {
    reportBug(error, componentStack ?? "");
    void this.props.onFlush();
  }

  override render() {
    return this.state.failed ? <Failure onFlush={this.props.onFlush} /> : this.props.children;
  }
}

export function reportBug(error: unknown, where: string): void {
  const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
  void request("app.report", { message: `${text}\n${where}`.slice(0, 20_000) });
}

function Failure({ onFlush }: { readonly onFlush: () => Promise<boolean> }) {
  const t = useTranslate();
  async function restart() {
    await onFlush();
    window.location.reload();
  }
  return (
    <main role="alert" className={styles.failure}>
      <h1 className={styles.title}>{t("common:failure.title")}</h1>
      <p>{t("common:failure.text")}</p>
      <Button look="primary" onClick={() => void restart()}>
        {t("common:failure.restart")}
      </Button>
    </main>
  );
}
