import { useEffect, useState } from "react";

import type { HealthProgress, HealthReport } from "../../shared/domain/health.ts";
import type { Output } from "../../shared/ipc/contract.ts";
import type { Problem } from "../../shared/result.ts";
import { listen, request } from "../api.ts";

interface Health {
  /** Backups and quarantine; null until they have been read. */
  readonly kept: Output<"health.kept"> | null;
  /** Of the check under way; null while there is none. */
  readonly progress: HealthProgress | null;
  readonly report: HealthReport | null;
  readonly problem: Problem | null;
  readonly check: () => Promise<void>;
  readonly cancel: () => void;
  /** False where nothing had changed since the last backup. */
  readonly backUp: () => Promise<boolean>;
}

const begun: HealthProgress = { done: 0, total: 0 };

/** The state of the library, as far as it is known, and the check that finds out. */
export function useHealth(): Health {
  const [kept, setKept] = useState<Output<"health.kept"> | null>(null);
  const [progress, setProgress] = useState<HealthProgress | null>(null);
  const [report, setReport] = useState<HealthReport | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);

  useEffect(() => {
    let isWanted = true;
    const stopListening = listen("health.progress", setProgress);
    async function read(): Promise<void> {
      const known = await request("health.kept", undefined);
      if (!isWanted) return;
      if (known.ok) setKept(known.value);
      else setProblem(known.problem);
    }
    void read();
    return () => {
      isWanted = false;
      stopListening();
      void request("health.cancel", undefined);
    };
  }, []);

  async function readAgain(): Promise<void> {
    const known = await request("health.kept", undefined);
    if (known.ok) setKept(known.value);
  }

  return {
    kept,
    progress,
    report,
    problem,
    async check() {
      setProgress(begun);
      setProblem(null);
      const checked = await request("health.check", undefined);
      setProgress(null);
      if (checked.ok) setReport(checked.value);
      else if (checked.problem.code !== "check-cancelled") setProblem(checked.problem);
      await readAgain();
    },
    cancel: () => void request("health.cancel", undefined),
    async backUp() {
      const made = await request("backups.make", undefined);
      setProblem(made.ok ? null : made.problem);
      await readAgain();
      return !made.ok || made.value !== null;
    },
  };
}
