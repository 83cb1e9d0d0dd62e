import path from "node:path";

import type { Handlers } from "../../../shared/ipc/contract.ts";
import { failure, success } from "../../../shared/result.ts";
import type { Services } from "../handlers.ts";

type ExportChannel =
  | "export.chooseFolder"
  | "export.plan"
  | "export.run"
  | "export.cancel"
  | "export.preview"
  | "export.showFile";

export function exportHandlers({
  exporter,
  dialogs,
  send,
  showInFolder,
}: Services): Pick<Handlers, ExportChannel> {
  /** Only what was exported since the program started may be shown. */
  const exported = new Set<string>();
  let running: AbortController | null = null;
  return {
    "export.chooseFolder": async () => success(await dialogs.chooseFolder("exportFolder")),
    "export.plan": (job) => exporter.plan(job),
    "export.run": async (job) => {
      running?.abort();
      const cancellation = new AbortController();
      running = cancellation;
      const result = await exporter.run(
        job,
        (progress) => send("export.progress", progress),
        cancellation.signal,
      );
      if (running === cancellation) running = null;
      if (result.ok) for (const { file } of result.value) exported.add(path.resolve(file));
      return result;
    },
    "export.cancel": async () => {
      running?.abort();
      return success(undefined);
    },
    "export.preview": (wanted) => exporter.preview(wanted),
    "export.showFile": async ({ file }) => {
      if (!exported.has(path.resolve(file))) return failure("file-missing", { path: file });
      showInFolder(file);
      return success(undefined);
    },
  };
}
