import { useState } from "react";

import { formatMoment } from "../../shared/i18n/format.ts";
import type { ReadOnly } from "../../shared/ipc/contract.ts";
import { useInterfaceLanguage, useProblemText, useTranslate } from "../i18n.ts";
import { Button } from "../ui/button.tsx";
import { Notice } from "../ui/notice.tsx";
import { useLibrary, useWorkspace } from "../workspace/use-workspace.ts";

/** While the library can only be read: why, who writes in it, and that it will not stay so. */
export function ReadOnlyNotice() {
  const { readOnly } = useLibrary();
  return readOnly !== null && <Reason readOnly={readOnly} />;
}

function Reason({ readOnly: { problem, holder } }: { readonly readOnly: ReadOnly }) {
  const t = useTranslate();
  const problemText = useProblemText();
  const language = useInterfaceLanguage();
  const workspace = useWorkspace();
  const [isTrying, setTrying] = useState(false);
  const isHeld = problem.code === "library-in-use";
  const mayChange = problem.code !== "library-newer";

  async function handleTry(): Promise<void> {
    setTrying(true);
    await workspace.tryWriting();
    setTrying(false);
  }

  return (
    <Notice
      tone="attention"
      actions={
        mayChange && (
          <Button disabled={isTrying} onClick={() => void handleTry()}>
            {t("library:readOnly.tryAgain")}
          </Button>
        )
      }
    >
      {isHeld && holder !== null
        ? t("library:readOnly.held", {
            name: holder.name === "" ? t("library:readOnly.someone") : holder.name,
            host: holder.host,
            since: holder.since === null ? "" : `, ${formatMoment(holder.since, language)}`,
          })
        : problemText(problem)}{" "}
      {t(mayChange ? "library:readOnly.untilThen" : "library:readOnly.reading")}
    </Notice>
  );
}
