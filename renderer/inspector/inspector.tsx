import { useCallback } from "react";

import type { DocumentSession } from "../document/session.ts";
import { HistoryPanel } from "../history/history-panel.tsx";
import { useTranslate } from "../i18n.ts";
import { translationPairOf, usePair } from "../translation/pair-of-session.ts";
import { TranslationPanel } from "../translation/translation-panel.tsx";
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
  const pair = translationPairOf(session);
  const waiting = usePair(pair, (snapshot) => snapshot.waiting.length);
  const isPair = usePair(pair, (snapshot) => snapshot.progress !== null);
  const handleShow = useCallback(() => workspace.changeView("sideBySide"), [workspace]);
  return (
    <aside aria-label={t("common:inspector")} className={styles.inspector}>
      <Section title={t("common:facts.title")}>
        <FactsForm
          key={session.id}
          session={session}
          onShowDateline={() => workspace.askText("dateline")}
        />
      </Section>
      {isPair && (
        <Section
          title={t("menu:group.translation")}
          count={waiting}
          countLabel={t("translation:waits", { count: waiting })}
        >
          <TranslationPanel pair={pair} document={session.id} onShow={handleShow} />
        </Section>
      )}
      <Section title={t("history:title")}>
        <HistoryPanel session={session} />
      </Section>
    </aside>
  );
}
