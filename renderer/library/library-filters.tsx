import { useDeferredValue, useMemo } from "react";

import { kinds, type Summary } from "../../shared/domain/document.ts";
import { type Language, languages } from "../../shared/domain/language.ts";
import { compareText } from "../../shared/i18n/format.ts";
import { translationStates } from "../../shared/search/library-filter.ts";
import type { PersonName } from "../../shared/search/people.ts";
import { useInterfaceLanguage, useTranslate } from "../i18n.ts";
import { ChoiceChip } from "../ui/choice-chip.tsx";
import { DateRangeFields } from "./date-range-fields.tsx";
import type { LibraryFilter } from "./filter.ts";
import styles from "./library-pane.module.css";
import { type DateRange, periods } from "./period.ts";

const anyDays: DateRange = { from: null, to: null };

interface LibraryFiltersProps {
  readonly filter: LibraryFilter;
  readonly summaries: readonly Summary[];
  readonly people: readonly PersonName[];
  readonly onChange: (change: Partial<LibraryFilter>) => void;
}

export function LibraryFilters({ filter, summaries, people, onChange }: LibraryFiltersProps) {
  const t = useTranslate();
  const language = useInterfaceLanguage();
  // The list comes first.
  const noticed = useDeferredValue(summaries);
  const events = useMemo(() => eventNames(noticed, language), [noticed, language]);
  const [period, range] =
    typeof filter.period === "string" ? [filter.period, null] : [null, filter.period];
  const names = useMemo(() => personNames(people, language), [people, language]);
  return (
    <fieldset className={styles.chips} aria-label={t("library:filter.label")}>
      <ChoiceChip
        label={t("library:filter.kind")}
        anyLabel={t("library:filter.anyKind")}
        clearLabel={t("library:filter.clearKind")}
        choices={kinds.map((kind) => ({ value: kind, label: t(`template:kind.${kind}`) }))}
        value={filter.kind}
        onChange={(kind) => onChange({ kind })}
      />
      {events.length > 0 && (
        <ChoiceChip
          label={t("library:filter.event")}
          anyLabel={t("library:filter.anyEvent")}
          clearLabel={t("library:filter.clearEvent")}
          choices={events.map((event) => ({ value: event, label: event }))}
          value={filter.event}
          onChange={(event) => onChange({ event })}
        />
      )}
      <ChoiceChip
        label={t("library:filter.language")}
        anyLabel={t("library:filter.anyLanguage")}
        clearLabel={t("library:filter.clearLanguage")}
        choices={languages.map((value) => ({ value, label: t(`common:language.${value}`) }))}
        value={filter.language}
        onChange={(wanted) => onChange({ language: wanted })}
      />
      <ChoiceChip
        label={t("library:filter.translation")}
        anyLabel={t("library:filter.anyTranslation")}
        clearLabel={t("library:filter.clearTranslation")}
        choices={translationStates.map((state) => ({
          value: state,
          label: t(`library:translation.${state}`),
        }))}
        value={filter.translation}
        onChange={(translation) => onChange({ translation })}
      />
      <ChoiceChip
        label={t("library:filter.period")}
        anyLabel={t("library:filter.anyPeriod")}
        clearLabel={t("library:filter.clearPeriod")}
        choices={[
          ...periods.map((period) => ({ value: period, label: t(`library:period.${period}`) })),
          { value: "range" as const, label: t("library:period.range"), leadsOn: true },
        ]}
        value={range === null ? period : ("range" as const)}
        onChange={(period) =>
          onChange({ period: period === "range" ? (range ?? anyDays) : period })
        }
      />
      {names.length > 0 && (
        <ChoiceChip
          label={t("library:filter.person")}
          anyLabel={t("library:filter.anyPerson")}
          clearLabel={t("library:filter.clearPerson")}
          choices={names.map((name) => ({ value: name, label: name }))}
          value={filter.person}
          onChange={(person) => onChange({ person })}
        />
      )}
      {range !== null && (
        <DateRangeFields range={range} onChange={(period) => onChange({ period })} />
      )}
    </fieldset>
  );
}

/** Every event once, named in the reader's language where it has a name in it. */
function eventNames(summaries: readonly Summary[], language: Language): string[] {
  const names = new Set(
    summaries.map(({ event }) => (event[language] === "" ? event.ru || event.en : event[language])),
  );
  names.delete("");
  return [...names].toSorted(compareText(language));
}

function personNames(people: readonly PersonName[], language: Language): string[] {
  const names = new Set(people.map((name) => name[language] ?? name.ru ?? name.en ?? ""));
  return [...names].toSorted(compareText(language));
}
