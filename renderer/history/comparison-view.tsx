import { ArrowRight, X } from "lucide-react";
import { useId } from "react";

import type { Language } from "../../shared/domain/language.ts";
import type { RevisionInfo } from "../../shared/history/revision.ts";
import { sittings } from "../../shared/history/sittings.ts";
import { formatInstant, formatMoment, formatPeriod } from "../../shared/i18n/format.ts";
import { toContent } from "../../shared/rich-text/content.ts";
import documentStyles from "../document/document-view.module.css";
import type { DocumentSession } from "../document/session.ts";
import { documentDecorations } from "../difference/document-decorations.ts";
import { DocumentEditor } from "../editor/document-editor.tsx";
import { useInterfaceLanguage, useTranslate } from "../i18n.ts";
import { Button } from "../ui/button.tsx";
import { IconButton } from "../ui/icon-button.tsx";
import { useWorkspace } from "../workspace/use-workspace.ts";
import type { Comparison } from "../workspace/workspace.ts";
import styles from "./comparison-view.module.css";
import { comparisonMarks } from "./comparison-marks.ts";
import { historyOf } from "./document-history.ts";
import { MilestoneForm } from "./milestone-form.tsx";
import { type Compared, useCompared } from "./use-compared.ts";
import { useRevisions } from "./use-revisions.ts";

interface ComparisonViewProps {
  readonly session: DocumentSession;
  readonly comparison: Comparison;
  readonly language: Language;
}

/** What became of one state of a version in another, in the formatted text itself. */
export function ComparisonView({ session, comparison, language }: ComparisonViewProps) {
  const t = useTranslate();
  const interfaceLanguage = useInterfaceLanguage();
  const workspace = useWorkspace();
  const revisions = useRevisions(session);
  const compared = useCompared(session, comparison, language, workspace.showProblem);
  const subject = comparison.after === "now" ? comparison.before : comparison.after;
  const revision = revisions?.find(({ id }) => id === subject);

  async function restore({ id, at }: RevisionInfo): Promise<void> {
    const moment = formatMoment(at, interfaceLanguage);
    if (await workspace.restoreRevision(id))
      workspace.showNotice(t("history:restored", { moment }));
  }

  return (
    <>
      <section className={styles.bar} aria-label={t("history:comparison")}>
        <RevisionChoice
          label={t("history:before")}
          revisions={revisions ?? []}
          value={comparison.before}
          onChange={(id) => workspace.compare({ ...comparison, before: id })}
        />
        <ArrowRight aria-hidden className={styles.arrow} />
        <RevisionChoice
          label={t("history:after")}
          revisions={revisions ?? []}
          value={comparison.after}
          withNow
          onChange={(id) => workspace.compare({ ...comparison, after: id })}
        />
        {revision !== undefined && (
          <div className={styles.actions}>
            <MilestoneForm
              key={revision.id}
              name={revision.milestone ?? ""}
              onName={async (given) => {
                const named = await historyOf(session).name(revision.id, given);
                if (!named.ok) workspace.showProblem(named.problem);
              }}
            />
            <Button onClick={() => void restore(revision)}>
              {t("history:restore", { moment: formatMoment(revision.at, interfaceLanguage) })}
            </Button>
          </div>
        )}
        <IconButton
          label={t("history:close")}
          icon={<X />}
          onClick={() => workspace.compare(null)}
        />
      </section>
      <div className={documentStyles.ground}>
        <div className={documentStyles.measure}>
          {compared !== null && <Sheet session={session} compared={compared} language={language} />}
        </div>
      </div>
    </>
  );
}

interface RevisionChoiceProps {
  readonly label: string;
  readonly revisions: readonly RevisionInfo[];
  readonly value: string;
  readonly withNow?: boolean;
  readonly onChange: (id: string) => void;
}

/** Every revision there is, by sitting. */
function RevisionChoice({ label, revisions, value, withNow, onChange }: RevisionChoiceProps) {
  const t = useTranslate();
  const language = useInterfaceLanguage();
  const id = useId();
  return (
    <div className={styles.choice}>
      <label htmlFor={id} className={styles.label}>
        {label}
      </label>
      <select
        id={id}
        value={value}
        className={styles.select}
        onChange={({ currentTarget }) => onChange(currentTarget.value)}
      >
        {withNow === true && <option value="now">{t("history:now")}</option>}
        {sittings(revisions).map(({ author, from, to, revisions: [latest, ...earlier] }) => (
          <optgroup
            key={latest.id}
            label={[formatPeriod(from, to, language), author].filter(Boolean).join(" · ")}
          >
            {[latest, ...earlier].map((revision) => (
              <option key={revision.id} value={revision.id}>
                {[revision.milestone, formatInstant(revision.at, language)]
                  .filter(Boolean)
                  .join(" · ")}
              </option>
            ))}
          </optgroup>
        ))}
      </select>
    </div>
  );
}

interface SheetProps {
  readonly session: DocumentSession;
  readonly compared: Compared;
  readonly language: Language;
}

const noPicture = () => Promise.resolve(null);

function Sheet({ session, compared: { key, before, after }, language }: SheetProps) {
  const t = useTranslate();
  const { kind } = session.snapshot().document;
  if (before === null && after === null)
    return <p className={styles.remark}>{t(`history:missing.${language}`)}</p>;
  const shown = after ?? before;
  if (shown === null) return null;
  const decorations =
    before === null || after === null ? [] : documentDecorations(before, after, language);
  return (
    <>
      {before === null && <p className={styles.remark}>{t(`history:missing.${language}`)}</p>}
      {before !== null && decorations.length === 0 && (
        <p className={styles.remark}>{t("history:same")}</p>
      )}
      <DocumentEditor
        key={key}
        documentKey={key}
        kind={kind}
        language={language}
        content={toContent(shown)}
        label={t("history:comparison")}
        editable={false}
        extensions={[comparisonMarks(decorations)]}
        pickPicture={noPicture}
        addPicture={noPicture}
      />
    </>
  );
}
