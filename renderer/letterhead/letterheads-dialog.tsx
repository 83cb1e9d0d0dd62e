import { Copy, Plus, Star, Trash2 } from "lucide-react";
import { useRef, useState } from "react";

import { createDocumentId } from "../../shared/domain/ids.ts";
import {
  emptyLetterhead,
  type LetterheadProfile,
  longestLine,
  organizationName,
} from "../../shared/letterhead/letterhead.ts";
import type { Problem } from "../../shared/result.ts";
import { useInterfaceLanguage, useProblemText, useTranslate } from "../i18n.ts";
import { Button } from "../ui/button.tsx";
import { Dialog, DialogActions, DialogBody } from "../ui/dialog.tsx";
import { Entry, EntryList } from "../ui/entry-list.tsx";
import { IconButton } from "../ui/icon-button.tsx";
import { Notice } from "../ui/notice.tsx";
import { useLibrary } from "../workspace/use-workspace.ts";
import { LetterheadForm } from "./letterhead-form.tsx";
import styles from "./letterhead.module.css";
import { useLetterheads } from "./use-letterheads.ts";

const randomBytes = (length: number) => crypto.getRandomValues(new Uint8Array(length));
const newId = () => createDocumentId(Date.now(), randomBytes);

/** What was deleted last, while that can be undone. */
interface Removed {
  readonly profile: LetterheadProfile;
  readonly wasUsual: boolean;
}

interface LetterheadsDialogProps {
  /** The document letterheads are shown on; null: a release that stands for any. */
  readonly documentId: string | null;
  readonly onClose: () => void;
}

/** The letterheads of the library: made, changed, and one of them the default. */
export function LetterheadsDialog({ documentId, onClose }: LetterheadsDialogProps) {
  const t = useTranslate();
  const problemText = useProblemText();
  const { readOnly } = useLibrary();
  const { letterheads, problem: readProblem, change } = useLetterheads();
  const add = useRef<HTMLButtonElement>(null);
  const [edited, setEdited] = useState<LetterheadProfile | null>(null);
  const [removed, setRemoved] = useState<Removed | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);

  const { profiles, usual } = letterheads;
  const isWritable = readOnly === null && readProblem?.code !== "letterheads-newer";
  const told = problem ?? readProblem;

  async function save(profile: LetterheadProfile): Promise<Problem | null> {
    const isFirst = profiles.length === 0;
    const failed = await change({ put: [profile], ...(isFirst && { usual: profile.id }) });
    if (failed === null) {
      setEdited(null);
      setRemoved(null);
    }
    return failed;
  }

  async function handleRemove(profile: LetterheadProfile): Promise<void> {
    const failed = await change({ remove: [profile.id] });
    setProblem(failed);
    setRemoved(failed === null ? { profile, wasUsual: usual === profile.id } : null);
    // The button that was pressed goes with its row.
    requestAnimationFrame(() => add.current?.focus());
  }

  async function handleUndo({ profile, wasUsual }: Removed): Promise<void> {
    setProblem(await change({ put: [profile], ...(wasUsual && { usual: profile.id }) }));
    setRemoved(null);
  }

  if (edited !== null) {
    const isNew = profiles.every(({ id }) => id !== edited.id);
    return (
      <LetterheadForm
        title={t(isNew ? "letterhead:newTitle" : "letterhead:editTitle")}
        initial={edited}
        documentId={documentId}
        onSave={save}
        onCancel={() => setEdited(null)}
      />
    );
  }

  return (
    <Dialog title={t("letterhead:title")} onClose={onClose}>
      <DialogBody isText={profiles.length === 0}>
        {told !== null && <Notice tone="danger">{problemText(told)}</Notice>}
        {removed !== null && (
          <Notice
            actions={
              <Button onClick={() => void handleUndo(removed)}>{t("letterhead:undo")}</Button>
            }
            onDismiss={() => setRemoved(null)}
          >
            {t("letterhead:removed", { name: removed.profile.label })}
          </Notice>
        )}
        {profiles.length === 0 ? (
          <div className={styles.empty}>
            <p>{t("letterhead:empty")}</p>
            <p>{t("letterhead:emptyHow")}</p>
          </div>
        ) : (
          <EntryList label={t("letterhead:list")}>
            {profiles.map((profile) => (
              <LetterheadRow
                key={profile.id}
                profile={profile}
                isUsual={profile.id === usual}
                isWritable={isWritable}
                onEdit={() => setEdited(profile)}
                onUse={(use) =>
                  void (async () => setProblem(await change({ usual: use ? profile.id : null })))()
                }
                onDuplicate={() =>
                  setEdited({
                    ...profile,
                    id: newId(),
                    label: t("letterhead:copyOf", { name: profile.label }).slice(0, longestLine),
                  })
                }
                onRemove={() => void handleRemove(profile)}
              />
            ))}
          </EntryList>
        )}
      </DialogBody>
      <DialogActions>
        <Button
          ref={add}
          look="primary"
          icon={<Plus />}
          disabled={!isWritable}
          onClick={() => setEdited({ ...emptyLetterhead, id: newId(), label: "" })}
        >
          {t("letterhead:add")}
        </Button>
      </DialogActions>
    </Dialog>
  );
}

interface LetterheadRowProps {
  readonly profile: LetterheadProfile;
  readonly isUsual: boolean;
  readonly isWritable: boolean;
  readonly onEdit: () => void;
  readonly onUse: (use: boolean) => void;
  readonly onDuplicate: () => void;
  readonly onRemove: () => void;
}

function LetterheadRow({
  profile,
  isUsual,
  isWritable,
  onEdit,
  onUse,
  onDuplicate,
  onRemove,
}: LetterheadRowProps) {
  const t = useTranslate();
  const language = useInterfaceLanguage();
  const { label: name } = profile;
  return (
    <Entry
      className={styles.profile}
      isWritable={isWritable}
      onOpen={onEdit}
      actions={
        <>
          <IconButton
            label={t("letterhead:use", { name })}
            icon={<Star fill={isUsual ? "currentColor" : "none"} />}
            aria-pressed={isUsual}
            onClick={() => onUse(!isUsual)}
          />
          <IconButton
            label={t("letterhead:duplicate", { name })}
            icon={<Copy />}
            onClick={onDuplicate}
          />
          <IconButton
            label={t("letterhead:remove", { name })}
            icon={<Trash2 />}
            onClick={onRemove}
          />
        </>
      }
    >
      <span className={styles.name}>
        {name}
        {isUsual && <span className={styles.usual}>{t("letterhead:usual")}</span>}
      </span>
      <span className={styles.quiet}>{organizationName(profile, language)}</span>
    </Entry>
  );
}
