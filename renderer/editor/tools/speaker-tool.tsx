import type { Editor } from "@tiptap/core";
import { MessageSquareQuote } from "lucide-react";
import { type FormEvent, useRef, useState } from "react";

import type { Language } from "../../../shared/domain/language.ts";
import { useTranslate } from "../../i18n.ts";
import { Button } from "../../ui/button.tsx";
import { Field, TextInput } from "../../ui/field.tsx";
import { IconButton } from "../../ui/icon-button.tsx";
import { runInText } from "../run.ts";
import { setSpeaker, speakerAt } from "../structure/speaker.ts";
import { standingLabel } from "../template-wording.ts";
import { ToolPopover } from "./tool-popover.tsx";
import styles from "./tool-popover.module.css";
import type { ToolProperties } from "./toolbar-row.tsx";

interface SpeakerToolProps {
  readonly editor: Editor;
  readonly language: Language;
  readonly type: "question" | "answer";
  readonly tool: ToolProperties;
}

/** Who asks or answers, where the standing words do not tell. */
export function SpeakerTool({ editor, language, type, tool }: SpeakerToolProps) {
  const t = useTranslate();
  const panel = useRef<HTMLDivElement>(null);
  const [label, setLabel] = useState("");

  function apply(where: "here" | "everywhere"): void {
    panel.current?.hidePopover();
    runInText(editor, setSpeaker(label.trim(), where));
  }

  function handleSubmit(event: FormEvent): void {
    event.preventDefault();
    apply("here");
  }

  return (
    <ToolPopover
      label={t("editor:toolbar.speaker")}
      panelRef={panel}
      onOpen={() => setLabel(speakerAt(editor.state)?.label ?? "")}
      renderTrigger={(trigger) => (
        <IconButton
          {...tool}
          {...trigger}
          label={t("editor:toolbar.speaker")}
          icon={<MessageSquareQuote />}
        />
      )}
    >
      <form onSubmit={handleSubmit}>
        <Field
          label={t("editor:speaker.label")}
          hint={t("editor:speaker.hint", { label: standingLabel(type, language) ?? "" })}
        >
          {(ids) => (
            <TextInput {...ids} value={label} onChange={(event) => setLabel(event.target.value)} />
          )}
        </Field>
        <div className={styles.actions}>
          <Button onClick={() => apply("everywhere")}>{t("editor:speaker.everywhere")}</Button>
          <Button look="primary" type="submit">
            {t("editor:speaker.here")}
          </Button>
        </div>
      </form>
    </ToolPopover>
  );
}
