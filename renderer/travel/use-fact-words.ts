import { embargoSchema, releaseStatusSchema } from "../../shared/domain/release.ts";
import type { ConflictView } from "../../shared/domain/travel.ts";
import { formatEmbargo } from "../../shared/i18n/format.ts";
import { useInterfaceLanguage, useTranslate } from "../i18n.ts";

/** The same question with what is kept as a code or a moment in words. */
export function useFactWords(): (conflict: ConflictView) => ConflictView {
  const t = useTranslate();
  const language = useInterfaceLanguage();
  function inWords(fact: ConflictView["fact"], value: string | null): string | null {
    const status = releaseStatusSchema.safeParse(value);
    if (fact === "status" && status.success) return t(`common:release.statusName.${status.data}`);
    const embargo = embargoSchema.safeParse(value);
    return fact === "embargo" && embargo.success ? formatEmbargo(embargo.data, language) : value;
  }
  return (conflict) => ({
    ...conflict,
    ours: inWords(conflict.fact, conflict.ours),
    theirs: inWords(conflict.fact, conflict.theirs),
  });
}
