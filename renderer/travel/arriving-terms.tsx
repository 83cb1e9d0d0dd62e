import type { TermArrivals } from "../../shared/domain/travel.ts";
import { formatNumber } from "../../shared/i18n/format.ts";
import { useInterfaceLanguage, useTranslate } from "../i18n.ts";
import { ArrivingEntries } from "./arriving-entries.tsx";
import { termName, termText } from "./term-text.ts";
import type { EntryDecisions } from "./use-entry-decisions.ts";

interface ArrivingTermsProps {
  readonly terms: TermArrivals;
  readonly decisions: EntryDecisions;
}

export function ArrivingTerms({ terms, decisions }: ArrivingTermsProps) {
  const t = useTranslate();
  const language = useInterfaceLanguage();
  const counted = (count: number) => ({ count, number: formatNumber(count, language) });
  return (
    <ArrivingEntries
      title={t("terms:title")}
      arrivals={terms}
      decisions={decisions}
      words={{
        take: t("travel:takeIn.takeTerms"),
        added: t("travel:takeIn.newTerms", counted(terms.added.length)),
        same: t("travel:takeIn.sameTerms", counted(terms.same)),
        both: t("travel:conflict.bothTerms"),
      }}
      nameOf={termName}
      faceOf={(term) => ({ text: termText(term, t) })}
    />
  );
}
