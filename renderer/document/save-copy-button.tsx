import { languages } from "../../shared/domain/language.ts";
import { request } from "../api.ts";
import { useTranslate } from "../i18n.ts";
import { Button } from "../ui/button.tsx";
import { useWorkspace } from "../workspace/use-workspace.ts";
import type { DocumentSession } from "./session.ts";

/** Puts the text as it is in the window into files of the person's choice. */
export function SaveCopyButton({ session }: { readonly session: DocumentSession }) {
  const t = useTranslate();
  const workspace = useWorkspace();

  async function handleSave(): Promise<void> {
    session.capture();
    const { document, facts } = session.snapshot();
    const contents = Object.fromEntries(
      languages.map((language) => [language, session.content(language)]),
    );
    const saved = await request("document.saveCopy", { kind: document.kind, facts, contents });
    if (!saved.ok) workspace.showProblem(saved.problem);
    else if (saved.value !== null)
      workspace.showNotice(t("common:copySaved", { files: saved.value.join(", ") }));
  }

  return <Button onClick={() => void handleSave()}>{t("common:saveCopy")}</Button>;
}
