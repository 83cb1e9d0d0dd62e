import { FileInput, PanelLeftClose, Plus, Search, X } from "lucide-react";
import { type RefObject, useDeferredValue, useMemo, useRef, useState } from "react";

import { formatNumber } from "../../shared/i18n/format.ts";
import { useInterfaceLanguage, useTranslate } from "../i18n.ts";
import { Button } from "../ui/button.tsx";
import { IconButton } from "../ui/icon-button.tsx";
import { filterLibrary, type LibraryFilter, noFilter } from "./filter.ts";
import { LibraryEmpty } from "./library-empty.tsx";
import { LibraryFilters } from "./library-filters.tsx";
import { LibraryList } from "./library-list.tsx";
import styles from "./library-pane.module.css";
import type { LibrarySnapshot } from "./library-store.ts";
import { lastEvent, type NewDocumentChoice, NewDocumentMenu } from "./new-document-menu.tsx";

export interface LibraryActions {
  readonly onOpen: (id: string) => void;
  readonly onRemove: (id: string) => void;
  readonly onCreate: (choice: NewDocumentChoice) => void;
  readonly onImport: () => void;
  readonly onAddSample: () => void;
  readonly onChooseLibrary: (how: "open" | "create") => void;
}

interface LibraryPaneProps extends LibraryActions {
  readonly library: LibrarySnapshot;
  readonly openId: string | null;
  readonly searchRef: RefObject<HTMLInputElement | null>;
  readonly onCollapse: () => void;
}

export function LibraryPane({
  library,
  openId,
  searchRef,
  onCollapse,
  ...actions
}: LibraryPaneProps) {
  const t = useTranslate();
  const language = useInterfaceLanguage();
  const [filter, setFilter] = useState<LibraryFilter>(noFilter);
  const deferredFilter = useDeferredValue(filter);
  const list = useRef<HTMLDivElement>(null);
  const { summaries } = library;
  const shown = useMemo(
    () => filterLibrary(summaries, deferredFilter),
    [summaries, deferredFilter],
  );
  const event = useMemo(() => lastEvent(summaries), [summaries]);
  const change = (part: Partial<LibraryFilter>) => setFilter({ ...filter, ...part });

  return (
    <nav aria-label={t("library:title")} className={styles.pane}>
      <header className={styles.header}>
        <h2 className={styles.name}>{library.info?.name ?? t("library:title")}</h2>
        <IconButton
          label={t("library:collapse")}
          icon={<PanelLeftClose />}
          aria-expanded="true"
          onClick={onCollapse}
        />
      </header>
      <div className={styles.make}>
        <NewDocumentMenu
          event={event}
          onCreate={actions.onCreate}
          renderTrigger={(properties) => (
            <Button
              look="primary"
              icon={<Plus />}
              disabled={library.info === null}
              className={styles.new}
              {...properties}
            >
              {t("library:new.button")}
            </Button>
          )}
        />
        <IconButton
          label={t("library:importButton")}
          icon={<FileInput />}
          disabled={library.info === null}
          className={styles.import}
          onClick={actions.onImport}
        />
      </div>
      {summaries.length > 0 && (
        <>
          <search className={styles.search}>
            <Search aria-hidden className={styles.searchIcon} />
            <input
              ref={searchRef}
              type="text"
              className={styles.searchInput}
              aria-label={t("library:search.label")}
              placeholder={t("library:search.placeholder")}
              autoComplete="off"
              spellCheck={false}
              value={filter.text}
              onChange={({ currentTarget }) => change({ text: currentTarget.value })}
              onKeyDown={(event) => {
                if (event.key === "ArrowDown") {
                  event.preventDefault();
                  list.current?.focus();
                } else if (event.key === "Enter" && shown[0] !== undefined) {
                  actions.onOpen(shown[0].id);
                } else if (event.key === "Escape") change({ text: "" });
              }}
            />
            {filter.text !== "" && (
              <IconButton
                label={t("library:search.clear")}
                icon={<X />}
                className={styles.searchClear}
                onClick={() => {
                  change({ text: "" });
                  searchRef.current?.focus();
                }}
              />
            )}
          </search>
          <LibraryFilters filter={filter} summaries={summaries} onChange={change} />
        </>
      )}
      {shown.length > 0 ? (
        <LibraryList
          summaries={shown}
          openId={openId}
          listRef={list}
          onOpen={actions.onOpen}
          onRemove={actions.onRemove}
          onType={(character) => {
            change({ text: filter.text + character });
            searchRef.current?.focus();
          }}
        />
      ) : (
        <LibraryEmpty
          library={library}
          onShowAll={() => setFilter(noFilter)}
          onAddSample={actions.onAddSample}
          onChooseLibrary={actions.onChooseLibrary}
        />
      )}
      <p className={styles.count} role="status">
        {summaries.length > 0 &&
          (shown.length === summaries.length
            ? t("library:count", {
                count: summaries.length,
                number: formatNumber(summaries.length, language),
              })
            : t("library:found", {
                count: summaries.length,
                found: formatNumber(shown.length, language),
                number: formatNumber(summaries.length, language),
              }))}
      </p>
    </nav>
  );
}
