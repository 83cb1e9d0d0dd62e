import type { Chromium } from "./chromium.ts";
import type { DevToolsSession } from "./devtools-pipe.ts";

/** A page in Chromium: known at once, there a little later. */
export class PageTarget {
  id: string | undefined;
  readonly attached: Promise<DevToolsSession>;
  private windowId: number | undefined;

  constructor(
    readonly chromium: Chromium,
    size: { width: number; height: number },
    prepare: (session: DevToolsSession) => Promise<void>,
  ) {
    this.attached = this.attach(size, prepare);
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

  async setBounds(bounds: {
    left?: number;
    top?: number;
    width?: number;
    height?: number;
    windowState?: "normal" | "minimized" | "maximized" | "fullscreen";
  }): Promise<void> {
    await this.attached;
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
    return session;
  }
}
