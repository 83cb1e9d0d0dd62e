import { type KeyboardEvent, useEffect, useId, useMemo, useRef, useState } from "react";

import { type WindowCommand, windowCommands } from "../../shared/domain/commands.ts";
import type { Summary } from "../../shared/domain/document.ts";
import { fold } from "../../shared/search/fold.ts";
import { useInterfaceLanguage, useTranslate } from "../i18n.ts";
import { rowsWith } from "../library/filter.ts";
import { headlineFor } from "../library/library-row.tsx";
import { commandLabel } from "./command-label.ts";
import { CommandKeys } from "./command-keys.tsx";
import styles from "./commands.module.css";

type Entry =
  | { readonly command: WindowCommand; readonly label: string }
  | { readonly summary: Summary; readonly label: string };

const longestList = 40;

interface PaletteProps {
  readonly platform: string;
  readonly summaries: readonly Summary[];
  readonly isAvailable: (command: WindowCommand) => boolean;
  readonly onRun: (command: WindowCommand) => void;
  readonly onOpen: (id: string) => void;
  readonly onClose: () => void;
}

/** Every command and every document, found by typing. */
export function Palette({
  platform,
  summaries,
  isAvailable,
  onRun,
  onOpen,
  onClose,
}: PaletteProps) {
  const t = useTranslate();
  const listId = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  const [text, setText] = useState("");
  const [active, setActive] = useState(0);
  const entries = useEntries(text, summaries, isAvailable);

  useEffect(() => {
    const shown = dialog.current;
    shown?.showModal();
    return () => shown?.close();
  }, []);

  useEffect(() => {
    document.getElementById(`${listId}-${active}`)?.scrollIntoView({ block: "nearest" });
  }, [listId, active]);

  function choose(entry: Entry | undefined) {
    if (entry === undefined) return;
    onClose();
    if ("command" in entry) onRun(entry.command);
    else onOpen(entry.summary.id);
  }

  function handleKeyDown(event: KeyboardEvent) {
    const last = entries.length - 1;
    if (event.key === "ArrowDown") setActive(active >= last ? 0 : active + 1);
    else if (event.key === "ArrowUp") setActive(active <= 0 ? last : active - 1);
    else if (event.key === "Enter") choose(entries[active]);
    else return;
    event.preventDefault();
  }

  return (
    <dialog
      ref={dialog}
      closedby="any"
      aria-label={t("menu:command.view.palette")}
      className={styles.palette}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      <input
        type="text"
        role="combobox"
        aria-expanded="true"
        aria-controls={listId}
        aria-activedescendant={entries.length > 0 ? `${listId}-${active}` : undefined}
        aria-autocomplete="list"
        aria-label={t("common:palette.label")}
        placeholder={t("common:palette.placeholder")}
        autoComplete="off"
        spellCheck={false}
        className={styles.paletteInput}
        value={text}
        onChange={({ currentTarget }) => {
          setText(currentTarget.value);
          setActive(0);
        }}
        onKeyDown={handleKeyDown}
      />
      <div
        id={listId}
        role="listbox"
        tabIndex={-1}
        aria-label={t("common:palette.results")}
        className={styles.entries}
        onKeyDown={handleKeyDown}
        onClick={({ target }) => {
          const row = target instanceof Element && target.closest<HTMLElement>("[data-index]");
          if (row) choose(entries[Number(row.dataset["index"])]);
        }}
      >
        {entries.map((entry, index) => (
          <div
            key={"command" in entry ? entry.command : entry.summary.id}
            id={`${listId}-${index}`}
            role="option"
            aria-selected={index === active}
            data-index={index}
            className={styles.entry}
          >
            <span className={styles.entryLabel}>{entry.label}</span>
            {"command" in entry ? (
              <CommandKeys command={entry.command} platform={platform} />
            ) : (
              <span className={styles.entryKind}>{t(`template:kind.${entry.summary.kind}`)}</span>
            )}
          </div>
        ))}
      </div>
      {entries.length === 0 && (
        <p role="status" className={styles.nothing}>
          {t("common:palette.nothing")}
        </p>
      )}
    </dialog>
  );
}

function useEntries(
  text: string,
  summaries: readonly Summary[],
  isAvailable: (command: WindowCommand) => boolean,
): readonly Entry[] {
  const t = useTranslate();
  const language = useInterfaceLanguage();
  return useMemo(() => {
    const words = fold(text).split(/\s+/).filter(Boolean);
    const matching: Entry[] = windowCommands
      .filter((command) => command !== "view.palette" && isAvailable(command))
      .map((command) => ({
        command,
        label: commandLabel(t, command),
      }))
      .filter(({ label }) => words.every((word) => fold(label).includes(word)));
    if (words.length === 0) return matching;
    for (const summary of rowsWith(text, summaries).slice(0, longestList)) {
      const number = summary.number && t("template:number", { number: summary.number });
      const headline = headlineFor(summary, language)?.text ?? t("library:noHeadline");
      matching.push({ summary, label: [number, headline].filter(Boolean).join(" · ") });
    }
    return matching;
  }, [text, summaries, isAvailable, t, language]);
}
