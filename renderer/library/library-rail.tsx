import { FileInput, PanelLeftOpen, Plus, Search } from "lucide-react";

import type { Facts } from "../../shared/domain/document.ts";
import { useTranslate } from "../i18n.ts";
import { IconButton } from "../ui/icon-button.tsx";
import styles from "./library-pane.module.css";
import { type NewDocumentChoice, NewDocumentMenu } from "./new-document-menu.tsx";

interface LibraryRailProps {
  readonly event: Facts["event"] | null;
  readonly disabled: boolean;
  readonly onExpand: () => void;
  readonly onSearch: () => void;
  readonly onImport: () => void;
  readonly onCreate: (choice: NewDocumentChoice) => void;
}

/** The library drawn in to its icons. */
export function LibraryRail({
  event,
  disabled,
  onExpand,
  onSearch,
  onImport,
  onCreate,
}: LibraryRailProps) {
  const t = useTranslate();
  return (
    <nav aria-label={t("library:title")} className={styles.rail}>
      <IconButton
        label={t("library:expand")}
        icon={<PanelLeftOpen />}
        aria-expanded="false"
        onClick={onExpand}
      />
      <IconButton label={t("library:search.label")} icon={<Search />} onClick={onSearch} />
      <NewDocumentMenu
        event={event}
        onCreate={onCreate}
        renderTrigger={(properties) => (
          <IconButton
            label={t("library:new.button")}
            icon={<Plus />}
            disabled={disabled}
            {...properties}
          />
        )}
      />
      <IconButton
        label={t("library:importButton")}
        icon={<FileInput />}
        disabled={disabled}
        onClick={onImport}
      />
    </nav>
  );
}
