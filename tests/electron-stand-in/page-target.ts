import type { Chromium } from "./chromium.ts";
import type { DevToolsSession } from "./devtools-pipe.ts";

export interface WindowBounds {
  left?: number;
  top?: number;
  width?: number;
  height?: number;
  windowState?: "normal" | "minimized" | "maximized" | "fullscreen";
}

/** A page in Chromium: known at once, there a little later. */
export class PageTarget {
  id: string | undefined;
  readonly attached: Promise<DevToolsSession>;
  private windowId: number | undefined;

  constructor(
    readonly chromium: Chromium,
    { width, height }: { width: number; height: number },
    prepare: (session: DevToolsSession) => Promise<void>,
  ) {
    this.attached = this.attach({ width, height }, prepare);
  }

  async close(): Promise<void> {
    await this.attached;
    if (this.id === undefined) return;
    await this.chromium.browser.send("Target.closeTarget", { targetId: this.id });
  }

  async activate(): Promise<void> {
    await this.attached;
    if (this.id === undefined) return;
    await this.chromium.browser.send("Target.activateTarget", { targetId: this.id });
  }

  async setBounds(bounds: WindowBounds): Promise<void> {
    await this.attached;
    await this.sendBounds(bounds);
  }

  private async sendBounds(bounds: WindowBounds): Promise<void> {
    const { browser } = this.chromium;
    if (this.windowId === undefined) {
      const target = this.id === undefined ? {} : { targetId: this.id };
      ({ windowId: this.windowId } = await browser.send("Browser.getWindowForTarget", target));
    }
    await browser.send("Browser.setWindowBounds", { windowId: this.windowId, bounds });
  }

  private async attach(
    size: { width: number; height: number },
    prepare: (session: DevToolsSession) => Promise<void>,
  ): Promise<DevToolsSession> {
    this.id = await this.chromium.openPage(size);
    const session = await this.chromium.attach(this.id);
    await prepare(session);
    // The first window of an application comes in a size of Chromium's own choice.
    if (this.chromium.isShown) await this.sendBounds(size);
    return session;
  }
}
