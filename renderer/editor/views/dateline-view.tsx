import { NodeViewContent, NodeViewWrapper, type ReactNodeViewProps } from "@tiptap/react";
import { CalendarDays } from "lucide-react";
import { type KeyboardEvent, useId, useRef, useState } from "react";

import { localDay } from "../../../shared/domain/local-day.ts";
import { formatDate } from "../../../shared/i18n/format.ts";
import { wording } from "../../../shared/i18n/translator.ts";
import { useTranslate } from "../../i18n.ts";
import { Button } from "../../ui/button.tsx";
import { DateInput, isSensibleDate } from "../../ui/date-input.tsx";
import { Field } from "../../ui/field.tsx";
import { VisuallyHidden } from "../../ui/visually-hidden.tsx";
import { useSheet } from "../sheet-context.ts";
import styles from "./dateline-view.module.css";

/** The place is text; the date is chosen in a small panel and stands as the version's language has it. */
export function DatelineView({ node, updateAttributes }: ReactNodeViewProps) {
  const t = useTranslate();
  const { language, editable } = useSheet();
  const id = useId();
  const panel = useRef<HTMLDivElement>(null);
  const date = typeof node.attrs["date"] === "string" ? node.attrs["date"] : null;
  const [draft, setDraft] = useState("");
  const shown = date === null ? null : formatDate(date, language);

  function setDate(next: string | null): void {
    if (next !== date) updateAttributes({ date: next });
  }

  function close(next: string | null): void {
    setDate(next);
    setDraft(next ?? "");
    panel.current?.hidePopover();
  }

  function handleKeyDown(event: KeyboardEvent): void {
    if (event.key !== "Enter") return;
    event.preventDefault();
    panel.current?.hidePopover();
  }

  return (
    <NodeViewWrapper className={styles.dateline}>
      <NodeViewContent
        className={styles.place}
        data-empty-text={
          node.content.size === 0 ? wording(language)("template:placeholder.dateline") : undefined
        }
      />
      <span contentEditable={false} className={styles.date} suppressContentEditableWarning>
        <button
          type="button"
          popoverTarget={id}
          disabled={!editable}
          data-empty={shown === null || undefined}
          className={styles.button}
        >
          {shown ?? wording(language)("editor:dateline.date")}
          <VisuallyHidden>{t("editor:dateline.choose")}</VisuallyHidden>
          <CalendarDays aria-hidden />
        </button>
        <div
          ref={panel}
          id={id}
          popover="auto"
          role="dialog"
          aria-label={t("editor:dateline.choose")}
          className={styles.panel}
          onBeforeToggle={(event) => {
            if (event.newState === "open") setDraft(date ?? "");
            else if (isSensibleDate(draft)) setDate(draft);
          }}
        >
          <Field label={t("editor:dateline.date")}>
            {(ids) => (
              <DateInput
                {...ids}
                ref={focusWithPanel}
                value={draft}
                className={styles.input}
                onKeyDown={handleKeyDown}
                onChange={(event) => setDraft(event.target.value)}
              />
            )}
          </Field>
          <div className={styles.actions}>
            <Button look="quiet" onClick={() => close(localDay(new Date()))}>
              {t("editor:dateline.today")}
            </Button>
            <Button look="quiet" onClick={() => close(null)}>
              {t("editor:dateline.none")}
            </Button>
          </div>
        </div>
      </span>
    </NodeViewWrapper>
  );
}

/** The browser puts the focus there as the panel opens; React keeps the attribute to itself. */
function focusWithPanel(input: HTMLInputElement | null): void {
  input?.setAttribute("autofocus", "");
}
