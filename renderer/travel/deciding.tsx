import { useState } from "react";

import type { Decisions, PackageView, TakeIn } from "../../shared/domain/travel.ts";
import { formatMoment, formatNumber } from "../../shared/i18n/format.ts";
import type { TermAnswers } from "../../shared/terms/join-terms.ts";
import { useInterfaceLanguage, useTranslate } from "../i18n.ts";
import { Button } from "../ui/button.tsx";
import { DialogActions, DialogBody } from "../ui/dialog.tsx";
import { Arrivals } from "./arrivals.tsx";
import { ArrivingMemory } from "./arriving-memory.tsx";
import { ArrivingTerms } from "./arriving-terms.tsx";
import type { Choice } from "./conflict-choice.tsx";
import styles from "./travel.module.css";

interface DecidingProps {
  readonly opened: PackageView;
  readonly onTakeIn: (wanted: TakeIn) => void;
  readonly onChoose: () => void;
}

/** What came, what of it is to be taken in, and the questions that only a person can answer. */
export function Deciding({ opened, onTakeIn, onChoose }: DecidingProps) {
  const t = useTranslate();
  const language = useInterfaceLanguage();
  const { by, madeAt, documents, terms, memory } = opened;
  const hasNewTerms = terms !== null && terms.added.length + terms.conflicts.length > 0;
  const hasNewMemory = memory !== null && memory.memories.length + memory.wordings > 0;
  const [decisions, setDecisions] = useState<Decisions>({});
  const [answers, setAnswers] = useState<TermAnswers>({});
  const [wantsTerms, setWantsTerms] = useState(hasNewTerms);
  const [wantsMemory, setWantsMemory] = useState(hasNewMemory);
  const questions = [
    ...documents.flatMap(({ id, conflicts }) => conflicts.map(({ key }) => decisions[id]?.[key])),
    ...(wantsTerms ? (terms?.conflicts ?? []).map(({ theirs }) => answers[theirs.id]) : []),
  ];
  const done = questions.filter((answer) => answer !== undefined).length;
  const coming = documents.filter(({ state }) => state !== "same" && state !== "older").length;
  const moment = formatMoment(madeAt, language);

  const decide = (id: string, key: string, choice: Choice) =>
    setDecisions((known) => ({ ...known, [id]: { ...known[id], [key]: choice } }));
  const answer = (id: string, choice: Choice) =>
    setAnswers((known) => ({ ...known, [id]: choice }));

  return (
    <>
      <DialogBody isText={questions.length === 0}>
        <p className={styles.quiet}>
          {by === ""
            ? t("travel:takeIn.fromUnknown", { moment })
            : t("travel:takeIn.from", { by, moment })}
        </p>
        {coming === 0 && !hasNewTerms && !hasNewMemory && <p>{t("travel:takeIn.nothing")}</p>}
        <Arrivals documents={documents} decisions={decisions} onDecide={decide} />
        {terms !== null && (
          <ArrivingTerms
            terms={terms}
            isWanted={wantsTerms}
            answers={answers}
            onWant={setWantsTerms}
            onDecide={answer}
          />
        )}
        {memory !== null && (
          <ArrivingMemory memory={memory} isWanted={wantsMemory} onWant={setWantsMemory} />
        )}
      </DialogBody>
      <DialogActions>
        <p role="status" className={styles.decided}>
          {questions.length > 0 &&
            t("travel:takeIn.decided", {
              done: formatNumber(done, language),
              all: formatNumber(questions.length, language),
            })}
        </p>
        <Button onClick={onChoose}>{t("travel:takeIn.another")}</Button>
        <Button
          look="primary"
          disabled={(coming === 0 && !wantsTerms && !wantsMemory) || done < questions.length}
          onClick={() =>
            onTakeIn({ decisions, terms: wantsTerms ? answers : null, memory: wantsMemory })
          }
        >
          {coming === 0
            ? t("travel:takeIn.doAids")
            : t("travel:takeIn.do", { count: coming, number: formatNumber(coming, language) })}
        </Button>
      </DialogActions>
    </>
  );
}
