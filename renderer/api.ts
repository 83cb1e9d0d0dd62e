import type { EventChannel, RequestChannel } from "../shared/ipc/channels.ts";
import type { EventPayload, Input, Output, PressCentreBridge } from "../shared/ipc/contract.ts";
import { failure, type Result } from "../shared/result.ts";

declare global {
  interface Window {
    readonly pressCentre: PressCentreBridge;
  }
}

/** Asks the main process; a bridge that breaks is told as a problem like any other failure. */
export async function request<Channel extends RequestChannel>(
  channel: Channel,
  input: Input<Channel>,
): Promise<Result<Output<Channel>>> {
  try {
    return await window.pressCentre.request(channel, input);
  } catch (error) {
    return failure("internal", { reason: error instanceof Error ? error.message : String(error) });
  }
}

/** Returns the function that stops listening. */
export function listen<Channel extends EventChannel>(
  channel: Channel,
  listener: (payload: EventPayload<Channel>) => void,
): () => void {
  return window.pressCentre.listen(channel, listener);
}
