import type { IpcMainInvokeEvent } from "electron";
import { EventEmitter } from "node:events";
import { coveredModule } from "./not-covered.ts";
import type { FromPage, ToPage } from "./page/page-setup.ts";
import { stringify } from "./structured-clone-codec.ts";
import type { WebContents } from "./web-contents.ts";

export interface IpcEvent {
  type: "frame";
  sender: WebContents;
  senderFrame: WebContents["mainFrame"];
  processId: number;
  frameId: number;
  reply(channel: string, ...args: unknown[]): void;
}

type Handler = (event: IpcMainInvokeEvent, ...args: unknown[]) => unknown;

const handlers = new Map<string, Handler>();
const listeners = new EventEmitter().setMaxListeners(0);

export const ipcMain = coveredModule(
  "ipcMain",
  Object.assign(listeners, {
    handle(channel: string, handler: Handler): void {
      if (handlers.has(channel)) {
        throw new Error(`Attempted to register a second handler for '${channel}'`);
      }
      if (typeof handler !== "function") {
        throw new TypeError(`Expected handler to be a function, but found '${typeof handler}'`);
      }
      handlers.set(channel, handler);
    },
    handleOnce(channel: string, handler: Handler): void {
      ipcMain.handle(channel, (event, ...args) => {
        handlers.delete(channel);
        return handler(event, ...args);
      });
    },
    removeHandler(channel: string): void {
      handlers.delete(channel);
    },
  }),
);

export function handleSend(event: IpcEvent, message: Extract<FromPage, { kind: "send" }>): void {
  ipcMain.emit(message.channel, event, ...message.args);
}

/** Calls the handler and returns the reply as text for the page. */
export async function handleInvoke(
  event: IpcEvent,
  { id, channel, args }: Extract<FromPage, { kind: "invoke" }>,
): Promise<string> {
  try {
    const handler = handlers.get(channel);
    if (!handler) throw new Error(`No handler registered for '${channel}'`);
    const result = await handler(event as unknown as IpcMainInvokeEvent, ...args);
    return stringify({ kind: "reply", id, result } satisfies ToPage);
  } catch (error) {
    console.error(`Error occurred in handler for '${channel}':`, error);
    return stringify({ kind: "reply", id, error: String(error) } satisfies ToPage);
  }
}
