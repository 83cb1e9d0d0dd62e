import { useEffect, useState } from "react";

import type { Language } from "../../shared/domain/language.ts";
import { isBilingual, type LayoutName } from "../../shared/export/layouts/index.ts";
import type { Input } from "../../shared/ipc/contract.ts";
import type { Problem } from "../../shared/result.ts";
import { request } from "../api.ts";
import { useProblemText, useTranslate } from "../i18n.ts";
import { Notice } from "../ui/notice.tsx";
import { SegmentedControl } from "../ui/segmented-control.tsx";
import styles from "./publish-dialog.module.css";

type PreviewedLetterhead = Input<"export.preview">["letterhead"];

interface PreviewProps {
  /** null: a press release that stands for any. */
  readonly id: string | null;
  readonly languages: readonly Language[];
  readonly layout: LayoutName;
  readonly letterhead: PreviewedLetterhead;
  readonly draft: boolean;
}

interface Shown {
  readonly language: Language;
  readonly address: string | null;
  readonly problem: Problem | null;
}

/** The publication as it will be read, in a frame that runs nothing. */
export function Preview({ id, languages, layout, letterhead, draft }: PreviewProps) {
  const t = useTranslate();
  const problemText = useProblemText();
  const [chosen, setChosen] = useState<Language | null>(null);
  const [shown, setShown] = useState<Shown | null>(null);
  const holdsBoth = isBilingual(layout);
  const language =
    chosen !== null && languages.includes(chosen) && !holdsBoth ? chosen : languages[0];

  useEffect(() => {
    if (language === undefined) return undefined;
    let current = true;
    async function show(asked: Language) {
      const preview = await request("export.preview", {
        id,
        language: asked,
        layout,
        letterhead,
        draft,
      });
      if (!current) return;
      setShown({
        language: asked,
        address: preview.ok ? preview.value.address : null,
        problem: preview.ok ? null : preview.problem,
      });
    }
    void show(language);
    return () => {
      current = false;
    };
  }, [id, language, layout, letterhead, draft]);

  return (
    <section className={styles.preview} aria-label={t("export:preview.label")}>
      {languages.length > 1 && !holdsBoth && language !== undefined && (
        <div className={styles.tabs}>
          <SegmentedControl
            label={t("export:preview.language")}
            segments={languages.map((value) => ({ value, label: t(`common:language.${value}`) }))}
            value={language}
            onChange={setChosen}
          />
        </div>
      )}
      {language === undefined && <p className={styles.noPreview}>{t("export:preview.none")}</p>}
      {language !== undefined && shown?.problem && (
        <Notice tone="danger">{problemText(shown.problem)}</Notice>
      )}
      {language !== undefined && shown?.address != null && (
        <iframe
          key={shown.address}
          // Same origin, so that the page reaches its own fonts and pictures; scripts stay forbidden.
          sandbox="allow-same-origin"
          title={t("export:preview.frame", { language: t(`common:language.${shown.language}`) })}
          src={shown.address}
          className={styles.frame}
        />
      )}
    </section>
  );
}
