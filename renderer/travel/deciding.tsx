import { useState } from "react";

import type { Decisions, PackageView, TakeIn } from "../../shared/domain/travel.ts";
import { formatMoment, formatNumber } from "../../shared/i18n/format.ts";
import { useInterfaceLanguage, useTranslate } from "../i18n.ts";
import { Button } from "../ui/button.tsx";
import { DialogActions, DialogBody } from "../ui/dialog.tsx";
import { Arrivals } from "./arrivals.tsx";
import { ArrivingLetterheads } from "./arriving-letterheads.tsx";
import { ArrivingMemory } from "./arriving-memory.tsx";
import { ArrivingTerms } from "./arriving-terms.tsx";
import type { Choice } from "./conflict-choice.tsx";
import styles from "./travel.module.css";
import { useEntryDecisions } from "./use-entry-decisions.ts";

interface DecidingProps {
  readonly opened: PackageView;
  readonly onTakeIn: (wanted: TakeIn) => void;
  readonly onChoose: () => void;
}

/** What came, what of it is to be taken in, and the questions that only a person can answer. */
export function Deciding({ opened, onTakeIn, onChoose }: DecidingProps) {
  const t = useTranslate();
  const language = useInterfaceLanguage();
  const { by, madeAt, documents, memory } = opened;
  const hasNewMemory = memory !== null && memory.memories.length + memory.wordings > 0;
  const [decisions, setDecisions] = useState<Decisions>({});
  const terms = useEntryDecisions(opened.terms);
  const letterheads = useEntryDecisions(opened.letterheads);
  const [wantsMemory, setWantsMemory] = useState(hasNewMemory);
  const questions = [
    ...documents.flatMap(({ id, conflicts }) => conflicts.map(({ key }) => decisions[id]?.[key])),
    ...terms.questions,
    ...letterheads.questions,
  ];
  const done = questions.filter((answer) => answer !== undefined).length;
  const coming = documents.filter(({ state }) => state !== "same" && state !== "older").length;
  const hasNews = coming > 0 || terms.hasNews || letterheads.hasNews || hasNewMemory;
  const wantsNews = coming > 0 || terms.isWanted || letterheads.isWanted || wantsMemory;
  const moment = formatMoment(madeAt, language);

  const decide = (id: string, key: string, choice: Choice) =>
    setDecisions((known) => ({ ...known, [id]: { ...known[id], [key]: choice } }));

  return (
    <>
      <DialogBody isText={questions.length === 0}>
        <p className={styles.quiet}>
          {by === ""
            ? t("travel:takeIn.fromUnknown", { moment })
            : t("travel:takeIn.from", { by, moment })}
        </p>
        {!hasNews && <p>{t("travel:takeIn.nothing")}</p>}
        <Arrivals documents={documents} decisions={decisions} onDecide={decide} />
        {opened.terms !== null && <ArrivingTerms terms={opened.terms} decisions={terms} />}
        {opened.letterheads !== null && (
          <ArrivingLetterheads letterheads={opened.letterheads} decisions={letterheads} />
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
          disabled={!wantsNews || done < questions.length}
          onClick={() =>
            onTakeIn({
              decisions,
              terms: terms.isWanted ? terms.answers : null,
              letterheads: letterheads.isWanted ? letterheads.answers : null,
              memory: wantsMemory,
            })
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
