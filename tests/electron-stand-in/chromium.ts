import { setTimeout as delay } from "node:timers/promises";
import { chromiumFlags } from "./chromium-flags.ts";
import { createProfile, removeProfile } from "./chromium-profile.ts";
import { deferred } from "./deferred.ts";
import { DevToolsPipe, type DevToolsSession } from "./devtools-pipe.ts";
import { findChromium } from "./find-chromium.ts";
import { hasDisplay, runtime } from "./runtime.ts";

export interface ChromiumEvents {
  handleTargetGone(targetId: string): void;
  handleTargetTitle(targetId: string, title: string): void;
  handleExit(): void;
}

const closingTime = 2000;

/** One running Chromium and the pages opened in it. */
export class Chromium {
  readonly ready: Promise<void>;
  readonly headless: boolean;
  /** A person sits in front of its windows, not a test. */
  readonly isShown: boolean;
  private readonly pipe: DevToolsPipe;
  private readonly profile: string;
  private readonly ownTargets = new Set<string>();
  private readonly opening = new Set<Promise<string>>();
  private spareTarget: string | undefined;
  private closing = false;

  constructor(
    userData: string,
    private readonly events: ChromiumEvents,
    readonly purpose: "windows" | "workshop",
  ) {
    const headless = purpose === "workshop" || !hasDisplay();
    const executable = findChromium({ shown: !headless });
    if (executable === undefined) {
      throw new Error("stand-in: no browser of the Chromium family is installed");
    }
    const remoteDebugging =
      purpose === "windows" && runtime.commandLine.switches.has("remote-debugging-port");
    this.headless = headless;
    this.profile = createProfile(userData, purpose);
    this.isShown = !this.headless && !remoteDebugging;
    const devToolsListen = deferred();
    this.pipe = new DevToolsPipe(
      executable,
      chromiumFlags({
        profile: this.profile,
        headless: this.headless,
        remoteDebugging,
        applicationWindow: this.isShown,
      }),
      (line) => {
        const listens = line.startsWith("DevTools listening on ws");
        const needsDisplay = /Unable to open X display|Missing X server/.test(line);
        if ((listens && remoteDebugging) || needsDisplay) process.stderr.write(`${line}\n`);
        if (listens) devToolsListen.resolve();
      },
    );
    void this.handleExit();
    this.ready = this.prepare(remoteDebugging ? devToolsListen.promise : undefined);
  }

  get browser(): DevToolsSession {
    return this.pipe.browser;
  }

  get processId(): number {
    return this.pipe.process.pid ?? 0;
  }

  /** Opens an empty page and returns its target's id. */
  async openPage(size: { width: number; height: number }): Promise<string> {
    await this.ready;
    const spare = this.spareTarget;
    if (spare !== undefined) {
      this.spareTarget = undefined;
      return spare;
    }
    const opening = this.browser
      .send("Target.createTarget", { url: "about:blank", newWindow: true, ...size })
      .then(({ targetId }) => {
        this.ownTargets.add(targetId);
        return targetId;
      });
    this.opening.add(opening);
    return opening.finally(() => this.opening.delete(opening));
  }

  async attach(targetId: string): Promise<DevToolsSession> {
    const { sessionId } = await this.browser.send("Target.attachToTarget", {
      targetId,
      flatten: true,
    });
    return this.pipe.session(sessionId);
  }

  async close(): Promise<void> {
    this.closing = true;
    this.browser.send("Browser.close").catch(() => undefined);
    const waiting = new AbortController();
    const tooLong = delay(closingTime, "too long", { signal: waiting.signal, ref: false });
    const outcome = await Promise.race([this.pipe.exited, tooLong.catch(() => undefined)]);
    waiting.abort();
    if (outcome === "too long") this.pipe.process.kill("SIGKILL");
    removeProfile(this.profile);
  }

  private async handleExit(): Promise<void> {
    await this.pipe.exited;
    removeProfile(this.profile);
    if (!this.closing) this.events.handleExit();
  }

  private async prepare(devToolsListen?: Promise<void>): Promise<void> {
    const { browser, events } = this;
    const { product } = await browser.send("Browser.getVersion");
    Object.defineProperty(process.versions, "chrome", {
      value: product.slice(product.indexOf("/") + 1),
      configurable: true,
      enumerable: true,
    });
    browser.on("Target.targetDestroyed", ({ targetId }) => events.handleTargetGone(targetId));
    browser.on("Target.targetInfoChanged", ({ targetInfo }) => {
      events.handleTargetTitle(targetInfo.targetId, targetInfo.title);
    });
    if (this.isShown) await this.adoptApplicationWindow();
    browser.on("Target.targetCreated", ({ targetInfo }) => void this.refuseForeign(targetInfo));
    await browser.send("Target.setDiscoverTargets", { discover: true, filter: [{ type: "page" }] });
    await browser.send("Browser.setDownloadBehavior", { behavior: "deny", eventsEnabled: true });
    await devToolsListen;
  }

  private async adoptApplicationWindow(): Promise<void> {
    // The window of `--app` may not be there yet when the browser answers first.
    for (let attempt = 0; attempt < 100 && this.spareTarget === undefined; attempt += 1) {
      const { targetInfos } = await this.browser.send("Target.getTargets");
      this.spareTarget = targetInfos.find(({ type }) => type === "page")?.targetId;
      if (this.spareTarget === undefined) await delay(20);
      else this.ownTargets.add(this.spareTarget);
    }
  }

  /** Closes what a page has opened by itself: the application opens every window there is. */
  private async refuseForeign(target: { targetId: string; type: string }): Promise<void> {
    await Promise.allSettled(this.opening);
    if (target.type !== "page" || this.ownTargets.has(target.targetId)) return;
    await this.browser
      .send("Target.closeTarget", { targetId: target.targetId })
      .catch(() => undefined);
  }
}
