import type { ConflictView } from "../../shared/domain/travel.ts";
import { isPartName } from "../../shared/rich-text/blocks.ts";
import type { PartName } from "../../shared/templates/template.ts";
import { useTranslate } from "../i18n.ts";

/** What a conflict is about: "Paragraph · Russian". */
export function useConflictName(): (conflict: ConflictView) => string {
  const t = useTranslate();
  function subject({ kind, part, fact }: ConflictView): string {
    switch (kind) {
      case "block":
        return t(`template:part.${partNamed(part)}`);
      case "fact":
        return fact === null ? "" : t(`travel:conflict.fact.${fact}`);
      case "order":
        return t("travel:conflict.order");
      case "version":
        return t("travel:conflict.version");
      default:
        return t("travel:conflict.whole");
    }
  }
  return (conflict) =>
    conflict.language === null
      ? subject(conflict)
      : `${subject(conflict)} · ${t(`common:language.${conflict.language}`)}`;
}

function partNamed(part: string | null): PartName {
  return part !== null && isPartName(part) ? part : "paragraph";
}
