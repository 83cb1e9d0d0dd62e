import { type Figure, holds, type Reference } from "./bench.ts";

/** Rows for machines: `--json FILE`. */
export function toRows(figures: readonly Figure[]) {
  return figures.map((figure) => ({
    name: figure.name,
    value: figure.value,
    unit: figure.unit,
    goal: figure.goal ?? null,
    references: figure.references ?? [],
    holds: holds(figure),
  }));
}

/** A table for people: one line a figure, goal and references beside it. */
export function toTable(figures: readonly Figure[]): string {
  const header = ["", "figure", "goal", "", "references"];
  const rows = figures.map((figure) => [
    figure.name,
    `${round(figure.value)} ${figure.unit}`,
    figure.goal === undefined ? "" : `≤ ${round(figure.goal)} ${figure.unit}`,
    verdict(holds(figure)),
    (figure.references ?? []).map((reference) => told(reference, figure.unit)).join("; "),
  ]);
  const widths = header.map((_, column) =>
    Math.max(...[header, ...rows].map((row) => (row[column] ?? "").length)),
  );
  return [header, ...rows]
    .map((row) => row.map((cell, column) => align(cell, column, widths[column] ?? 0)).join("  "))
    .map((line) => line.trimEnd())
    .join("\n");
}

function told({ value, what }: Reference, unit: Figure["unit"]): string {
  return value === null ? what : `${round(value)} ${unit} (${what})`;
}

function align(cell: string, column: number, width: number): string {
  return column === 1 || column === 2 ? cell.padStart(width) : cell.padEnd(width);
}

function verdict(held: boolean | null): string {
  if (held === null) return "";
  return held ? "holds" : "MISSED";
}

function round(value: number): string {
  return value >= 1000 ? String(Math.round(value)) : String(Number(value.toPrecision(3)));
}
