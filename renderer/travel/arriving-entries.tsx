import { type ReactNode, useId } from "react";

import type { EntryComparison } from "../../shared/merge/join-entries.ts";
import { Checkbox } from "../ui/field.tsx";
import { ConflictChoice } from "./conflict-choice.tsx";
import styles from "./travel.module.css";
import type { EntryDecisions } from "./use-entry-decisions.ts";

interface EntryFace {
  readonly text: string;
  readonly picture?: ReactNode;
}

interface ArrivingEntriesProps<Entry> {
  readonly title: string;
  readonly arrivals: EntryComparison<Entry>;
  readonly decisions: EntryDecisions;
  readonly words: {
    readonly take: string;
    /** How many are new, and how many are here already. */
    readonly added: string;
    readonly same: string;
    /** What keeping both comes to. */
    readonly both: string;
    /** What differs where the words do not. */
    readonly alike?: string;
  };
  readonly nameOf: (entry: Entry) => string;
  /** What an entry says in lines, and shows, for a choice between it and another. */
  readonly faceOf: (entry: Entry, other: Entry) => EntryFace;
  /** What there is to know before they are taken in. */
  readonly hint?: string;
}

/** The entries of a list that came: the new ones, and those that are another here, to be decided one by one. */
export function ArrivingEntries<Entry extends { readonly id: string }>(
  props: ArrivingEntriesProps<Entry>,
) {
  const { title, arrivals, decisions, words, nameOf, faceOf, hint } = props;
  const { added, conflicts, same } = arrivals;
  const { hasNews, isWanted, want, answers, decide } = decisions;
  const heading = useId();
  return (
    <section aria-labelledby={heading} className={styles.group}>
      <h3 id={heading} className={styles.groupName}>
        {title}
      </h3>
      {hasNews && (
        <Checkbox checked={isWanted} onChange={() => want(!isWanted)}>
          {words.take}
        </Checkbox>
      )}
      {hasNews && hint !== undefined && <p className={styles.quiet}>{hint}</p>}
      {added.length > 0 && (
        <details>
          <summary>{words.added}</summary>
          <ul className={styles.listed}>
            {added.map((entry) => (
              <li key={entry.id}>{nameOf(entry)}</li>
            ))}
          </ul>
        </details>
      )}
      {isWanted &&
        conflicts.map(({ ours, theirs }) => {
          const [here, there] = [faceOf(ours, theirs), faceOf(theirs, ours)];
          return (
            <ConflictChoice
              key={theirs.id}
              name={nameOf(ours)}
              conflict={{
                language: null,
                ours: here.text,
                theirs: there.text,
                touched: [],
                mayKeepBoth: true,
              }}
              pictures={{ ours: here.picture, theirs: there.picture }}
              both={words.both}
              alike={words.alike}
              choice={answers[theirs.id] ?? null}
              onChoose={(choice) => decide(theirs.id, choice)}
            />
          );
        })}
      {same > 0 && <p className={styles.quiet}>{words.same}</p>}
    </section>
  );
}
