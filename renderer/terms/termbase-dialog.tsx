import { Download, Plus, Trash2, Upload } from "lucide-react";
import { type ReactNode, useRef, useState } from "react";

import { otherLanguage } from "../../shared/domain/language.ts";
import { formatNumber } from "../../shared/i18n/format.ts";
import type { Problem } from "../../shared/result.ts";
import { emptySide, type Term, type TermDraft, termFileFormats } from "../../shared/terms/term.ts";
import { useInterfaceLanguage, useProblemText, useTranslate } from "../i18n.ts";
import { Button } from "../ui/button.tsx";
import { Dialog, DialogActions, DialogBody } from "../ui/dialog.tsx";
import { TextInput } from "../ui/field.tsx";
import { Entry, EntryList } from "../ui/entry-list.tsx";
import { IconButton } from "../ui/icon-button.tsx";
import { Menu } from "../ui/menu.tsx";
import { Notice } from "../ui/notice.tsx";
import { useLibrary, useTerms, useTermStore } from "../workspace/use-workspace.ts";
import { foundTerms } from "./found-terms.ts";
import { ImportReport, type ImportedTerms } from "./import-report.tsx";
import { TermForm } from "./term-form.tsx";
import styles from "./termbase-dialog.module.css";

/** More at once nobody reads; the search finds the others. */
const mostShown = 100;

/** What was done last, while it is told and can be undone. */
type Done =
  | { readonly kind: "removed"; readonly term: Term }
  | { readonly kind: "imported"; readonly imported: ImportedTerms }
  | { readonly kind: "exported"; readonly file: string };

const noTerm: TermDraft = { category: "other", ru: emptySide(), en: emptySide(), note: "" };

/** The terms of the library: looked through, changed, taken in from a file and given out. */
export function TermbaseDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useTranslate();
  const problemText = useProblemText();
  const language = useInterfaceLanguage();
  const store = useTermStore();
  const { termbase, problem: readProblem } = useTerms();
  const { readOnly } = useLibrary();
  const search = useRef<HTMLInputElement>(null);
  const [text, setText] = useState("");
  const [edited, setEdited] = useState<Term | TermDraft | null>(null);
  const [done, setDone] = useState<Done | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);

  const isWritable = readOnly === null && readProblem?.code !== "terms-newer";
  const found = foundTerms(termbase.terms, text, language, store.index);
  const shown = found.slice(0, mostShown);
  const more = found.length - shown.length;
  const counted = (count: number) => ({ count, number: formatNumber(count, language) });

  async function handleRemove(term: Term): Promise<void> {
    const failed = await store.remove(term);
    setProblem(failed);
    setDone(failed === null ? { kind: "removed", term } : null);
    // The button that was pressed goes with its row.
    requestAnimationFrame(() => search.current?.focus());
  }

  async function handleUndo(): Promise<void> {
    if (done?.kind === "removed") setProblem(await store.putBack([done.term]));
    if (done?.kind === "imported")
      setProblem(await store.putBack(done.imported.replaced, done.imported.added));
    setDone(null);
  }

  async function handleImport(): Promise<void> {
    const imported = await store.importFile();
    setProblem(imported.ok ? null : imported.problem);
    if (imported.ok && imported.value !== null)
      setDone({ kind: "imported", imported: imported.value });
  }

  async function handleExport(format: (typeof termFileFormats)[number]): Promise<void> {
    const exported = await store.exportFile(format);
    setProblem(exported.ok ? null : exported.problem);
    if (exported.ok && exported.value !== null)
      setDone({ kind: "exported", file: exported.value.file });
  }

  if (edited !== null)
    return (
      <TermForm
        title={t("id" in edited ? "terms:editTitle" : "terms:newTitle")}
        initial={edited}
        onSave={async (draft) => {
          const failed = await store.save(draft, "id" in edited ? edited.id : null);
          if (failed === null) {
            setEdited(null);
            setDone(null);
          }
          return failed;
        }}
        onCancel={() => setEdited(null)}
      />
    );

  const isEmpty = termbase.terms.length === 0;
  return (
    <Dialog key="list" title={t("terms:title")} onClose={onClose}>
      <DialogBody isText={isEmpty}>
        {(problem ?? readProblem) !== null && (
          <Notice tone="danger">
            {problemText(problem ?? readProblem ?? { code: "internal" })}
          </Notice>
        )}
        {done !== null && (
          <DoneNotice
            done={done}
            onUndo={() => void handleUndo()}
            onDismiss={() => setDone(null)}
          />
        )}
        {isEmpty ? (
          <div className={styles.empty}>
            <p>{t("terms:empty")}</p>
            <p>{t("terms:emptyHow")}</p>
          </div>
        ) : (
          <>
            <div className={styles.search}>
              <TextInput
                ref={search}
                aria-label={t("terms:search")}
                placeholder={t("terms:search")}
                spellCheck={false}
                maxLength={300}
                value={text}
                onChange={({ currentTarget }) => setText(currentTarget.value)}
              />
              <p role="status" className={styles.count}>
                {t("terms:count", counted(found.length))}
              </p>
            </div>
            {shown.length === 0 ? (
              <p className={styles.quiet}>{t("terms:nothingFound")}</p>
            ) : (
              <EntryList label={t("terms:list")}>
                {shown.map((term) => (
                  <TermRow
                    key={term.id}
                    term={term}
                    isWritable={isWritable}
                    onEdit={() => setEdited(term)}
                    onRemove={() => void handleRemove(term)}
                  />
                ))}
              </EntryList>
            )}
            {more > 0 && <p className={styles.quiet}>{t("terms:more", counted(more))}</p>}
          </>
        )}
      </DialogBody>
      <DialogActions>
        <Button icon={<Download />} disabled={!isWritable} onClick={() => void handleImport()}>
          {t("terms:import")}
        </Button>
        {!isEmpty && (
          <Menu
            label={t("terms:export")}
            groups={[
              {
                key: "formats",
                items: termFileFormats.map((format) => ({
                  key: format,
                  label: t(`terms:exportAs.${format}`),
                  onSelect: () => void handleExport(format),
                })),
              },
            ]}
            renderTrigger={(properties) => (
              <Button icon={<Upload />} {...properties}>
                {t("terms:export")}
              </Button>
            )}
          />
        )}
        <Button
          look="primary"
          icon={<Plus />}
          disabled={!isWritable}
          onClick={() => setEdited(noTerm)}
        >
          {t("terms:add")}
        </Button>
      </DialogActions>
    </Dialog>
  );
}

