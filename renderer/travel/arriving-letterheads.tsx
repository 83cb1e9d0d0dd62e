import type { LetterheadArrivals } from "../../shared/domain/travel.ts";
import { formatNumber } from "../../shared/i18n/format.ts";
import type { LetterheadProfile } from "../../shared/letterhead/letterhead.ts";
import { isSameEmblem } from "../../shared/letterhead/join-letterheads.ts";
import { useInterfaceLanguage, useTranslate } from "../i18n.ts";
import { EmblemShown } from "../letterhead/emblem-shown.tsx";
import { ArrivingEntries } from "./arriving-entries.tsx";
import { letterheadDifference } from "./letterhead-difference.ts";
import styles from "./travel.module.css";
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
      faceOf={(profile, other) => ({
        text: letterheadDifference(profile, other, t),
        picture: <DifferentLook profile={profile} other={other} />,
      })}
    />
  );
}

interface DifferentLookProps {
  readonly profile: LetterheadProfile;
  readonly other: LetterheadProfile;
}

/** The emblem and the colours, where they are not those of the other one. */
function DifferentLook({ profile, other }: DifferentLookProps) {
  const { emblem, accent, second } = profile;
  const hasOtherColours = accent !== other.accent || second !== other.second;
  return (
    <>
      {emblem !== null && !isSameEmblem(emblem, other.emblem) && <EmblemShown emblem={emblem} />}
      {hasOtherColours && (
        <svg
          aria-hidden
          className={styles.colours}
          viewBox={second === null ? "0 0 2 1" : "0 0 4 1"}
        >
          <rect width="2" height="1" fill={accent} />
          {second !== null && <rect x="2" width="2" height="1" fill={second} />}
        </svg>
      )}
    </>
  );
}
