import { readFileSync } from "node:fs";

/** One measured figure. `goal` is the most it may be; `references` what others take for the same work. */
export interface Figure {
  readonly name: string;
  readonly value: number;
  readonly unit: "ms" | "bytes" | "MB" | "×" | "count";
  readonly goal?: number;
  readonly references?: readonly Reference[];
}

/** `value`: null where it cannot do it at all; `what` then says why. */
export interface Reference {
  readonly value: number | null;
  readonly what: string;
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

/** In megabytes, as Linux tells it. */
export function residentMemory(pid: number | undefined): number {
  const status = readFileSync(`/proc/${pid}/status`, "utf8");
  return (Number(/^VmRSS:\s+(\d+) kB$/m.exec(status)?.[1]) * 1024) / 1e6;
}
