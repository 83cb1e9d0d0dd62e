import type { Editor } from "@tiptap/core";
import type { Command } from "@tiptap/pm/state";
import {
  addColumnAfter,
  addColumnBefore,
  addRowAfter,
  addRowBefore,
  deleteColumn,
  deleteRow,
  deleteTable,
  mergeCells,
  splitCell,
  toggleHeaderRow,
} from "@tiptap/pm/tables";
import { Table2 } from "lucide-react";

import { useTranslate } from "../../i18n.ts";
import { IconButton } from "../../ui/icon-button.tsx";
import { Menu } from "../../ui/menu.tsx";
import type { MenuItem } from "../../ui/menu-popover.tsx";
import { runInText } from "../run.ts";
import type { ToolProperties } from "./toolbar-row.tsx";

interface TableToolProps {
  readonly editor: Editor;
  readonly tool: ToolProperties;
}

/** Rows, columns and cells; shown while the caret is in a table. */
export function TableTool({ editor, tool }: TableToolProps) {
  const t = useTranslate();
  const item = (key: string, label: string, command: Command): MenuItem => ({
    key,
    label,
    onSelect: () => void runInText(editor, command),
  });
  const groups = [
    {
      key: "add",
      label: t("editor:table.add"),
      items: [
        item("rowBefore", t("editor:table.rowBefore"), addRowBefore),
        item("rowAfter", t("editor:table.rowAfter"), addRowAfter),
        item("columnBefore", t("editor:table.columnBefore"), addColumnBefore),
        item("columnAfter", t("editor:table.columnAfter"), addColumnAfter),
      ],
    },
    {
      key: "cells",
      label: t("editor:table.cells"),
      items: [
        item("headerRow", t("editor:table.headerRow"), toggleHeaderRow),
        item("merge", t("editor:table.merge"), mergeCells),
        item("split", t("editor:table.split"), splitCell),
      ],
    },
    {
      key: "remove",
      label: t("editor:table.remove"),
      items: [
        item("deleteRow", t("editor:table.deleteRow"), deleteRow),
        item("deleteColumn", t("editor:table.deleteColumn"), deleteColumn),
        item("delete", t("editor:table.delete"), deleteTable),
      ],
    },
  ];
  return (
    <Menu
      label={t("editor:table.tools")}
      groups={groups}
      renderTrigger={(trigger) => (
        <IconButton {...tool} {...trigger} label={t("editor:table.tools")} icon={<Table2 />} />
      )}
    />
  );
}
