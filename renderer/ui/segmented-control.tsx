import { type ReactNode, useId } from "react";

import styles from "./segmented-control.module.css";

export interface Segment<Value extends string> {
  readonly value: Value;
  readonly label: string;
  /** Shown in place of the label, which stays the accessible name. */
  readonly mark?: ReactNode;
}

interface SegmentedControlProps<Value extends string> {
  readonly label: string;
  readonly segments: readonly Segment<Value>[];
  readonly value: Value;
  readonly onChange: (value: Value) => void;
}

/** One of a few, all in sight: native radio buttons, so arrows and screen readers work as everywhere. */
export function SegmentedControl<Value extends string>({
  label,
  segments,
  value,
  onChange,
}: SegmentedControlProps<Value>) {
  const name = useId();
  return (
    <div role="radiogroup" aria-label={label} className={styles.group}>
      {segments.map((segment) => (
        <label key={segment.value} className={styles.segment}>
          <input
            type="radio"
            name={name}
            aria-label={segment.label}
            checked={segment.value === value}
            onChange={() => onChange(segment.value)}
            className={styles.radio}
          />
          <span aria-hidden className={styles.mark}>
            {segment.mark ?? segment.label}
          </span>
        </label>
      ))}
    </div>
  );
}
