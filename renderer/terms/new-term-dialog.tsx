import { emptySide } from "../../shared/terms/term.ts";
import { useTranslate } from "../i18n.ts";
import { useTermStore, useWorkspaceSnapshot } from "../workspace/use-workspace.ts";
import { TermForm } from "./term-form.tsx";

/** An entry made of what is selected in the two texts. */
export function NewTermDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useTranslate();
  const terms = useTermStore();
  const { newTerm } = useWorkspaceSnapshot();
  return (
    <TermForm
      title={t("terms:newTitle")}
      initial={{
        category: "other",
        ru: emptySide(newTerm.ru),
        en: emptySide(newTerm.en),
        note: "",
      }}
      onSave={async (draft) => {
        const problem = await terms.save(draft, null);
        if (problem === null) onClose();
        return problem;
      }}
      onCancel={onClose}
    />
  );
}
