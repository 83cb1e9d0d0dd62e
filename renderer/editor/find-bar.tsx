import type { Editor } from "@tiptap/core";
import type { Command } from "@tiptap/pm/state";
import { useEditorState } from "@tiptap/react";
import { ArrowDown, ArrowUp, CaseSensitive, X } from "lucide-react";
import {
  type KeyboardEvent,
  type RefObject,
  useCallback,
  useEffect,
  useRef,
  useState,
} from "react";

import { useTranslate } from "../i18n.ts";
import { Button } from "../ui/button.tsx";
import { TextInput } from "../ui/field.tsx";
import { IconButton } from "../ui/icon-button.tsx";
import styles from "./find-bar.module.css";
import {
  find,
  findNext,
  findState,
  replaceAll,
  replaceCurrent,
  showCurrent,
  stopFinding,
} from "./find/find-extension.ts";
import { run } from "./run.ts";

export interface FindBarProps {
  readonly editor: Editor;
  readonly onClose: () => void;
}

/**
 * Looks through the text of one version; what is found is marked until the bar is closed. Buttons that
 * have nothing to do keep the focus: it must not fall out of the bar with the last match replaced.
 */
export function FindBar({ editor, onClose }: FindBarProps) {
  const t = useTranslate();
  const bar = useRef<HTMLElement>(null);
  const [text, setText] = useState(() => selectedText(editor));
  const [matchCase, setMatchCase] = useState(false);
  const [replacement, setReplacement] = useState("");
  const { total, current } = useEditorState({
    editor,
    selector: ({ editor: { state } }) => {
      const found = findState(state);
      return { total: found?.matches.length ?? 0, current: (found?.current ?? -1) + 1 };
    },
  });

  useEffect(() => bar.current?.querySelector("input")?.select(), []);
  useEffect(() => {
    runAndShow(editor, find({ text, matchCase }));
  }, [editor, text, matchCase]);
  useEffect(
    () => () => {
      if (!editor.isDestroyed) run(editor, stopFinding);
    },
    [editor],
  );

  const close = useCallback((): void => {
    run(editor, showCurrent);
    onClose();
    editor.view.focus();
  }, [editor, onClose]);
  useEscape(bar, close);

  function handleFindKey(event: KeyboardEvent): void {
    if (event.key !== "Enter") return;
    event.preventDefault();
    runAndShow(editor, findNext(event.shiftKey ? -1 : 1));
  }

  const status = total > 0 ? t("editor:find.count", { current, total }) : t("editor:find.nothing");
  return (
    <search ref={bar} aria-label={t("editor:find.label")} className={styles.bar}>
      <div className={styles.row}>
        <TextInput
          aria-label={t("editor:find.find")}
          placeholder={t("editor:find.find")}
          value={text}
          onChange={(event) => setText(event.target.value)}
          onKeyDown={handleFindKey}
        />
        <span role="status" className={styles.count}>
          {text === "" ? "" : status}
        </span>
        <IconButton
          label={t("editor:find.matchCase")}
          aria-pressed={matchCase}
          icon={<CaseSensitive />}
          onClick={() => setMatchCase(!matchCase)}
        />
        <IconButton
          label={t("editor:find.previous")}
          aria-disabled={total === 0}
          icon={<ArrowUp />}
          onClick={() => runAndShow(editor, findNext(-1))}
        />
        <IconButton
          label={t("editor:find.next")}
          aria-disabled={total === 0}
          icon={<ArrowDown />}
          onClick={() => runAndShow(editor, findNext(1))}
        />
        <IconButton label={t("editor:find.close")} icon={<X />} onClick={close} />
      </div>
      {editor.isEditable && (
        <div className={styles.row}>
          <TextInput
            aria-label={t("editor:find.replace")}
            placeholder={t("editor:find.replace")}
            value={replacement}
            onChange={(event) => setReplacement(event.target.value)}
            onKeyDown={(event) => {
              if (event.key === "Enter") runAndShow(editor, replaceCurrent(replacement));
            }}
          />
          <Button
            aria-disabled={total === 0}
            onClick={() => runAndShow(editor, replaceCurrent(replacement))}
          >
            {t("editor:find.replaceOne")}
          </Button>
          <Button aria-disabled={total === 0} onClick={() => run(editor, replaceAll(replacement))}>
            {t("editor:find.replaceAll")}
          </Button>
        </div>
      )}
    </search>
  );
}

/** Wherever in the bar the focus is. */
function useEscape(element: RefObject<HTMLElement | null>, onEscape: () => void): void {
  useEffect(() => {
    const target = element.current;
    const handleKeyDown = (event: globalThis.KeyboardEvent): void => {
      if (event.key !== "Escape") return;
      event.preventDefault();
      event.stopPropagation();
      onEscape();
    };
    target?.addEventListener("keydown", handleKeyDown);
    return () => target?.removeEventListener("keydown", handleKeyDown);
  }, [element, onEscape]);
}

/** The focus stays in the bar, so the browser does not bring the match into sight by itself. */
function runAndShow(editor: Editor, command: Command): void {
  run(editor, command);
  editor.view.dom.querySelector(".found-current")?.scrollIntoView({ block: "nearest" });
}

/** A word or two selected in the text is most likely what is looked for. */
function selectedText(editor: Editor): string {
  const { from, to, $from, $to } = editor.state.selection;
  return $from.sameParent($to) && to - from < 100 ? editor.state.doc.textBetween(from, to) : "";
}