interface TermRowProps {
  readonly term: Term;
  readonly isWritable: boolean;
  readonly onEdit: () => void;
  readonly onRemove: () => void;
}

function TermRow({ term, isWritable, onEdit, onRemove }: TermRowProps) {
  const t = useTranslate();
  const language = useInterfaceLanguage();
  const name = term[language].preferred;
  const wording = (each: typeof language): ReactNode => {
    const { preferred, abbreviation } = term[each];
    return (
      <span lang={each} className={styles.wording}>
        {preferred}
        {abbreviation !== "" && <span className={styles.quiet}> ({abbreviation})</span>}
      </span>
    );
  };
  return (
    <Entry
      className={styles.term}
      isWritable={isWritable}
      onOpen={onEdit}
      actions={
        <IconButton
          label={t("terms:remove", { term: name })}
          icon={<Trash2 />}
          onClick={onRemove}
        />
      }
    >
      {wording(language)}
      {wording(otherLanguage(language))}
      <span className={styles.category}>{t(`terms:category.${term.category}`)}</span>
    </Entry>
  );
}

interface DoneNoticeProps {
  readonly done: Done;
  readonly onUndo: () => void;
  readonly onDismiss: () => void;
}

function DoneNotice({ done, onUndo, onDismiss }: DoneNoticeProps) {
  const t = useTranslate();
  const language = useInterfaceLanguage();
  const undo = <Button onClick={onUndo}>{t("terms:undo")}</Button>;
  switch (done.kind) {
    case "removed":
      return (
        <Notice actions={undo} onDismiss={onDismiss}>
          {t("terms:removed", { term: done.term[language].preferred })}
        </Notice>
      );
    case "imported":
      return (
        <Notice
          {...(done.imported.added.length + done.imported.replaced.length > 0 && { actions: undo })}
          onDismiss={onDismiss}
        >
          <ImportReport imported={done.imported} />
        </Notice>
      );
    default:
      return <Notice onDismiss={onDismiss}>{t("terms:exported", { file: done.file })}</Notice>;
  }
}
