import type { IpcMain } from "electron";
import { z } from "zod";

import { type RequestChannel, requestChannels } from "../../shared/ipc/channels.ts";
import { contract, type Handlers, type Input, type Output } from "../../shared/ipc/contract.ts";
import { failure, ProblemError, type Result } from "../../shared/result.ts";
import type { Log } from "../log.ts";
import { isTrustedSender, type Sender } from "./sender.ts";

const inputs: { [Channel in RequestChannel]: { input: z.ZodType<Input<Channel>> } } = contract;

export interface RequestGate {
  readonly handlers: Handlers;
  /** The contents of the main window, null while there is none. */
  readonly mainContents: () => object | null;
  readonly log: Log;
}

/** Every channel alike: sender, input, handler; what comes back is always a {@link Result}. */
export function registerHandlers(ipcMain: Pick<IpcMain, "handle">, gate: RequestGate): void {
  for (const channel of requestChannels) {
    ipcMain.handle(channel, (event, input: unknown) => answerRequest(channel, event, input, gate));
  }
}

export async function answerRequest<Channel extends RequestChannel>(
  channel: Channel,
  sender: Sender,
  input: unknown,
  { handlers, mainContents, log }: RequestGate,
): Promise<Result<Output<Channel>>> {
  if (!isTrustedSender(sender, mainContents())) {
    log.error(`${channel}: refused a request from ${sender.senderFrame?.url ?? "a closed frame"}`);
    return failure("request-refused");
  }
  const parsed = inputs[channel].input.safeParse(input);
  if (!parsed.success) {
    log.error(`${channel}: refused an invalid request`, z.prettifyError(parsed.error));
    return failure("request-invalid", { reason: firstIssue(channel, parsed.error) });
  }
  try {
    return await handlers[channel](parsed.data);
  } catch (error) {
    if (error instanceof ProblemError) return { ok: false, problem: error.problem };
    log.error(`${channel} failed`, error);
    return failure("internal", { reason: error instanceof Error ? error.message : String(error) });
  }
}

function firstIssue(channel: RequestChannel, error: z.ZodError): string {
  const issue = error.issues[0];
  return issue === undefined ? channel : [channel, ...issue.path.map(String)].join(".");
}
