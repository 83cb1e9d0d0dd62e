import { kinds, type Summary } from "../../shared/domain/document.ts";
import type { Language } from "../../shared/domain/language.ts";
import { compareText } from "../../shared/i18n/format.ts";
import { useInterfaceLanguage, useTranslate } from "../i18n.ts";
import { ChoiceChip } from "../ui/choice-chip.tsx";
import { type LibraryFilter, translationStates } from "./filter.ts";
import styles from "./library-pane.module.css";

interface LibraryFiltersProps {
  readonly filter: LibraryFilter;
  readonly summaries: readonly Summary[];
  readonly onChange: (change: Partial<LibraryFilter>) => void;
}

export function LibraryFilters({ filter, summaries, onChange }: LibraryFiltersProps) {
  const t = useTranslate();
  const language = useInterfaceLanguage();
  const events = eventNames(summaries, language);
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
