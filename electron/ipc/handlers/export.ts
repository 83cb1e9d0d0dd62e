import path from "node:path";

import type { Handlers } from "../../../shared/ipc/contract.ts";
import { failure, type Result, success } from "../../../shared/result.ts";
import type { ExportWatch } from "../../export/site.ts";
import type { Services } from "../handlers.ts";

type ExportChannel =
  | "export.chooseFolder"
  | "export.plan"
  | "export.run"
  | "export.site"
  | "export.cancel"
  | "export.preview"
  | "export.copy"
  | "export.short"
  | "export.copyText"
  | "export.showFile";

export function exportHandlers({
  exporter,
  dialogs,
  send,
  showInFolder,
  writeClipboard,
}: Services): Pick<Handlers, ExportChannel> {
  /** Only what was exported since the program started may be shown. */
  const exported = new Set<string>();
  let running: AbortController | null = null;

  /** One at a time: another takes its place. */
  async function watched<Value>(
    work: (watch: ExportWatch) => Promise<Result<Value>>,
  ): Promise<Result<Value>> {
    running?.abort();
    const cancellation = new AbortController();
    running = cancellation;
    const result = await work({
      onProgress: (progress) => send("export.progress", progress),
      signal: cancellation.signal,
    });
    if (running === cancellation) running = null;
    return result;
  }

  return {
    "export.chooseFolder": async () => success(await dialogs.chooseFolder("exportFolder")),
    "export.plan": (job) => exporter.plan(job),
    "export.run": async (job) => {
      const result = await watched(({ onProgress, signal }) =>
        exporter.run(job, onProgress, signal),
      );
      if (result.ok) for (const { file } of result.value) exported.add(path.resolve(file));
      return result;
    },
    "export.site": async (job) => {
      const result = await watched((watch) => exporter.makeSite(job, watch));
      if (result.ok) exported.add(path.resolve(result.value.file));
      return result;
    },
    "export.cancel": async () => {
      running?.abort();
      return success(undefined);
    },
    "export.preview": (wanted) => exporter.preview(wanted),
    "export.copy": async ({ id, language }) => {
      const message = await exporter.message(id, language);
      if (!message.ok) return message;
      await writeClipboard(message.value);
      return success(undefined);
    },
    "export.short": (wanted) => exporter.shortVersion(wanted),
    "export.copyText": async ({ text }) => {
      await writeClipboard({ text, html: null });
      return success(undefined);
    },
    "export.showFile": async ({ file }) => {
      if (!exported.has(path.resolve(file))) return failure("file-missing", { path: file });
      showInFolder(file);
      return success(undefined);
    },
  };
}
