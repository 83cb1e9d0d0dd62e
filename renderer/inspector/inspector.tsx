import type { DocumentSession } from "../document/session.ts";
import { useTranslate } from "../i18n.ts";
import { useWorkspace } from "../workspace/use-workspace.ts";
import { FactsForm } from "./facts.tsx";
import styles from "./inspector.module.css";
import { Section } from "./section.tsx";

interface InspectorProps {
  readonly session: DocumentSession;
}

/** What the text needs: its facts, and what waits in its translation. */
export function Inspector({ session }: InspectorProps) {
  const t = useTranslate();
  const workspace = useWorkspace();
  return (
    <aside aria-label={t("common:inspector")} className={styles.inspector}>
      <Section title={t("common:facts.title")}>
        <FactsForm
          key={session.id}
          session={session}
          onShowDateline={() => workspace.askText("dateline")}
        />
      </Section>
    </aside>
  );
}
