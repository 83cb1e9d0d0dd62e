import { useEffect, useState } from "react";

import type { EmergencyCopy } from "../../shared/domain/emergency-copy.ts";
import { formatMoment } from "../../shared/i18n/format.ts";
import { request } from "../api.ts";
import { useInterfaceLanguage, useTranslate } from "../i18n.ts";
import { headlineFor } from "../library/library-row.tsx";
import { Button } from "../ui/button.tsx";
import { Notice } from "../ui/notice.tsx";
import { useWorkspace } from "../workspace/use-workspace.ts";

/** Texts that could not be saved when the program was used last, each to be kept or let go. */
export function EmergencyNotices() {
  const t = useTranslate();
  const language = useInterfaceLanguage();
  const workspace = useWorkspace();
  const [copies, setCopies] = useState<readonly EmergencyCopy[]>([]);
  const [unreadable, setUnreadable] = useState<readonly string[]>([]);

  useEffect(() => {
    let isWanted = true;
    async function read(): Promise<void> {
      const found = await request("emergency.list", undefined);
      if (!isWanted || !found.ok) return;
      setCopies(found.value.copies);
      setUnreadable(found.value.unreadable);
    }
    void read();
    return () => {
      isWanted = false;
    };
  }, []);

  const letGo = (name: string) => setCopies((all) => all.filter((each) => each.name !== name));

  async function handleOpen(name: string): Promise<void> {
    const opened = await request("emergency.open", { name });
    if (!opened.ok) return workspace.showProblem(opened.problem);
    letGo(name);
    await workspace.openDocument(opened.value.id);
  }

  async function handleDiscard(name: string): Promise<void> {
    const discarded = await request("emergency.discard", { name });
    if (discarded.ok) letGo(name);
    else workspace.showProblem(discarded.problem);
  }

  return (
    <>
      {unreadable.map((file) => (
        <Notice
          key={file}
          tone="attention"
          actions={
            <Button onClick={() => void request("emergency.showFile", { file })}>
              {t("common:unsaved.showFile")}
            </Button>
          }
          onDismiss={() => setUnreadable((all) => all.filter((each) => each !== file))}
        >
          {t("common:unsaved.unreadable", { file })}
        </Notice>
      ))}
      {copies.map((copy) => (
        <Notice
          key={copy.name}
          tone="attention"
          actions={
            <>
              <Button onClick={() => void handleOpen(copy.name)}>{t("common:unsaved.open")}</Button>
              <Button look="danger" onClick={() => void handleDiscard(copy.name)}>
                {t("common:unsaved.discard")}
              </Button>
            </>
          }
        >
          {t("common:unsaved.left", {
            headline: headlineFor(copy, language)?.text ?? t("library:noHeadline"),
            moment: formatMoment(copy.keptAt, language),
          })}
        </Notice>
      ))}
    </>
  );
}
