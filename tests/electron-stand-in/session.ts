import { cancellableEvent } from "./cancellable-event.ts";
import { startedBrowsers } from "./browsers.ts";
import { CoveredEmitter } from "./covered-emitter.ts";
import type { DevToolsSession } from "./devtools-pipe.ts";
import { NotCovered, coveredModule, throwForUnknownMembers } from "./not-covered.ts";
import { setPermissionCheck, type PermissionCheck } from "./permissions.ts";
import { protocol } from "./protocol.ts";
import { toChromium } from "./url-mapping.ts";
import { webRequest } from "./web-request.ts";

/** Electron's session. There is one: every partition answers with it. */
class Session extends CoveredEmitter {
  protected readonly emitterName = "Session";
  protected readonly coveredEvents = ["will-download"];
  readonly protocol = protocol;
  readonly webRequest = webRequest;
  private spellCheckerEnabled = true;

  setPermissionCheckHandler(check: PermissionCheck | null): void {
    setPermissionCheck(check);
  }
  // The check handler decides in the stand-in: Chromium asks nobody but its settings.
  setPermissionRequestHandler(_handler: unknown): void {}
  // No device is offered to a page of the stand-in.
  setDevicePermissionHandler(_handler: unknown): void {}

  async setProxy(config: { mode?: string }): Promise<void> {
    if (config.mode !== "direct") throw new NotCovered(`setProxy with the mode ${config.mode}`);
  }

  setSpellCheckerEnabled(enabled: boolean): void {
    this.spellCheckerEnabled = enabled;
  }
  isSpellCheckerEnabled(): boolean {
    return this.spellCheckerEnabled;
  }

  async clearStorageData(options: { origin?: string } = {}): Promise<void> {
    if (options.origin === undefined) throw new NotCovered("clearStorageData without an origin");
    const origin = toChromium(options.origin).replace(/\/$/, "");
    await Promise.all(
      startedBrowsers().map(({ browser }) =>
        browser.send("Storage.clearDataForOrigin", { origin, storageTypes: "all" }),
      ),
    );
  }
}

throwForUnknownMembers("Session", Session);

export const defaultSession = new Session();

export const session = coveredModule("session", {
  defaultSession,
  fromPartition: (_partition: string): Session => defaultSession,
});

const followed = new WeakSet<DevToolsSession>();

/** Chromium denies every download; the application is told of the attempt. */
export function followDownloads(browser: DevToolsSession): void {
  if (followed.has(browser)) return;
  followed.add(browser);
  browser.on("Browser.downloadWillBegin", ({ url, suggestedFilename }) => {
    const item = coveredModule("DownloadItem", {
      getURL: () => url,
      getFilename: () => suggestedFilename,
      cancel: () => undefined,
    });
    defaultSession.emit("will-download", cancellableEvent(), item);
  });
}
