/** Rows under each other, every column as wide as its widest cell. Widths in characters. */
export function alignColumns(rows: readonly (readonly string[])[]): string[] {
  const widths: number[] = [];
  for (const row of rows) {
    for (const [column, cell] of row.entries()) {
      widths[column] = Math.max(widths[column] ?? 0, characters(cell));
    }
  }
  return rows.map((row) =>
    row
      .map((cell, column) => cell + " ".repeat((widths[column] ?? 0) - characters(cell)))
      .join("  ")
      .trimEnd(),
  );
}

function characters(text: string): number {
  return Array.from(text).length;
}
