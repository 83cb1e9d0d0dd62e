import { FileInput, PanelLeftClose, Plus } from "lucide-react";
import { type RefObject, useEffect, useRef, useState } from "react";

import type { Facts } from "../../shared/domain/document.ts";
import { localDay } from "../../shared/domain/local-day.ts";
import { formatNumber } from "../../shared/i18n/format.ts";
import { useInterfaceLanguage, useTranslate } from "../i18n.ts";
import { Button } from "../ui/button.tsx";
import { IconButton } from "../ui/icon-button.tsx";
import { useWorkspace } from "../workspace/use-workspace.ts";
import { type LibraryFilter, noFilter } from "./filter.ts";
import { LibraryEmpty } from "./library-empty.tsx";
import { LibraryFilters } from "./library-filters.tsx";
import { LibraryList } from "./library-list.tsx";
import styles from "./library-pane.module.css";
import type { LibrarySnapshot } from "./library-store.ts";
import { type NewDocumentChoice, NewDocumentMenu } from "./new-document-menu.tsx";
import { Opening } from "./opening.tsx";
import { SearchBox } from "./search-box.tsx";
import { useFound } from "./use-found.ts";
import { usePeople } from "./use-people.ts";

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
  /** What the next document is most likely about. */
  readonly event: Facts["event"] | null;
  readonly searchRef: RefObject<HTMLInputElement | null>;
  readonly onCollapse: () => void;
}

export function LibraryPane({
  library,
  openId,
  event,
  searchRef,
  onCollapse,
  ...actions
}: LibraryPaneProps) {
  const t = useTranslate();
  const language = useInterfaceLanguage();
  const [filter, setFilter] = useState<LibraryFilter>(noFilter);
  const [today, setToday] = useState(() => localDay(new Date()));
  const list = useRef<HTMLDivElement>(null);
  const { summaries } = library;
  const isWritable = library.info !== null && library.readOnly === null;
  const found = useFound(filter, today, summaries);
  const { rows } = found;
  const people = usePeople();
  const workspace = useWorkspace();
  useEffect(() => workspace.noteListed(rows.map(({ summary }) => summary.id)), [workspace, rows]);
  const change = (part: Partial<LibraryFilter>) => {
    setToday(localDay(new Date()));
    setFilter({ ...filter, ...part });
  };
  const openFirst = async () => {
    const first = await found.first();
    if (first !== null) actions.onOpen(first.id);
  };

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
              disabled={!isWritable}
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
          disabled={!isWritable}
          className={styles.import}
          onClick={actions.onImport}
        />
      </div>
      {summaries.length > 0 && (
        <>
          <SearchBox
            text={filter.text}
            inputRef={searchRef}
            onChange={(text) => change({ text })}
            onEnter={() => void openFirst()}
            onDown={() => list.current?.focus()}
          />
          <LibraryFilters filter={filter} summaries={summaries} people={people} onChange={change} />
        </>
      )}
      {rows.length > 0 ? (
        <LibraryList
          rows={rows}
          hasExcerpts={found.hasExcerpts}
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
          search={found}
          onShowAll={() => setFilter(noFilter)}
          onAddSample={actions.onAddSample}
          onChooseLibrary={actions.onChooseLibrary}
        />
      )}
      {library.comparing !== null && <Opening />}
      <p className={styles.count} role="status">
        {summaries.length > 0 &&
          (rows.length === summaries.length
            ? t("library:count", {
                count: summaries.length,
                number: formatNumber(summaries.length, language),
              })
            : t("library:found", {
                count: summaries.length,
                found: formatNumber(rows.length, language),
                number: formatNumber(summaries.length, language),
              }))}
        {!found.complete && ` ${t("library:search.incomplete")}`}
      </p>
    </nav>
  );
}
