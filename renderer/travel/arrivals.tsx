import type { Arrival, Decisions } from "../../shared/domain/travel.ts";
import { formatNumber } from "../../shared/i18n/format.ts";
import { useInterfaceLanguage, useTranslate } from "../i18n.ts";
import { headlineFor } from "../library/library-row.tsx";
import { type Choice, ConflictChoice } from "./conflict-choice.tsx";
import styles from "./travel.module.css";
import { useConflictName } from "./use-conflict-name.ts";
import { useFactWords } from "./use-fact-words.ts";

interface ArrivalsProps {
  readonly documents: readonly Arrival[];
  readonly decisions: Decisions;
  readonly onDecide: (id: string, key: string, choice: Choice) => void;
}

const groups = {
  diverged: ({ state, conflicts }: Arrival) => state === "diverged" && conflicts.length > 0,
  joined: ({ state, conflicts }: Arrival) => state === "diverged" && conflicts.length === 0,
  newer: ({ state }: Arrival) => state === "newer",
  new: ({ state }: Arrival) => state === "new",
} as const;
const groupNames = ["diverged", "joined", "newer", "new"] as const;

/** What came, by how it stands to what is here; what is to be decided stands first. */
export function Arrivals({ documents, decisions, onDecide }: ArrivalsProps) {
  const t = useTranslate();
  const language = useInterfaceLanguage();
  const nameOf = useConflictName();
  const inWords = useFactWords();
  const known = documents.filter(({ state }) => state === "same" || state === "older").length;
  return (
    <>
      {groupNames.map((name) => {
        const members = documents.filter(groups[name]);
        return (
          members.length > 0 && (
            <section key={name} aria-labelledby={`arrivals-${name}`} className={styles.group}>
              <h3 id={`arrivals-${name}`} className={styles.groupName}>
                {t(`travel:takeIn.state.${name}`)}
              </h3>
              <ul className={styles.documents}>
                {members.map((arrival) => (
                  <li key={arrival.id}>
                    <p className={styles.headline}>
                      {headlineFor(arrival, language)?.text ?? t("library:noHeadline")}
                      <span className={styles.kind}>{t(`template:kind.${arrival.kind}`)}</span>
                    </p>
                    {arrival.conflicts.map((conflict) => (
                      <ConflictChoice
                        key={conflict.key}
                        name={nameOf(conflict)}
                        conflict={inWords(conflict)}
                        both={t("travel:conflict.both")}
                        choice={decisions[arrival.id]?.[conflict.key] ?? null}
                        onChoose={(choice) => onDecide(arrival.id, conflict.key, choice)}
                      />
                    ))}
                  </li>
                ))}
              </ul>
            </section>
          )
        );
      })}
      {known > 0 && (
        <section aria-labelledby="arrivals-same" className={styles.group}>
          <h3 id="arrivals-same" className={styles.groupName}>
            {t("travel:takeIn.state.same")}
          </h3>
          <p className={styles.quiet}>
            {t("travel:takeIn.sameCount", { count: known, number: formatNumber(known, language) })}
          </p>
        </section>
      )}
    </>
  );
}
