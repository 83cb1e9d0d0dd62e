import { useEffect, useState } from "react";

import { formatNumber } from "../../shared/i18n/format.ts";
import type { Output } from "../../shared/ipc/contract.ts";
import { request } from "../api.ts";
import { useInterfaceLanguage, useTranslate } from "../i18n.ts";
import { Checkbox, FieldGroup } from "../ui/field.tsx";
import { useTerms } from "../workspace/use-workspace.ts";
import styles from "./travel.module.css";

/** Which of the translator's aids go along. */
export interface Aids {
  readonly terms: boolean;
  readonly memory: boolean;
}

interface HandOverAidsProps {
  readonly aids: Aids;
  readonly onChange: (aids: Aids) => void;
}

/** Terms and memory, as far as there are any; nothing where there are none. */
export function HandOverAids({ aids, onChange }: HandOverAidsProps) {
  const t = useTranslate();
  const language = useInterfaceLanguage();
  const terms = useTerms().termbase.terms.length;
  const memory = useMemoryFiles();
  const counted = (count: number) => ({ count, number: formatNumber(count, language) });
  const remembered =
    memory === null
      ? []
      : [
          memory.pairs > 0 ? t("travel:memory.pairs", counted(memory.pairs)) : "",
          memory.wordings > 0 ? t("travel:memory.wordings", counted(memory.wordings)) : "",
        ].filter((part) => part !== "");
  if (terms === 0 && remembered.length === 0) return null;
  return (
    <FieldGroup label={t("travel:handOver.aids")}>
      {terms > 0 && (
        <Checkbox checked={aids.terms} onChange={() => onChange({ ...aids, terms: !aids.terms })}>
          {t("terms:title")}: {t("terms:count", counted(terms))}
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

/** null until it is known. */
function useMemoryFiles(): Output<"memory.files"> | null {
  const [files, setFiles] = useState<Output<"memory.files"> | null>(null);
  useEffect(() => {
    let isWanted = true;
    async function ask(): Promise<void> {
      const found = await request("memory.files", undefined);
      if (isWanted && found.ok) setFiles(found.value);
    }
    void ask();
    return () => {
      isWanted = false;
    };
  }, []);
  return files;
}
