import { useState } from "react";

import type { UnitDecisions, ReturnedView } from "../../shared/domain/outside-translation.ts";
import { formatNumber } from "../../shared/i18n/format.ts";
import { useInterfaceLanguage, useTranslate } from "../i18n.ts";
import { ConflictChoice } from "../travel/conflict-choice.tsx";
import { useConflictName } from "../travel/use-conflict-name.ts";
import { Button } from "../ui/button.tsx";
import { DialogActions, DialogBody } from "../ui/dialog.tsx";
import { Places, Remarks } from "./remarks.tsx";
import styles from "./xliff.module.css";

interface ReturnedTranslationProps {
  readonly returned: ReturnedView;
  readonly onTakeIn: (decisions: UnitDecisions) => void;
  readonly onChoose: () => void;
}

/** What the file would change, what is to be decided, and what could not be taken. */
export function ReturnedTranslation({ returned, onTakeIn, onChoose }: ReturnedTranslationProps) {
  const t = useTranslate();
  const language = useInterfaceLanguage();
  const nameOf = useConflictName();
  const [decisions, setDecisions] = useState<UnitDecisions>({});
  const { name, headline, from, to, isNewVersion, conflicts, remarks, notes } = returned;
  const decided = conflicts.filter(({ key }) => decisions[key] !== undefined).length;
  const theirs = conflicts.filter(({ key }) => decisions[key] === "theirs").length;
  const coming = returned.changes + theirs;
  const counted = (count: number) => ({ count, number: formatNumber(count, language) });
  return (
    <>
      <DialogBody isText={conflicts.length === 0}>
        <div>
          <p lang={from} className={styles.headline}>
            {headline === "" ? t("library:noHeadline") : headline}
          </p>
          <p className={styles.quiet}>
            {t(`xliff:takeBack.direction.${to}`)} · {name}
          </p>
        </div>
        <ul className={styles.counts}>
          {(["changes", "same", "untranslated", "foreign"] as const).map(
            (what) =>
              (what === "changes" || returned[what] > 0) && (
                <li key={what} data-what={what}>
                  {t(`xliff:takeBack.${what}`, counted(returned[what]))}
                </li>
              ),
          )}
          {isNewVersion && <li>{t(`xliff:takeBack.isNew.${to}`)}</li>}
        </ul>
        {conflicts.length > 0 && (
          <section aria-labelledby="returned-conflicts" className={styles.group}>
            <h3 id="returned-conflicts" className={styles.groupName}>
              {t("xliff:takeBack.conflicts")}
            </h3>
            {conflicts.map((conflict) => (
              <ConflictChoice
                key={conflict.key}
                name={nameOf(conflict)}
                conflict={conflict}
                both={t("travel:conflict.both")}
                choice={decisions[conflict.key] ?? null}
                onChoose={(choice) =>
                  choice !== "both" &&
                  setDecisions((known) => ({ ...known, [conflict.key]: choice }))
                }
              />
            ))}
          </section>
        )}
        {notes.length > 0 && (
          <section aria-labelledby="returned-notes" className={styles.group}>
            <h3 id="returned-notes" className={styles.groupName}>
              {t("xliff:takeBack.notes")}
            </h3>
            <Places label="returned-notes" places={notes} language={null} />
          </section>
        )}
        {remarks.length > 0 && <Remarks remarks={remarks} language={from} />}
      </DialogBody>
      <DialogActions>
        <p role="status" className={styles.decided}>
          {conflicts.length > 0 &&
            t("xliff:takeBack.decided", {
              done: formatNumber(decided, language),
              all: formatNumber(conflicts.length, language),
            })}
        </p>
        <Button onClick={onChoose}>{t("xliff:takeBack.another")}</Button>
        <Button
          look="primary"
          disabled={coming + notes.length === 0 || decided < conflicts.length}
          onClick={() => onTakeIn(decisions)}
        >
          {coming === 0
            ? t(notes.length === 0 ? "xliff:takeBack.nothing" : "xliff:takeBack.doNotes")
            : t("xliff:takeBack.do", counted(coming))}
        </Button>
      </DialogActions>
    </>
  );
}
