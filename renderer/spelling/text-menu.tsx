import type { Editor } from "@tiptap/core";
import { BookPlus, ClipboardPaste, ClipboardType, Copy, EyeOff, Scissors } from "lucide-react";
import { useCallback, useEffect, useRef, useState } from "react";

import type { Input } from "../../shared/ipc/contract.ts";
import { alphabetOf } from "../../shared/spelling/words.ts";
import { request } from "../api.ts";
import { runInText } from "../editor/run.ts";
import { useTranslate } from "../i18n.ts";
import { type MenuGroup, type MenuItem, MenuPopover, showMenu } from "../ui/menu-popover.tsx";
import { useSpelling } from "../workspace/use-workspace.ts";
import { correct } from "./spelling-plugin.ts";
import styles from "./text-menu.module.css";
import { onTextMenuRequest } from "./text-menu-request.ts";
import { type PlacedWord, wordAt } from "./words-of-block.ts";

/** What the menu stands beside, in the window, in pixels. */
interface Place {
  readonly top: number;
  readonly left: number;
  readonly height: number;
}

interface Opened {
  /** Which time this is: another has another menu. */
  readonly turn: number;
  readonly place: Place;
  /** The misspelt word it is opened at. */
  readonly word: PlacedWord | null;
  /** null: they are still being looked for. */
  readonly suggestions: readonly string[] | null;
}

interface TextMenuProps {
  readonly editor: Editor;
  readonly documentId: string;
}

/** What can be done with the text at the pointer or the caret, a misspelt word above all. */
export function TextMenu({ editor, documentId }: TextMenuProps) {
  const t = useTranslate();
  const spelling = useSpelling();
  const menu = useRef<HTMLDivElement>(null);
  const [opened, setOpened] = useState<Opened | null>(null);
  /** How often it was asked for or closed: an answer that comes after the next of these comes too late. */
  const turn = useRef(0);

  const open = useCallback(
    async (position: number, place: Place) => {
      turn.current += 1;
      const own = turn.current;
      const word = wordAt(editor.state.doc, position);
      if (word !== null) await spelling.judge([word.text]);
      if (own !== turn.current) return;
      const isWrong = word !== null && spelling.isWrong(word.text, documentId) === true;
      setOpened({ turn: own, place, word: isWrong ? word : null, suggestions: null });
      if (!isWrong) return;
      const suggestions = await spelling.suggestions(word.text);
      setOpened((current) => (current?.turn === own && { ...current, suggestions }) || current);
    },
    [editor, spelling, documentId],
  );

  const openAtSelection = useCallback(() => {
    const { from, to } = editor.state.selection;
    const { left, top, bottom } = editor.view.coordsAtPos(from);
    void open(to, { left, top, height: bottom - top });
  }, [editor, open]);

  useEffect(() => onTextMenuRequest(editor, openAtSelection), [editor, openAtSelection]);

  useEffect(() => {
    const { dom } = editor.view;
    function handleContextMenu(event: PointerEvent) {
      event.preventDefault();
      // A key opens it at the caret.
      const at =
        event.pointerType === ""
          ? null
          : editor.view.posAtCoords({ left: event.clientX, top: event.clientY });
      if (at === null) openAtSelection();
      else void open(at.pos, { left: event.clientX, top: event.clientY, height: 0 });
    }
    dom.addEventListener("contextmenu", handleContextMenu);
    return () => dom.removeEventListener("contextmenu", handleContextMenu);
  }, [editor, open, openAtSelection]);

  const shown = opened?.turn;
  useEffect(() => {
    if (shown === undefined || menu.current === null) return undefined;
    showMenu(menu.current);
    // The text it stands beside moves.
    const close = () => menu.current?.hidePopover();
    window.addEventListener("resize", close);
    return () => window.removeEventListener("resize", close);
  }, [shown]);

  // The suggestions take the place of the words that told of the search; their focus is lost with them.
  const hasSuggestions = opened?.suggestions != null;
  useEffect(() => {
    if (hasSuggestions && document.activeElement === document.body)
      menu.current?.querySelector<HTMLElement>("[data-item]")?.focus();
  }, [hasSuggestions]);

  if (opened === null) return null;

  const edit = (what: Input<"edit.run">["what"]) => {
    editor.view.focus();
    void request("edit.run", { what });
  };
  const { editable } = editor.view;
  const isEmpty = editor.state.selection.empty;
  const groups: MenuGroup[] = [];
  if (opened.word !== null) {
    const { word, suggestions } = opened;
    groups.push({
      key: "suggestions",
      label: t("spelling:suggestions"),
      items: suggestionItems(word, suggestions),
    });
    groups.push({
      key: "word",
      items: [
        {
          key: "add",
          label: t("spelling:add"),
          icon: <BookPlus />,
          onSelect: () => void spelling.add(word.text),
        },
        {
          key: "ignore",
          label: t("spelling:ignore"),
          icon: <EyeOff />,
          onSelect: () => spelling.ignore(word.text, documentId),
        },
      ],
    });
  }
  groups.push({
    key: "clipboard",
    items: [
      {
        key: "cut",
        label: t("menu:item.cut"),
        icon: <Scissors />,
        disabled: isEmpty || !editable,
        onSelect: () => edit("cut"),
      },
      {
        key: "copy",
        label: t("menu:item.copy"),
        icon: <Copy />,
        disabled: isEmpty,
        onSelect: () => edit("copy"),
      },
      {
        key: "paste",
        label: t("menu:item.paste"),
        icon: <ClipboardPaste />,
        disabled: !editable,
        onSelect: () => edit("paste"),
      },
      {
        key: "pastePlain",
        label: t("menu:item.pastePlain"),
        icon: <ClipboardType />,
        disabled: !editable,
        onSelect: () => edit("pasteAndMatchStyle"),
      },
    ],
  });

  function suggestionItems(word: PlacedWord, suggestions: readonly string[] | null): MenuItem[] {
    if (suggestions === null) return said(t("spelling:searching"));
    if (suggestions.length === 0) return said(t("spelling:nothing"));
    return suggestions.map((suggestion) => ({
      key: `to ${suggestion}`,
      label: suggestion,
      lang: alphabetOf(suggestion.slice(0, 1)) ?? "en",
      disabled: !editable,
      onSelect: () => runInText(editor, correct(word, suggestion.replaceAll("'", "’"))),
    }));
  }

  return (
    <>
      <span
        className={styles.place}
        style={{
          "--top": `${opened.place.top}px`,
          "--left": `${opened.place.left}px`,
          "--height": `${opened.place.height}px`,
        }}
      />
      <MenuPopover
        key={opened.turn}
        ref={menu}
        className={styles.menu ?? ""}
        label={t("spelling:menu")}
        groups={groups}
        onClose={() => {
          turn.current += 1;
          setOpened(null);
          editor.view.focus();
        }}
      />
    </>
  );
}

function said(label: string): MenuItem[] {
  return [{ key: "said", label, disabled: true, onSelect: () => undefined }];
}
