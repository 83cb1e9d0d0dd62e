import path from "node:path";

import type { HealthProgress } from "../../../shared/domain/health.ts";
import type { Handlers } from "../../../shared/ipc/contract.ts";
import { failure, success } from "../../../shared/result.ts";
import type { Services } from "../handlers.ts";

type HealthChannel =
  | "backups.make"
  | "backups.restore"
  | "health.kept"
  | "health.check"
  | "health.cancel"
  | "health.showFile";

/** Milliseconds: more often nobody can see it. */
const interval = 80;

function atIntervals(tell: (progress: HealthProgress) => void): (progress: HealthProgress) => void {
  let told = 0;
  return (progress) => {
    if (performance.now() - told < interval && progress.done < progress.total) return;
    told = performance.now();
    tell(progress);
  };
}

export function healthHandlers({
  library,
  memory,
  send,
  showInFolder,
}: Services): Pick<Handlers, HealthChannel> {
  let running: AbortController | null = null;
  return {
    "backups.make": async () => {
      const opened = library.require();
      return opened.ok ? opened.value.backUp("regular") : opened;
    },
    "backups.restore": async ({ madeAt }) => {
      const opened = library.require();
      if (!opened.ok) return opened;
      const restored = await opened.value.restoreBackup(madeAt);
      await memory.files().catch(() => undefined);
      return restored;
    },
    "health.kept": async () => {
      const opened = library.require();
      if (!opened.ok) return opened;
      const [quarantine, backups] = await Promise.all([
        opened.value.quarantined(),
        opened.value.backups(),
      ]);
      if (!quarantine.ok) return quarantine;
      if (!backups.ok) return backups;
      return success({
        quarantine: quarantine.value,
        backups: backups.value,
        backupProblem: opened.value.backupProblem(),
      });
    },
    "health.check": async () => {
      const opened = library.require();
      if (!opened.ok) return opened;
      running?.abort();
      const cancellation = new AbortController();
      running = cancellation;
      const report = await opened.value.check({
        signal: cancellation.signal,
        onProgress: atIntervals((progress) => send("health.progress", progress)),
      });
      if (running === cancellation) running = null;
      return report;
    },
    "health.cancel": async () => {
      running?.abort();
      return success(undefined);
    },
    "health.showFile": async ({ name }) => {
      const opened = library.require();
      if (!opened.ok) return opened;
      const kept = await opened.value.quarantined();
      if (!kept.ok) return kept;
      if (!kept.value.some((file) => file.name === name))
        return failure("file-missing", { path: name });
      showInFolder(path.join(opened.value.info.path, "quarantine", name));
      return success(undefined);
    },
  };
}
