import { useVirtualizer } from "@tanstack/react-virtual";
import { type KeyboardEvent, type RefObject, useId, useRef, useState } from "react";

import type { Summary } from "../../shared/domain/document.ts";
import { useInterfaceLanguage, useTranslate } from "../i18n.ts";
import styles from "./library-list.module.css";
import { LibraryRow } from "./library-row.tsx";

const rowHeight = 76;

interface LibraryListProps {
  readonly summaries: readonly Summary[];
  readonly openId: string | null;
  readonly listRef: RefObject<HTMLDivElement | null>;
  readonly onOpen: (id: string) => void;
  readonly onRemove: (id: string) => void;
  /** A letter typed here belongs to the search. */
  readonly onType: (character: string) => void;
}

export function LibraryList(props: LibraryListProps) {
  const { summaries, openId, listRef, onOpen, onRemove, onType } = props;
  const t = useTranslate();
  const language = useInterfaceLanguage();
  const listId = useId();
  const [activeId, setActiveId] = useState<string | null>(null);
  const found = summaries.findIndex(({ id }) => id === (activeId ?? openId));
  const active = Math.max(found, 0);
  const scrolled = useRef<HTMLDivElement>(null);
  const virtualizer = useVirtualizer({
    count: summaries.length,
    getScrollElement: () => scrolled.current,
    estimateSize: () => rowHeight,
    getItemKey: (index) => summaries[index]?.id ?? index,
    overscan: 6,
  });

  function handleKeyDown(event: KeyboardEvent) {
    const page = Math.max(1, Math.floor((virtualizer.scrollRect?.height ?? 0) / rowHeight) - 1);
    const next = destination(event.key, active, summaries.length, page);
    if (next !== null) {
      event.preventDefault();
      setActiveId(summaries[next]?.id ?? null);
      virtualizer.scrollToIndex(next);
    } else if (event.key === "Enter") {
      event.preventDefault();
      const summary = summaries[active];
      if (summary !== undefined) onOpen(summary.id);
    } else if (event.key === "Delete") {
      event.preventDefault();
      const summary = summaries[active];
      setActiveId((summaries[active + 1] ?? summaries[active - 1])?.id ?? null);
      if (summary !== undefined) onRemove(summary.id);
    } else if (isTyped(event)) {
      event.preventDefault();
      onType(event.key);
    }
  }

  return (
    <div ref={scrolled} className={styles.scrolled}>
      <div
        ref={listRef}
        role="listbox"
        tabIndex={0}
        aria-label={t("library:documents")}
        aria-activedescendant={summaries.length === 0 ? undefined : `${listId}-${active}`}
        className={styles.list}
        style={{ "--height": `${virtualizer.getTotalSize()}px` }}
        onKeyDown={handleKeyDown}
        onClick={({ target }) => {
          const row = target instanceof Element && target.closest<HTMLElement>("[data-index]");
          const summary = row ? summaries[Number(row.dataset["index"])] : undefined;
          if (summary === undefined) return;
          setActiveId(summary.id);
          onOpen(summary.id);
        }}
      >
        {virtualizer.getVirtualItems().map(({ index, start, key }) => {
          const summary = summaries[index];
          return (
            summary !== undefined && (
              <div
                key={key}
                id={`${listId}-${index}`}
                role="option"
                aria-selected={summary.id === openId}
                aria-setsize={summaries.length}
                aria-posinset={index + 1}
                data-index={index}
                data-active={index === active}
                className={styles.row}
                style={{ "--start": `${start}px` }}
              >
                <LibraryRow summary={summary} language={language} />
              </div>
            )
          );
        })}
      </div>
    </div>
  );
}

function destination(key: string, active: number, count: number, page: number): number | null {
  if (count === 0) return null;
  const within = (index: number) => Math.min(Math.max(index, 0), count - 1);
  switch (key) {
    case "ArrowDown":
      return within(active + 1);
    case "ArrowUp":
      return within(active - 1);
    case "PageDown":
      return within(active + page);
    case "PageUp":
      return within(active - page);
    case "Home":
      return 0;
    case "End":
      return count - 1;
    default:
      return null;
  }
}

function isTyped({ key, ctrlKey, altKey, metaKey }: KeyboardEvent): boolean {
  return key.length === 1 && key !== " " && !ctrlKey && !altKey && !metaKey;
}
