import type { Editor } from "@tiptap/core";
import { Link } from "lucide-react";
import { type FormEvent, useEffect, useId, useRef, useState } from "react";

import { useTranslate } from "../../i18n.ts";
import { Button } from "../../ui/button.tsx";
import { Field, TextInput } from "../../ui/field.tsx";
import { IconButton } from "../../ui/icon-button.tsx";
import { formatKeys } from "../keymap.ts";
import { runInText } from "../run.ts";
import { linkAt, readAddress, setLink, unsetLink } from "../structure/link.ts";
import { onLinkRequest } from "./link-request.ts";
import { readableKey } from "./shortcut.ts";
import { ToolPopover } from "./tool-popover.tsx";
import styles from "./tool-popover.module.css";
import type { ToolProperties } from "./toolbar-row.tsx";

interface LinkToolProps {
  readonly editor: Editor;
  readonly pressed: boolean;
  readonly tool: ToolProperties;
  readonly openLink: ((address: string) => void) | undefined;
}

export function LinkTool({ editor, pressed, tool, openLink }: LinkToolProps) {
  const t = useTranslate();
  const panel = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const errorId = useId();
  const [address, setAddress] = useState("");
  const [refused, setRefused] = useState(false);

  useEffect(
    () =>
      onLinkRequest(editor, () => {
        if (button.current !== null) panel.current?.showPopover({ source: button.current });
      }),
    [editor],
  );

  function handleSubmit(event: FormEvent): void {
    event.preventDefault();
    const href = readAddress(address);
    setRefused(href === null);
    if (href === null) return;
    panel.current?.hidePopover();
    runInText(editor, setLink(href));
  }

  return (
    <ToolPopover
      label={t("editor:toolbar.link")}
      panelRef={panel}
      onOpen={() => {
        setAddress(linkAt(editor.state)?.replace(/^mailto:|^tel:/, "") ?? "");
        setRefused(false);
      }}
      renderTrigger={(trigger) => (
        <IconButton
          {...tool}
          {...trigger}
          ref={button}
          label={`${t("editor:toolbar.link")} (${readableKey(formatKeys.link)})`}
          aria-pressed={pressed}
          icon={<Link />}
        />
      )}
    >
      <form onSubmit={handleSubmit} noValidate>
        <Field label={t("editor:link.address")} hint={t("editor:link.hint")}>
          {(ids) => (
            <TextInput
              {...ids}
              value={address}
              spellCheck={false}
              aria-invalid={refused}
              aria-errormessage={refused ? errorId : undefined}
              onChange={(event) => setAddress(event.target.value)}
            />
          )}
        </Field>
        {refused && (
          <p id={errorId} role="alert" className={styles.error}>
            {t("editor:link.invalid")}
          </p>
        )}
        <div className={styles.actions}>
          {pressed && (
            <>
              <Button
                look="quiet"
                onClick={() => {
                  panel.current?.hidePopover();
                  runInText(editor, unsetLink);
                }}
              >
                {t("editor:link.remove")}
              </Button>
              {openLink !== undefined && (
                <Button
                  look="quiet"
                  onClick={() => {
                    const href = linkAt(editor.state);
                    if (href !== null) openLink(href);
                  }}
                >
                  {t("editor:link.open")}
                </Button>
              )}
            </>
          )}
          <Button look="primary" type="submit">
            {t("editor:link.apply")}
          </Button>
        </div>
      </form>
    </ToolPopover>
  );
}
