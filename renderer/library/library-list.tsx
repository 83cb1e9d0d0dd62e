import { useVirtualizer } from "@tanstack/react-virtual";
import {
  type KeyboardEvent,
  type RefObject,
  useId,
  useLayoutEffect,
  useRef,
  useState,
} from "react";

import { useInterfaceLanguage, useTranslate } from "../i18n.ts";
import styles from "./library-list.module.css";
import { LibraryRow } from "./library-row.tsx";
import type { FoundRow } from "./use-found.ts";

const heights = { plain: 76, excerpt: 112 } as const;

interface LibraryListProps {
  readonly rows: readonly FoundRow[];
  /** Rows are higher by the lines that show where the words were found. */
  readonly hasExcerpts: boolean;
  readonly openId: string | null;
  readonly listRef: RefObject<HTMLDivElement | null>;
  readonly onOpen: (id: string) => void;
  readonly onRemove: (id: string) => void;
  /** A letter typed here belongs to the search. */
  readonly onType: (character: string) => void;
}

export function LibraryList(properties: LibraryListProps) {
  const { rows, hasExcerpts, openId, listRef, onOpen, onRemove, onType } = properties;
  const t = useTranslate();
  const language = useInterfaceLanguage();
  const listId = useId();
  const [activeId, setActiveId] = useState<string | null>(null);
  const found = rows.findIndex(({ summary }) => summary.id === (activeId ?? openId));
  const active = Math.max(found, 0);
  const scrolled = useRef<HTMLDivElement>(null);
  const rowHeight = hasExcerpts ? heights.excerpt : heights.plain;
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scrolled.current,
    estimateSize: () => rowHeight,
    getItemKey: (index) => rows[index]?.summary.id ?? index,
    overscan: 6,
  });

  useLayoutEffect(() => virtualizer.measure(), [virtualizer, rowHeight]);

  function handleKeyDown(event: KeyboardEvent) {
    const page = Math.max(1, Math.floor((virtualizer.scrollRect?.height ?? 0) / rowHeight) - 1);
    const next = destination(event.key, active, rows.length, page);
    if (next !== null) {
      event.preventDefault();
      setActiveId(rows[next]?.summary.id ?? null);
      virtualizer.scrollToIndex(next);
    } else if (event.key === "Enter") {
      event.preventDefault();
      const summary = rows[active]?.summary;
      if (summary !== undefined) onOpen(summary.id);
    } else if (event.key === "Delete") {
      event.preventDefault();
      const summary = rows[active]?.summary;
      setActiveId((rows[active + 1] ?? rows[active - 1])?.summary.id ?? null);
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
        aria-activedescendant={rows.length === 0 ? undefined : `${listId}-${active}`}
        className={styles.list}
        style={{ "--height": `${virtualizer.getTotalSize()}px` }}
        onKeyDown={handleKeyDown}
        onClick={({ target }) => {
          const row = target instanceof Element && target.closest<HTMLElement>("[data-index]");
          const summary = row ? rows[Number(row.dataset["index"])]?.summary : undefined;
          if (summary === undefined) return;
          setActiveId(summary.id);
          onOpen(summary.id);
        }}
      >
        {virtualizer.getVirtualItems().map(({ index, start, key }) => {
          const row = rows[index];
          return (
            row !== undefined && (
              <div
                key={key}
                id={`${listId}-${index}`}
                role="option"
                aria-selected={row.summary.id === openId}
                aria-setsize={rows.length}
                aria-posinset={index + 1}
                data-index={index}
                data-active={index === active}
                ref={hasExcerpts ? virtualizer.measureElement : undefined}
                className={styles.row}
                data-excerpt={hasExcerpts}
                style={{ "--start": `${start}px` }}
              >
                <LibraryRow
                  summary={row.summary}
                  excerpt={hasExcerpts ? row.excerpt : null}
                  language={language}
                />
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
