import type { ReactNode } from "react";

import type { LetterheadArrivals } from "../../shared/domain/travel.ts";
import { formatNumber } from "../../shared/i18n/format.ts";
import type { LetterheadProfile } from "../../shared/letterhead/letterhead.ts";
import { useInterfaceLanguage, useTranslate } from "../i18n.ts";
import { EmblemShown } from "../letterhead/emblem-shown.tsx";
import { ArrivingEntries } from "./arriving-entries.tsx";
import { letterheadText } from "./letterhead-text.ts";
import type { EntryDecisions } from "./use-entry-decisions.ts";

interface ArrivingLetterheadsProps {
  readonly letterheads: LetterheadArrivals;
  readonly decisions: EntryDecisions;
}

export function ArrivingLetterheads({ letterheads, decisions }: ArrivingLetterheadsProps) {
  const t = useTranslate();
  const language = useInterfaceLanguage();
  const counted = (count: number) => ({ count, number: formatNumber(count, language) });
  return (
    <ArrivingEntries
      title={t("letterhead:title")}
      arrivals={letterheads}
      decisions={decisions}
      words={{
        take: t("travel:takeIn.takeLetterheads"),
        added: t("travel:takeIn.newLetterheads", counted(letterheads.added.length)),
        same: t("travel:takeIn.sameLetterheads", counted(letterheads.same)),
        both: t("travel:conflict.bothLetterheads"),
        alike: t("travel:conflict.emblem"),
      }}
      hint={t("travel:takeIn.usualStays")}
      nameOf={({ label }) => label}
      textOf={(profile) => letterheadText(profile, t)}
      pictureOf={emblemOf}
    />
  );
}

function emblemOf({ emblem }: LetterheadProfile): ReactNode {
  return emblem === null ? null : <EmblemShown emblem={emblem} />;
}
