import type { MemoryArrivals } from "../../shared/domain/travel.ts";
import { formatNumber } from "../../shared/i18n/format.ts";
import { useInterfaceLanguage, useTranslate } from "../i18n.ts";
import { Checkbox } from "../ui/field.tsx";
import styles from "./travel.module.css";

interface ArrivingMemoryProps {
  readonly memory: MemoryArrivals;
  readonly isWanted: boolean;
  readonly onWant: (isWanted: boolean) => void;
}

/** What of a translation memory came, and is not here. */
export function ArrivingMemory({ memory, isWanted, onWant }: ArrivingMemoryProps) {
  const t = useTranslate();
  const language = useInterfaceLanguage();
  const { memories, wordings, same } = memory;
  const counted = (count: number) => ({ count, number: formatNumber(count, language) });
  return (
    <section aria-labelledby="arriving-memory" className={styles.group}>
      <h3 id="arriving-memory" className={styles.groupName}>
        {t("travel:memory.title")}
      </h3>
      {memories.length + wordings > 0 && (
        <Checkbox checked={isWanted} onChange={() => onWant(!isWanted)}>
          {t("travel:takeIn.takeMemory")}
        </Checkbox>
      )}
      {memories.length > 0 && (
        <ul className={styles.listed}>
          {memories.map(({ id, name, pairs }) => (
            <li key={id}>
              {name}: {t("travel:memory.pairs", counted(pairs))}
            </li>
          ))}
        </ul>
      )}
      {wordings > 0 && <p>{t("travel:memory.wordings", counted(wordings))}</p>}
      {same > 0 && <p className={styles.quiet}>{t("travel:takeIn.sameMemories", counted(same))}</p>}
    </section>
  );
}
