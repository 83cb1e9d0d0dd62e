import { ChevronDown, X } from "lucide-react";

import styles from "./choice-chip.module.css";
import { Menu } from "./menu.tsx";
import type { MenuItem } from "./menu-popover.tsx";

export interface Choice<Value extends string> {
  readonly value: Value;
  readonly label: string;
  /** More is to be said elsewhere: the menu closes. */
  readonly leadsOn?: boolean;
}

interface ChoiceChipProps<Value extends string> {
  /** What is chosen by it: "Kind", "Event". */
  readonly label: string;
  /** "Any kind": nothing chosen. */
  readonly anyLabel: string;
  readonly clearLabel: string;
  readonly choices: readonly Choice<Value>[];
  readonly value: Value | null;
  readonly onChange: (value: Value | null) => void;
}

/** A filter as a small rounded button: opens its choices, shows the one taken, and lets go of it. */
export function ChoiceChip<Value extends string>({
  label,
  anyLabel,
  clearLabel,
  choices,
  value,
  onChange,
}: ChoiceChipProps<Value>) {
  const chosen = choices.find((choice) => choice.value === value);
  const item = (choice: Choice<Value> | null): MenuItem => ({
    key: choice?.value ?? "",
    label: choice?.label ?? anyLabel,
    choice: "one",
    leadsOn: choice?.leadsOn === true,
    chosen: (choice?.value ?? null) === value,
    onSelect: () => onChange(choice?.value ?? null),
  });
  return (
    <span className={styles.chip} data-chosen={chosen !== undefined}>
      <Menu
        label={label}
        groups={[{ key: "choices", items: [null, ...choices].map(item) }]}
        renderTrigger={(properties) => (
          <button
            type="button"
            {...properties}
            aria-label={chosen === undefined ? undefined : `${label}: ${chosen.label}`}
            className={styles.open}
          >
            <span className={styles.label}>{chosen?.label ?? label}</span>
            {chosen === undefined && <ChevronDown aria-hidden />}
          </button>
        )}
      />
      {chosen !== undefined && (
        <button
          type="button"
          aria-label={clearLabel}
          className={styles.clear}
          onClick={() => onChange(null)}
        >
          <X aria-hidden />
        </button>
      )}
    </span>
  );
}
