import { Columns2, PanelRightClose, PanelRightOpen, Send } from "lucide-react";

import { languages } from "../../shared/domain/language.ts";
import { useTranslate } from "../i18n.ts";
import { Button } from "../ui/button.tsx";
import { IconButton } from "../ui/icon-button.tsx";
import { type Segment, SegmentedControl } from "../ui/segmented-control.tsx";
import { useWorkspace, useWorkspaceSnapshot } from "../workspace/use-workspace.ts";
import type { View } from "../workspace/workspace.ts";
import styles from "./document-header.module.css";
import { SaveStatus } from "./save-state.tsx";
import type { DocumentSession } from "./session.ts";
import { useSession } from "./use-session.ts";

export function DocumentHeader({ session }: { readonly session: DocumentSession }) {
  const t = useTranslate();
  const workspace = useWorkspace();
  const { view, inspectorShown } = useWorkspaceSnapshot();
  const { document, facts, state } = useSession(session);
  const views: Segment<View>[] = [
    ...languages.map((language) => ({
      value: language,
      label: t(`menu:command.view.${language}`),
      mark: t(`common:languageShort.${language}`),
    })),
    { value: "sideBySide", label: t("menu:command.view.sideBySide"), mark: <Columns2 /> },
  ];
  return (
    <header className={styles.header}>
      <p className={styles.name}>
        {facts.number !== "" && (
          <span className={styles.number}>{t("template:number", { number: facts.number })}</span>
        )}
        <span className={styles.kind}>{t(`template:kind.${document.kind}`)}</span>
      </p>
      <SegmentedControl
        label={t("common:view")}
        segments={views}
        value={view}
        onChange={(next) => workspace.changeView(next)}
      />
      <div className={styles.end}>
        <SaveStatus state={state} />
        <Button
          look="primary"
          icon={<Send />}
          className={styles.publish}
          onClick={() => void workspace.showSaved("publish")}
        >
          {t("common:publish")}
        </Button>
        <IconButton
          label={t("menu:command.view.inspector")}
          icon={inspectorShown ? <PanelRightClose /> : <PanelRightOpen />}
          aria-expanded={inspectorShown}
          onClick={() => workspace.showInspector(!inspectorShown)}
        />
      </div>
    </header>
  );
}
