import { NotCovered } from "../not-covered.ts";
import type { FromPage, ToPage } from "./page-setup.ts";

type Listener = (event: { sender: IpcRenderer; ports: [] }, ...args: unknown[]) => void;

interface Pending {
  channel: string;
  resolve(result: unknown): void;
  reject(error: Error): void;
}

/** Electron's ipcRenderer over the binding to the main process. */
export class IpcRenderer {
  private readonly listeners = new Map<string, { listener: Listener; called: Listener }[]>();
  private readonly pending = new Map<number, Pending>();
  private lastId = 0;

  constructor(private readonly post: (message: FromPage) => void) {}

  readonly on = (channel: string, listener: Listener): this =>
    this.add(channel, listener, listener);
  readonly addListener = this.on;

  readonly once = (channel: string, listener: Listener): this => {
    const called: Listener = (event, ...args) => {
      this.off(channel, listener);
      listener(event, ...args);
    };
    return this.add(channel, listener, called);
  };

  readonly off = (channel: string, listener: Listener): this => {
    const entries = this.listeners.get(channel) ?? [];
    const index = entries.findLastIndex((entry) => entry.listener === listener);
    if (index >= 0) entries.splice(index, 1);
    return this;
  };
  readonly removeListener = this.off;

  readonly removeAllListeners = (channel?: string): this => {
    if (channel === undefined) this.listeners.clear();
    else this.listeners.delete(channel);
    return this;
  };

  readonly listenerCount = (channel: string): number => this.listeners.get(channel)?.length ?? 0;

  readonly send = (channel: string, ...args: unknown[]): void =>
    this.post({ kind: "send", channel, args });

  readonly invoke = (channel: string, ...args: unknown[]): Promise<unknown> =>
    new Promise((resolve, reject) => {
      this.lastId += 1;
      const id = this.lastId;
      this.pending.set(id, { channel, resolve, reject });
      try {
        this.post({ kind: "invoke", id, channel, args });
      } catch (error) {
        this.pending.delete(id);
        throw error;
      }
    });

  readonly sendSync = (): never => {
    throw new NotCovered("ipcRenderer.sendSync");
  };
  readonly postMessage = (): never => {
    throw new NotCovered("ipcRenderer.postMessage");
  };
  readonly sendToHost = (): never => {
    throw new NotCovered("ipcRenderer.sendToHost");
  };

  receive(message: Extract<ToPage, { kind: "message" | "reply" }>): void {
    if (message.kind === "message") {
      const event = { sender: this, ports: [] as [] };
      for (const { called } of this.listeners.get(message.channel)?.slice() ?? []) {
        called(event, ...message.args);
      }
      return;
    }
    const pending = this.pending.get(message.id);
    this.pending.delete(message.id);
    if (!pending) return;
    if (message.error === undefined) pending.resolve(message.result);
    else {
      const prefix = `Error invoking remote method '${pending.channel}'`;
      pending.reject(new Error(`${prefix}: ${message.error}`));
    }
  }

  private add(channel: string, listener: Listener, called: Listener): this {
    const entries = this.listeners.get(channel) ?? [];
    entries.push({ listener, called });
    this.listeners.set(channel, entries);
    return this;
  }
}
