import { useEffect, useEffectEvent, useReducer, useState } from "react";

import { type Facts, type Kind, languagesOf } from "../../shared/domain/document.ts";
import type { ExportJob } from "../../shared/domain/export-job.ts";
import type { Language } from "../../shared/domain/language.ts";
import { isEmbargoed, releaseOf } from "../../shared/domain/release.ts";
import {
  type LayoutName,
  offeredLayouts,
  usualLayouts,
} from "../../shared/export/layouts/index.ts";
import { formatEmbargo } from "../../shared/i18n/format.ts";
import type { DocumentSession } from "../document/session.ts";
import { useSession } from "../document/use-session.ts";
import { useInterfaceLanguage, useTranslate } from "../i18n.ts";
import { LetterheadsDialog } from "../letterhead/letterheads-dialog.tsx";
import { useLetterheads } from "../letterhead/use-letterheads.ts";
import { Dialog } from "../ui/dialog.tsx";
import type { PublishChoices, Remembered } from "../workspace/remembered.ts";
import { Preview } from "./preview.tsx";
import { PublishActions } from "./publish-actions.tsx";
import { PublishChoicesForm } from "./publish-choices.tsx";
import styles from "./publish-dialog.module.css";
import { recallPublishing, rememberPublishing } from "./publish-memory.ts";
import { PublishedFiles } from "./published-files.tsx";
import { usePlan } from "./use-plan.ts";
import { usePublishing } from "./use-publishing.ts";

interface PublishDialogProps {
  /** All that was written is saved before the dialog opens: what it shows is what goes out. */
  readonly session: DocumentSession;
  readonly remembered: Remembered;
  readonly onRemember: (change: Partial<Remembered>) => void;
  readonly onClose: () => void;
}

export function PublishDialog({ session, remembered, onRemember, onClose }: PublishDialogProps) {
  const t = useTranslate();
  const { document } = useSession(session);
  const versions = languagesOf(document);
  const language = useInterfaceLanguage();
  const [choices, changeChoices] = useReducer(
    withPart,
    recallPublishing(remembered, document.facts.event),
  );
  // Not remembered: a final text must not go out as a draft because the last one did.
  const [draft, setDraft] = useState(false);
  // Nor this: where a photo was taken must not go out unseen.
  const [keepPhotoData, setKeepPhotoData] = useState(false);
  const [embargo] = useState(() => embargoInForce(document.facts, language));
  const { publishing, choose, ask, run, cancel } = usePublishing();
  const layout = layoutOf(document.kind, versions, choices.layouts);
  const kept = useLetterheads();
  const letterhead = kept.offered(choices.letterhead);
  const [managing, setManaging] = useState(false);
  const job: ExportJob = {
    ids: [document.id],
    languages: versions.filter((language) => choices.languages.includes(language)),
    formats: choices.formats,
    folder: choices.folder,
    layout,
    letterhead,
    embedFonts: choices.embedFonts,
    draft,
    keepPhotoData,
    bundle: choices.bundle,
  };
  const plan = usePlan(job, publishing.stage === "running");

  const handleRemember = useEffectEvent((latest: PublishChoices) =>
    onRemember(rememberPublishing(remembered, document.facts.event, latest)),
  );
  useEffect(() => handleRemember(choices), [choices]);

  function change(part: Partial<PublishChoices>) {
    changeChoices(part);
    if (publishing.stage !== "running") choose();
  }

  function close() {
    if (publishing.stage === "running") cancel();
    onClose();
  }

  if (managing)
    return (
      <LetterheadsDialog
        documentId={document.id}
        onClose={() => {
          setManaging(false);
          void kept.load();
        }}
      />
    );
  return (
    <Dialog title={t("export:title")} width="wide" onClose={close}>
      <div data-dialog-body className={styles.columns}>
        <div className={styles.side}>
          {publishing.stage === "done" ? (
            <PublishedFiles files={publishing.files} />
          ) : (
            <PublishChoicesForm
              kind={document.kind}
              embargo={embargo}
              versions={versions}
              layout={layout}
              letterheads={kept}
              letterhead={letterhead}
              draft={draft}
              keepPhotoData={keepPhotoData}
              choices={choices}
              plan={plan}
              disabled={publishing.stage === "running"}
              onChange={change}
              onLetterheads={() => setManaging(true)}
              onDraft={(wanted) => {
                setDraft(wanted);
                choose();
              }}
              onKeepPhotoData={(wanted) => {
                setKeepPhotoData(wanted);
                choose();
              }}
            />
          )}
          <PublishActions
            publishing={publishing}
            plan={plan}
            onPublish={() => {
              if (plan.files.some(({ exists }) => exists)) ask();
              else void run(job, false);
            }}
            onReplace={() => void run(job, true)}
            onChoose={choose}
            onCancel={cancel}
            onClose={close}
          />
        </div>
        <Preview
          id={document.id}
          languages={job.languages}
          layout={layout}
          letterhead={letterhead}
          draft={draft}
        />
      </div>
    </Dialog>
  );
}

/** When it ends, in words. */
function embargoInForce(facts: Facts, language: Language): string | null {
  return isEmbargoed(facts, new Date()) ? formatEmbargo(releaseOf(facts).embargo, language) : null;
}

/** The one chosen for the kind, as long as the document has the versions it takes. */
function layoutOf(
  kind: Kind,
  versions: readonly Language[],
  chosen: PublishChoices["layouts"],
): LayoutName {
  const layout = chosen[kind];
  return layout !== undefined && offeredLayouts(versions).includes(layout)
    ? layout
    : usualLayouts[kind];
}

/** The folder is chosen in a dialog of its own, and other choices may have been made by then. */
function withPart(choices: PublishChoices, part: Partial<PublishChoices>): PublishChoices {
  return { ...choices, ...part };
}
