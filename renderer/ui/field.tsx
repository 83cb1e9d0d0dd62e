import { type ComponentProps, type ReactNode, useId } from "react";

import styles from "./field.module.css";

interface FieldProps {
  readonly label: string;
  readonly hint?: string | undefined;
  /** Renders the control; it takes the ids that tie it to its label and hint. */
  readonly children: (ids: { id: string; "aria-describedby": string | undefined }) => ReactNode;
}

export function Field({ label, hint, children }: FieldProps) {
  const id = useId();
  const hintId = hint === undefined ? undefined : `${id}-hint`;
  return (
    <div className={styles.field}>
      <label htmlFor={id} className={styles.label}>
        {label}
      </label>
      {children({ id, "aria-describedby": hintId })}
      {hint !== undefined && (
        <p id={hintId} className={styles.hint}>
          {hint}
        </p>
      )}
    </div>
  );
}

export function TextInput(props: ComponentProps<"input">) {
  return <input type="text" autoComplete="off" {...props} className={styles.input} />;
}

export function TextArea(props: ComponentProps<"textarea">) {
  return <textarea {...props} className={styles.textArea} />;
}

export function Select(props: ComponentProps<"select">) {
  return <select {...props} className={styles.input} />;
}

export function Checkbox({ children, ...rest }: Omit<ComponentProps<"input">, "type">) {
  return (
    <label className={styles.check}>
      <input type="checkbox" {...rest} className={styles.checkbox} />
      <span>{children}</span>
    </label>
  );
}

/** A few controls under one heading. */
export function FieldGroup({
  label,
  children,
}: {
  readonly label: string;
  readonly children: ReactNode;
}) {
  return (
    <fieldset className={styles.field}>
      <legend className={styles.label}>{label}</legend>
      {children}
    </fieldset>
  );
}
