import type { TermArrivals } from "../../shared/domain/travel.ts";
import { formatNumber } from "../../shared/i18n/format.ts";
import type { TermAnswers } from "../../shared/terms/join-terms.ts";
import { useInterfaceLanguage, useTranslate } from "../i18n.ts";
import { Checkbox } from "../ui/field.tsx";
import { type Choice, ConflictChoice } from "./conflict-choice.tsx";
import { termName, termText } from "./term-text.ts";
import styles from "./travel.module.css";

interface ArrivingTermsProps {
  readonly terms: TermArrivals;
  readonly isWanted: boolean;
  readonly answers: TermAnswers;
  readonly onWant: (isWanted: boolean) => void;
  readonly onDecide: (id: string, choice: Choice) => void;
}

/** The terms that came: the new ones, and those that are another here, to be decided one by one. */
export function ArrivingTerms(props: ArrivingTermsProps) {
  const { terms, isWanted, answers, onWant, onDecide } = props;
  const t = useTranslate();
  const language = useInterfaceLanguage();
  const { added, conflicts, same } = terms;
  const counted = (count: number) => ({ count, number: formatNumber(count, language) });
  return (
    <section aria-labelledby="arriving-terms" className={styles.group}>
      <h3 id="arriving-terms" className={styles.groupName}>
        {t("terms:title")}
      </h3>
      {added.length + conflicts.length > 0 && (
        <Checkbox checked={isWanted} onChange={() => onWant(!isWanted)}>
          {t("travel:takeIn.takeTerms")}
        </Checkbox>
      )}
      {added.length > 0 && (
        <details>
          <summary>{t("travel:takeIn.newTerms", counted(added.length))}</summary>
          <ul className={styles.listed}>
            {added.map((term) => (
              <li key={term.id}>{termName(term)}</li>
            ))}
          </ul>
        </details>
      )}
      {isWanted &&
        conflicts.map(({ ours, theirs }) => (
          <ConflictChoice
            key={theirs.id}
            name={termName(ours)}
            conflict={{
              language: null,
              ours: termText(ours, t),
              theirs: termText(theirs, t),
              touched: [],
              mayKeepBoth: true,
            }}
            both={t("travel:conflict.bothTerms")}
            choice={answers[theirs.id] ?? null}
            onChoose={(choice) => onDecide(theirs.id, choice)}
          />
        ))}
      {same > 0 && <p className={styles.quiet}>{t("travel:takeIn.sameTerms", counted(same))}</p>}
    </section>
  );
}
