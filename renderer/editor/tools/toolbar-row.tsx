import { type FocusEvent, type KeyboardEvent, type ReactNode, useRef, useState } from "react";

import styles from "./toolbar-row.module.css";

/** What every button of the toolbar takes. */
export interface ToolProperties {
  readonly "data-tool": string;
  readonly tabIndex: 0 | -1;
}

export interface Tool {
  readonly key: string;
  readonly render: (properties: ToolProperties) => ReactNode;
}

interface ToolbarRowProps {
  readonly label: string;
  /** Groups without tools are left out. */
  readonly groups: readonly (readonly Tool[])[];
}

/** One stop for Tab; arrows, Home and End move along the tools there are. */
export function ToolbarRow({ label, groups }: ToolbarRowProps) {
  const row = useRef<HTMLDivElement>(null);
  const [last, setLast] = useState<string | null>(null);
  const keys = groups.flat().map((tool) => tool.key);
  const stop = last !== null && keys.includes(last) ? last : keys[0];

  function handleKeyDown(event: KeyboardEvent): void {
    const source = event.target instanceof HTMLElement ? event.target.dataset["tool"] : undefined;
    if (source === undefined) return;
    const key = destination(event.key, keys, source);
    if (key === undefined) return;
    event.preventDefault();
    row.current?.querySelector<HTMLElement>(`[data-tool="${key}"]`)?.focus();
  }

  function handleFocus(event: FocusEvent): void {
    const key = event.target instanceof HTMLElement ? event.target.dataset["tool"] : undefined;
    if (key !== undefined) setLast(key);
  }

  return (
    <div
      ref={row}
      role="toolbar"
      tabIndex={-1}
      aria-label={label}
      className={styles.row}
      onKeyDown={handleKeyDown}
      onFocus={handleFocus}
    >
      {groups
        .filter((tools) => tools.length > 0)
        .map((tools) => (
          <div key={tools[0]?.key} className={styles.group}>
            {tools.map((tool) => (
              <ToolSlot key={tool.key} tool={tool} isStop={tool.key === stop} />
            ))}
          </div>
        ))}
    </div>
  );
}

function ToolSlot({ tool, isStop }: { readonly tool: Tool; readonly isStop: boolean }) {
  return tool.render({ "data-tool": tool.key, tabIndex: isStop ? 0 : -1 });
}

function destination(key: string, keys: readonly string[], source: string): string | undefined {
  const index = keys.indexOf(source);
  switch (key) {
    case "ArrowRight":
      return keys[(index + 1) % keys.length];
    case "ArrowLeft":
      return keys.at(index - 1);
    case "Home":
      return keys[0];
    case "End":
      return keys.at(-1);
    default:
      return undefined;
  }
}
