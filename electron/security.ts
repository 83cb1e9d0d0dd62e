import { app, type Session, type WebContents } from "electron";

import { isPublicationAddress, isRequestAllowed, startAddress } from "./address.ts";
import type { Log } from "./log.ts";

/** Before the program is ready: every page in the sandbox, nothing that could ask the network. */
export function restrictProgram(log: Log): void {
  app.enableSandbox();
  app.commandLine.appendSwitch("disable-background-networking");
  app.commandLine.appendSwitch("disable-component-update");
  app.commandLine.appendSwitch("host-resolver-rules", "MAP * ~NOTFOUND");
  app.on("web-contents-created", (_event, contents) => restrictPage(contents, log));
}

/** Permissions, devices, network and downloads: all denied. Call before the first page loads. */
export async function restrictSession(session: Session, log: Log): Promise<void> {
  session.setPermissionRequestHandler((_contents, permission, answer) => {
    log.info(`Denied permission: ${permission}`);
    answer(false);
  });
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.setSpellCheckerEnabled(false);
  session.on("will-download", (event) => event.preventDefault());
  session.webRequest.onBeforeRequest((details, answer) => {
    const allowed = isRequestAllowed(details.url, !app.isPackaged);
    if (!allowed) log.info(`Denied request: ${details.url.slice(0, 200)}`);
    answer({ cancel: !allowed });
  });
  // Otherwise looking for a proxy can hold the first page back for half a minute.
  await session.setProxy({ mode: "direct" });
}

function restrictPage(contents: WebContents, log: Log): void {
  const deny = (event: { preventDefault(): void }, address: string) => {
    event.preventDefault();
    log.info(`Denied navigation: ${address.slice(0, 200)}`);
  };
  contents.setWindowOpenHandler(({ url }) => {
    log.info(`Denied window: ${url.slice(0, 200)}`);
    return { action: "deny" };
  });
  contents.on("will-navigate", (event) => {
    // The page may load itself again, after a crash; nothing else may take its place.
    if (event.url !== startAddress) deny(event, event.url);
  });
  contents.on("will-frame-navigate", (event) => {
    if (!event.isMainFrame && !isPublicationAddress(event.url)) deny(event, event.url);
  });
  contents.on("will-redirect", (event) => deny(event, event.url));
  contents.on("will-attach-webview", (event) => event.preventDefault());
}
