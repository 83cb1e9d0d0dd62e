import path from "node:path";

import type { TravelProgress } from "../../../shared/domain/travel.ts";
import type { Handlers } from "../../../shared/ipc/contract.ts";
import { failure, type Result, success } from "../../../shared/result.ts";
import type { Watch } from "../../travel/index.ts";
import type { Services } from "../handlers.ts";

type TravelChannel = Extract<keyof Handlers, `travel.${string}`>;

/** Milliseconds between two signs of progress. */
const pace = 80;

export function travelHandlers({
  travel,
  memory,
  dialogs,
  send,
  showInFolder,
}: Services): Pick<Handlers, TravelChannel> {
  /** Only what was handed over since the program started may be shown. */
  const handedOver = new Set<string>();
  let chosen: string | null = null;
  let running: AbortController | null = null;

  async function watched<Value>(
    work: (watch: Watch) => Promise<Result<Value>>,
  ): Promise<Result<Value>> {
    running?.abort();
    const cancellation = new AbortController();
    running = cancellation;
    let told = { stage: "", at: 0 };
    const onProgress = (progress: TravelProgress) => {
      const at = performance.now();
      if (progress.stage === told.stage && at - told.at < pace) return;
      told = { stage: progress.stage, at };
      send("travel.progress", progress);
    };
    const result = await work({ signal: cancellation.signal, onProgress });
    if (running === cancellation) running = null;
    return result;
  }

  return {
    "travel.chooseFolder": async () => success(await dialogs.chooseFolder("handOverFolder")),
    "travel.handOver": async (wanted) => {
      const result = await watched((watch) => travel.handOver(wanted, watch));
      if (result.ok) handedOver.add(path.resolve(result.value.file));
      return result;
    },
    "travel.chooseFile": async () => {
      const file = await dialogs.chooseFile("package");
      if (file === null) return success(null);
      chosen = file;
      return success(path.basename(file));
    },
    "travel.open": async ({ passphrase }) => {
      const file = chosen;
      if (file === null) return failure("package-closed");
      return watched((watch) => travel.open(file, passphrase, watch));
    },
    "travel.takeIn": async (wanted) => {
      const taken = await watched((watch) => travel.takeIn(wanted, watch));
      if (wanted.memory) await memory.files().catch(() => undefined);
      return taken;
    },
    "travel.cancel": async () => {
      running?.abort();
      return success(undefined);
    },
    "travel.close": async () => {
      running?.abort();
      await travel.close();
      return success(undefined);
    },
    "travel.showFile": async ({ file }) => {
      if (!handedOver.has(path.resolve(file))) return failure("file-missing", { path: file });
      showInFolder(file);
      return success(undefined);
    },
  };
}
