import type { Editor } from "@tiptap/core";
import { ChevronDown } from "lucide-react";

import { useTranslate } from "../../i18n.ts";
import { Menu } from "../../ui/menu.tsx";
import { runInText } from "../run.ts";
import { type BlockType, setBlockType } from "../structure/block-type.ts";
import styles from "./toolbar-row.module.css";
import type { ToolProperties } from "./toolbar-row.tsx";

interface BlockTypeToolProps {
  readonly editor: Editor;
  /** null: the selection is not in one block. */
  readonly current: BlockType | null;
  readonly choices: readonly BlockType[];
  readonly tool: ToolProperties;
}

/** What the block with the caret is, and what it can be made. */
export function BlockTypeTool({ editor, current, choices, tool }: BlockTypeToolProps) {
  const t = useTranslate();
  const nameOf = useBlockTypeName();
  if (current === null) return null;
  if (choices.length < 2)
    return (
      <span {...tool} tabIndex={-1} className={styles.fixed}>
        {nameOf(current)}
      </span>
    );
  const label = t("editor:toolbar.blockType", { type: nameOf(current) });
  const items = choices.map((choice) => ({
    key: keyOf(choice),
    label: nameOf(choice),
    choice: "one" as const,
    chosen: keyOf(choice) === keyOf(current),
    onSelect: () => void runInText(editor, setBlockType(choice)),
  }));
  return (
    <Menu
      label={label}
      groups={[{ key: "types", items }]}
      renderTrigger={(trigger) => (
        <button type="button" {...tool} {...trigger} aria-label={label} className={styles.choice}>
          {nameOf(current)}
          <ChevronDown aria-hidden />
        </button>
      )}
    />
  );
}

function useBlockTypeName(): (choice: BlockType) => string {
  const t = useTranslate();
  return ({ type, level }) => {
    if (type === "paragraph") return t("editor:toolbar.paragraph");
    if (level === 2) return t("editor:toolbar.heading2");
    return level === 3 ? t("editor:toolbar.heading3") : t(`template:part.${type}`);
  };
}

function keyOf({ type, level }: BlockType): string {
  return `${type} ${level ?? ""}`;
}
