import { contextBridge, ipcRenderer, type IpcRendererEvent } from "electron";

import { eventChannels, requestChannels } from "../shared/ipc/channels.ts";
import type { PressCentreBridge } from "../shared/ipc/contract.ts";

const requests: ReadonlySet<string> = new Set(requestChannels);
const events: ReadonlySet<string> = new Set(eventChannels);

const bridge: PressCentreBridge = {
  request(channel, input) {
    if (!requests.has(channel)) return Promise.reject(new Error(`No such request: ${channel}`));
    return ipcRenderer.invoke(channel, input);
  },
  listen(channel, listener) {
    if (!events.has(channel)) throw new Error(`No such event: ${channel}`);
    // The event object stays here: it carries the sender, which is not the page's business.
    const receive = (_event: IpcRendererEvent, payload: Parameters<typeof listener>[0]) =>
      listener(payload);
    ipcRenderer.on(channel, receive);
    return () => {
      ipcRenderer.removeListener(channel, receive);
    };
  },
};

contextBridge.exposeInMainWorld("pressCentre", bridge);
