import { useEffect, useState } from "react";

import {
  type ExportJob,
  exportJobSchema,
  type PlannedFile,
} from "../../shared/domain/export-job.ts";
import type { Problem } from "../../shared/result.ts";
import { request } from "../api.ts";

export interface Plan {
  readonly files: readonly PlannedFile[];
  readonly problem: Problem | null;
}

const noPlan: Plan = { files: [], problem: null };

/**
 * What the job would write, asked anew whenever the job changes or files have been written; a job with
 * nothing in it writes nothing.
 */
export function usePlan(job: ExportJob, isRunning: boolean): Plan {
  const [plan, setPlan] = useState<{ readonly key: string; readonly plan: Plan } | null>(null);
  const complete = job.languages.length > 0 && job.formats.length > 0 && job.folder !== "";
  const key = JSON.stringify(job);
  useEffect(() => {
    if (!complete || isRunning) return undefined;
    let current = true;
    async function ask() {
      const planned = await request("export.plan", exportJobSchema.parse(JSON.parse(key)));
      if (!current) return;
      setPlan({
        key,
        plan: planned.ok
          ? { files: planned.value, problem: null }
          : { files: [], problem: planned.problem },
      });
    }
    void ask();
    return () => {
      current = false;
    };
  }, [complete, key, isRunning]);
  return complete && plan?.key === key ? plan.plan : noPlan;
}
