import type { Editor } from "@tiptap/core";
import { ChevronDown, ImagePlus, Table, TextQuote } from "lucide-react";

import type { Language } from "../../../shared/domain/language.ts";
import type { Picture } from "../../../shared/ipc/contract.ts";
import type { PartName, Template } from "../../../shared/templates/template.ts";
import { useTranslate } from "../../i18n.ts";
import { Menu } from "../../ui/menu.tsx";
import type { MenuGroup } from "../../ui/menu-popover.tsx";
import { runInText } from "../run.ts";
import {
  insertFigure,
  insertPart,
  insertQuotation,
  insertTable,
  newTableSize,
} from "../structure/insert.ts";
import styles from "./toolbar-row.module.css";
import type { ToolProperties } from "./toolbar-row.tsx";

interface InsertToolProps {
  readonly editor: Editor;
  readonly template: Template;
  readonly language: Language;
  readonly offered: readonly PartName[];
  readonly pickPicture: () => Promise<Picture | null>;
  readonly tool: ToolProperties;
}

/** The parts the template still offers, and what can stand anywhere in the text. */
export function InsertTool(props: InsertToolProps) {
  const { editor, template, language, offered, pickPicture, tool } = props;
  const t = useTranslate();

  async function addFigure(): Promise<void> {
    const picture = await pickPicture();
    if (picture !== null) runInText(editor, insertFigure(template, picture));
  }

  const parts: MenuGroup = {
    key: "parts",
    label: t("editor:toolbar.insertParts"),
    items: offered.map((type) => ({
      key: type,
      label: t(`template:part.${type}`),
      onSelect: () => void runInText(editor, insertPart(template, type, language)),
    })),
  };
  const blocks: MenuGroup = {
    key: "blocks",
    label: t("editor:toolbar.insertBlocks"),
    items: [
      {
        key: "quotation",
        label: t("editor:toolbar.quotation"),
        icon: <TextQuote />,
        onSelect: () => void runInText(editor, insertQuotation(template)),
      },
      {
        key: "figure",
        label: t("editor:toolbar.figure"),
        icon: <ImagePlus />,
        onSelect: () => void addFigure(),
      },
      {
        key: "table",
        label: t("editor:toolbar.table"),
        icon: <Table />,
        onSelect: () => void runInText(editor, insertTable(template, newTableSize)),
      },
    ],
  };
  return (
    <Menu
      label={t("editor:toolbar.insert")}
      groups={offered.length > 0 ? [parts, blocks] : [blocks]}
      renderTrigger={(trigger) => (
        <button type="button" {...tool} {...trigger} className={styles.choice}>
          {t("editor:toolbar.insert")}
          <ChevronDown aria-hidden />
        </button>
      )}
    />
  );
}
