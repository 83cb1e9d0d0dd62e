import { formatNumber } from "../../shared/i18n/format.ts";
import { useInterfaceLanguage, useTranslate } from "../i18n.ts";
import { Checkbox, FieldGroup } from "../ui/field.tsx";
import styles from "./travel.module.css";
import type { OfferedAids } from "./use-offered-aids.ts";

/** What goes along. */
export interface Aids {
  readonly terms: boolean;
  readonly letterheads: boolean;
  readonly memory: boolean;
}

interface HandOverAidsProps {
  readonly offered: OfferedAids;
  readonly aids: Aids;
  readonly onChange: (aids: Aids) => void;
}

/** Terms, letterheads and memory, as far as there are any; nothing where there are none. */
export function HandOverAids({ offered, aids, onChange }: HandOverAidsProps) {
  const t = useTranslate();
  const language = useInterfaceLanguage();
  const { terms, letterheads, memory } = offered;
  const counted = (count: number) => ({ count, number: formatNumber(count, language) });
  const remembered =
    memory === null
      ? []
      : [
          memory.pairs > 0 ? t("travel:memory.pairs", counted(memory.pairs)) : "",
          memory.wordings > 0 ? t("travel:memory.wordings", counted(memory.wordings)) : "",
        ].filter((part) => part !== "");
  if (terms + letterheads === 0 && remembered.length === 0) return null;
  return (
    <FieldGroup label={t("travel:handOver.aids")}>
      {terms > 0 && (
        <Checkbox checked={aids.terms} onChange={() => onChange({ ...aids, terms: !aids.terms })}>
          {t("terms:title")}: {t("terms:count", counted(terms))}
        </Checkbox>
      )}
      {letterheads > 0 && (
        <Checkbox
          checked={aids.letterheads}
          onChange={() => onChange({ ...aids, letterheads: !aids.letterheads })}
        >
          {t("letterhead:title")}: {formatNumber(letterheads, language)}
        </Checkbox>
      )}
      {remembered.length > 0 && (
        <>
          <Checkbox
            checked={aids.memory}
            onChange={() => onChange({ ...aids, memory: !aids.memory })}
          >
            {t("travel:memory.title")}: {remembered.join(", ")}
          </Checkbox>
          <p className={styles.quiet}>{t("travel:handOver.memoryHint")}</p>
        </>
      )}
    </FieldGroup>
  );
}
