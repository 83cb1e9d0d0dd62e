import { Flag } from "lucide-react";
import { useState } from "react";

import { type Sitting, sittings } from "../../shared/history/sittings.ts";
import { formatMoment, formatPeriod } from "../../shared/i18n/format.ts";
import type { DocumentSession } from "../document/session.ts";
import { useInterfaceLanguage, useTranslate } from "../i18n.ts";
import { Button } from "../ui/button.tsx";
import { useWorkspace, useWorkspaceSnapshot } from "../workspace/use-workspace.ts";
import type { Comparison } from "../workspace/workspace.ts";
import styles from "./history-panel.module.css";
import { useRevisions } from "./use-revisions.ts";

/** As many sittings as are in sight at first. */
const first = 12;

/** When the document was written and by whom; each sitting leads to what has changed since. */
export function HistoryPanel({ session }: { readonly session: DocumentSession }) {
  const t = useTranslate();
  const revisions = useRevisions(session);
  const [showsAll, setShowsAll] = useState(false);
  if (revisions === null) return null;
  if (revisions.length === 0) return <p className={styles.none}>{t("history:none")}</p>;
  const all = sittings(revisions);
  const shown = showsAll ? all : all.slice(0, first);
  const hidden = all.length - shown.length;
  return (
    <>
      <ol className={styles.sittings}>
        {shown.map((sitting, index) => (
          <li key={sitting.revisions[0].id}>
            <SittingItem sitting={sitting} comparison={changesOf(sitting, index, all)} />
          </li>
        ))}
      </ol>
      {hidden > 0 && (
        <Button look="quiet" onClick={() => setShowsAll(true)}>
          {t("history:earlier", { count: hidden })}
        </Button>
      )}
    </>
  );
}

/** From what there was before the sitting to what it left; the last sitting goes on until now. */
function changesOf(sitting: Sitting, index: number, all: readonly Sitting[]): Comparison {
  const [latest] = sitting.revisions;
  const begun = all[index + 1]?.revisions[0] ?? sitting.revisions.at(-1) ?? latest;
  return { before: begun.id, after: index === 0 ? "now" : latest.id };
}

interface SittingItemProps {
  readonly sitting: Sitting;
  readonly comparison: Comparison;
}

function SittingItem({ sitting, comparison }: SittingItemProps) {
  const t = useTranslate();
  const language = useInterfaceLanguage();
  const workspace = useWorkspace();
  const shown = useWorkspaceSnapshot().comparison;
  const [latest] = sitting.revisions;
  return (
    <button
      type="button"
      className={styles.sitting}
      aria-pressed={shown?.before === comparison.before && shown.after === comparison.after}
      onClick={() => workspace.compare(comparison)}
    >
      {latest.milestone !== null && (
        <span className={styles.milestone}>
          <Flag aria-hidden />
          {latest.milestone}
        </span>
      )}
      <span className={styles.moment}>
        {sitting.from === sitting.to
          ? formatMoment(sitting.to, language)
          : formatPeriod(sitting.from, sitting.to, language)}
      </span>
      <span className={styles.author}>
        {sitting.author === "" ? t("history:unknownAuthor") : sitting.author}
        {" · "}
        {t("history:saves", { count: sitting.revisions.length })}
      </span>
    </button>
  );
}
