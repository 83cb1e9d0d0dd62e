import { Checkbox, FieldGroup } from "./field.tsx";

interface CheckboxGroupProps<Value extends string> {
  readonly label: string;
  readonly values: readonly Value[];
  readonly chosen: readonly Value[];
  readonly nameOf: (value: Value) => string;
  readonly onChange: (chosen: Value[]) => void;
}

/** Any of the values. */
export function CheckboxGroup<Value extends string>({
  label,
  values,
  chosen,
  nameOf,
  onChange,
}: CheckboxGroupProps<Value>) {
  const toggle = (value: Value) =>
    onChange(
      chosen.includes(value) ? chosen.filter((other) => other !== value) : [...chosen, value],
    );
  return (
    <FieldGroup label={label}>
      {values.map((value) => (
        <Checkbox key={value} checked={chosen.includes(value)} onChange={() => toggle(value)}>
          {nameOf(value)}
        </Checkbox>
      ))}
    </FieldGroup>
  );
}
