/** One measured figure. `goal` is the most it may be; `reference` what something else takes for the same work. */
export interface Figure {
  readonly name: string;
  readonly value: number;
  readonly unit: "ms" | "bytes" | "MB" | "×" | "count";
  readonly goal?: number;
  readonly reference?: { readonly value: number; readonly what: string };
}

export interface Bench {
  /** As in `npm run bench -- NAME`. */
  readonly name: string;
  run(): Promise<Figure[]>;
}

/** @param share 0.5 for the median, 0.95, 0.99 … of the sorted samples */
export function percentile(samples: readonly number[], share: number): number {
  if (samples.length === 0) throw new Error("No samples");
  const sorted = samples.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

export function holds({ value, goal }: Figure): boolean | null {
  return goal === undefined ? null : value <= goal;
}
