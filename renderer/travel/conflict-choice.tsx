import { type ReactNode, useId, useMemo } from "react";

import type { Language } from "../../shared/domain/language.ts";
import type { ConflictView, Decisions } from "../../shared/domain/travel.ts";
import { type DifferencePart, wordDifference } from "../../shared/rich-text/difference.ts";
import { useInterfaceLanguage, useTranslate } from "../i18n.ts";
import styles from "./travel.module.css";

export type Choice = Decisions[string][string];

interface ConflictChoiceProps {
  /** What is to be decided about. */
  readonly name: string;
  readonly conflict: Pick<ConflictView, "language" | "ours" | "theirs" | "touched" | "mayKeepBoth">;
  /** What each side shows beside its words. */
  readonly pictures?: Readonly<Record<"ours" | "theirs", ReactNode>> | undefined;
  /** What keeping both comes to. */
  readonly both: string;
  /** What differs where the words do not. */
  readonly alike?: string | undefined;
  readonly choice: Choice | null;
  readonly onChoose: (choice: Choice) => void;
}

/** What is here beside what is there, with the words that differ; nothing is chosen beforehand. */
export function ConflictChoice(props: ConflictChoiceProps) {
  const { name, conflict, pictures, both, alike, choice, onChoose } = props;
  const t = useTranslate();
  const interfaceLanguage = useInterfaceLanguage();
  const group = useId();
  const language = conflict.language ?? interfaceLanguage;
  const { ours, theirs, touched, mayKeepBoth } = conflict;
  const difference = useMemo(
    () => (ours === null || theirs === null ? null : wordDifference(ours, theirs, language)),
    [ours, theirs, language],
  );
  const sides = [
    { side: "ours" as const, text: ours, hidden: "added" as const },
    { side: "theirs" as const, text: theirs, hidden: "removed" as const },
  ];
  return (
    <fieldset className={styles.conflict} data-decided={choice !== null}>
      <legend className={styles.conflictName}>{name}</legend>
      {touched.length > 0 && (
        <p className={styles.touched}>
          {t("travel:conflict.differs", {
            what: touched.map((each) => t(`travel:conflict.touched.${each}`)).join(", "),
          })}
        </p>
      )}
      <div className={styles.sides}>
        {sides.map(({ side, text, hidden }) => (
          <label key={side} className={styles.side} data-chosen={choice === side}>
            <span className={styles.sideName}>
              <input
                type="radio"
                name={group}
                checked={choice === side}
                onChange={() => onChoose(side)}
              />
              {t(`travel:conflict.${side}`)}
            </span>
            {pictures?.[side]}
            {text === null ? (
              <span className={styles.gone}>{t("travel:conflict.gone")}</span>
            ) : (
              <Wording text={text} difference={difference} hidden={hidden} language={language} />
            )}
          </label>
        ))}
      </div>
      {ours !== null && ours === theirs && (
        <p className={styles.quiet}>{alike ?? t("travel:conflict.formatting")}</p>
      )}
      {mayKeepBoth && (
        <label className={styles.radio}>
          <input
            type="radio"
            name={group}
            checked={choice === "both"}
            onChange={() => onChoose("both")}
          />
          <span>{both}</span>
        </label>
      )}
    </fieldset>
  );
}

interface WordingProps {
  readonly text: string;
  readonly difference: readonly DifferencePart[] | null;
  /** The parts that the other side alone has. */
  readonly hidden: DifferencePart["kind"];
  readonly language: Language;
}

function Wording({ text, difference, hidden, language }: WordingProps) {
  const shown = difference === null ? null : placed(difference, hidden);
  return (
    <span lang={language} className={styles.wording}>
      {shown?.map(({ kind, text: words, at }) =>
        kind === "same" ? words : <mark key={at}>{words}</mark>,
      ) ?? text}
    </span>
  );
}

/** The parts of one side, each with the place of its first character. */
function placed(difference: readonly DifferencePart[], hidden: DifferencePart["kind"]) {
  let end = 0;
  return difference
    .filter(({ kind }) => kind !== hidden)
    .map(({ kind, text }) => {
      const at = end;
      end += text.length;
      return { kind, text, at };
    });
}
