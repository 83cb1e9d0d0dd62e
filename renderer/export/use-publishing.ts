import { useEffect, useState } from "react";

import type { ExportedFile, ExportJob } from "../../shared/domain/export-job.ts";
import type { EventPayload } from "../../shared/ipc/contract.ts";
import type { Problem } from "../../shared/result.ts";
import { listen, request } from "../api.ts";

export type Publishing =
  | { readonly stage: "choosing" }
  /** Files of these names are there already: replaced only when the person says so. */
  | { readonly stage: "asking" }
  | { readonly stage: "running"; readonly progress: EventPayload<"export.progress"> | null }
  | { readonly stage: "done"; readonly files: readonly ExportedFile[] }
  | { readonly stage: "failed"; readonly problem: Problem };

/** The stages of writing the files, from the choice to the list of what was written. */
export function usePublishing() {
  const [publishing, setPublishing] = useState<Publishing>({ stage: "choosing" });
  const running = publishing.stage === "running";

  useEffect(() => {
    if (!running) return undefined;
    return listen("export.progress", (progress) => setPublishing({ stage: "running", progress }));
  }, [running]);

  return {
    publishing,
    choose: () => setPublishing({ stage: "choosing" }),
    ask: () => setPublishing({ stage: "asking" }),
    run: async (job: ExportJob, overwrite: boolean) => {
      setPublishing({ stage: "running", progress: null });
      const exported = await request("export.run", { ...job, overwrite });
      setPublishing(
        exported.ok
          ? { stage: "done", files: exported.value }
          : { stage: "failed", problem: exported.problem },
      );
    },
    cancel: () => void request("export.cancel", undefined),
  };
}
