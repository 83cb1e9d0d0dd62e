import type { PrintToPDFOptions, WebPreferences, WindowOpenHandlerResponse } from "electron";
import type { BrowserWindow } from "./browser-window.ts";
import { browserFor } from "./browsers.ts";
import { cancellableEvent, type CancellableEvent } from "./cancellable-event.ts";
import { ChromiumGone } from "./devtools-pipe.ts";
import { handleInvoke, handleSend, type IpcEvent } from "./ipc-main.ts";
import { loadFailure } from "./load-failure.ts";
import { menuAccelerators, runAccelerator } from "./menu-accelerators.ts";
import { PageCommands } from "./page-commands.ts";
import { NotCovered, throwForUnknownMembers } from "./not-covered.ts";
import { evaluateInPage } from "./page-evaluation.ts";
import { mainFrameOf, type PageFrame } from "./page-frame.ts";
import { preparePage, type PageOwner } from "./page-preparation.ts";
import { PageTarget } from "./page-target.ts";
import type { FromPage, ToPage } from "./page/page-setup.ts";
import { printToPdf } from "./print.ts";
import { note } from "./runtime.ts";
import { defaultSession } from "./session.ts";
import { parse, stringify } from "./structured-clone-codec.ts";
import { fromChromium, toChromium } from "./url-mapping.ts";
import { webContentsEvents } from "./window-events.ts";
import { windows } from "./windows.ts";

type WindowOpenHandler = (details: {
  url: string;
  frameName: string;
  features: string;
  disposition: "new-window";
  referrer: { url: string; policy: "default" };
}) => WindowOpenHandlerResponse;

/** The page of a window. */
export class WebContents extends PageCommands implements PageOwner {
  protected readonly emitterName = "WebContents";
  protected readonly coveredEvents = webContentsEvents;
  readonly session = defaultSession;
  readonly mainFrame: PageFrame;
  readonly target: PageTarget;
  private url = "";
  private mainFrameId: string | undefined;
  private isolatedContext: number | undefined;
  private destroyed = false;
  private loading = false;
  private openHandler: WindowOpenHandler | undefined;

  constructor(
    readonly id: number,
    readonly window: BrowserWindow,
    readonly preferences: WebPreferences,
    initial: { width: number; height: number; neverShown: boolean },
  ) {
    super();
    this.mainFrame = mainFrameOf(this);
    this.target = new PageTarget(browserFor(initial), initial, (session) =>
      preparePage(session, this),
    );
    this.target.attached.catch((error: unknown) => this.reportFailure(error));
  }

  async loadURL(url: string): Promise<void> {
    const session = await this.target.attached;
    const address = toChromium(url);
    const finished = new Promise((resolve) => this.once("did-finish-load", resolve));
    const isRequested = /^https?:/.test(address);
    if (isRequested) this.ownNavigations += 1;
    const { errorText } = await session.send("Page.navigate", { url: address });
    if (errorText) {
      this.ownNavigations = 0;
      const failure = loadFailure(errorText, url);
      this.emit("did-fail-load", cancellableEvent(), failure.errno, failure.code, url, true);
      throw failure;
    }
    await finished;
  }

  send(channel: string, ...args: unknown[]): void {
    this.deliver({ kind: "message", channel, args });
  }

  async executeJavaScript(code: string, userGesture = false): Promise<unknown> {
    if (this.preferences.javascript === false) {
      throw new NotCovered("executeJavaScript in a window without JavaScript");
    }
    return evaluateInPage(await this.target.attached, code, userGesture);
  }

  async printToPDF(options: PrintToPDFOptions): Promise<Buffer> {
    return printToPdf(await this.target.attached, options);
  }

  setWindowOpenHandler(handler: WindowOpenHandler): void {
    this.openHandler = handler;
  }

  getURL(): string {
    return fromChromium(this.url);
  }
  getTitle(): string {
    return this.window.getTitle();
  }
  isDestroyed(): boolean {
    return this.destroyed;
  }
  isLoading(): boolean {
    return this.loading;
  }
  isCrashed(): boolean {
    return false;
  }
  getType(): "window" {
    return "window";
  }
  getOSProcessId(): number {
    return this.target.chromium.processId;
  }
  isDevToolsOpened(): boolean {
    return false;
  }
  focus(): void {
    this.window.focus();
  }

  close(options: { waitForBeforeUnload?: boolean } = {}): void {
    if (options.waitForBeforeUnload) void this.window.closePage();
    else this.window.destroy();
  }

  // What follows is called by the stand-in itself.

  deliver(message: ToPage): void {
    void this.deliverText(stringify(message), this.isolatedContext);
  }

  handlePageMessage(payload: string, contextId: number): void {
    const message = parse(payload) as FromPage;
    switch (message.kind) {
      case "ready":
        this.isolatedContext = contextId;
        this.deliver({ kind: "accelerators", accelerators: menuAccelerators() });
        if (this.getZoomFactor() !== 1) this.setZoomFactor(this.getZoomFactor());
        break;
      case "send":
        this.emit("ipc-message", this.ipcEvent(), message.channel, ...message.args);
        handleSend(this.ipcEvent(), message);
        break;
      case "invoke":
        void handleInvoke(this.ipcEvent(), message).then((reply) =>
          this.deliverText(reply, contextId),
        );
        break;
      case "open":
        this.handleOpen(message.url, message.name, message.features);
        break;
      case "accelerator":
        runAccelerator(message.accelerator, this.window);
        break;
      case "resize":
        this.window.handleResize(message.width, message.height);
        break;
      case "preload-error":
        this.handlePreloadError(message.file, new Error(message.message));
        break;
    }
  }

  handlePreloadError(file: string, error: Error): void {
    process.stderr.write(
      `Unable to load preload script: ${file}\n${error.stack ?? error.message}\n`,
    );
    this.emit("preload-error", cancellableEvent(), file, error);
  }

  handleOpen(url: string, frameName: string, features: string): void {
    const referrer = { url: this.getURL(), policy: "default" as const };
    const details = { url: fromChromium(url), frameName, features, disposition: "new-window" };
    const answer = this.openHandler?.({ ...details, disposition: "new-window", referrer });
    if (answer?.action !== "deny") throw new NotCovered("a window opened by a page");
  }

  handleNavigated(frameId: string, url: string): void {
    this.mainFrameId = frameId;
    this.url = url;
    this.emit("did-navigate", cancellableEvent(), this.getURL(), 200, "OK");
  }

  handleNavigatedInPage(url: string): void {
    this.url = url;
    this.emit("did-navigate-in-page", cancellableEvent(), this.getURL(), true, 1, 1);
  }

  handleLoading(loading: boolean): void {
    this.loading = loading;
    this.emit(loading ? "did-start-loading" : "did-stop-loading");
  }

  handleGone(): void {
    this.destroyed = true;
    this.emit("destroyed");
  }

  isMainFrame(frameId: string): boolean {
    return this.mainFrameId === undefined || frameId === this.mainFrameId;
  }

  mayNavigate(navigation: { url: string; isMainFrame: boolean; isRedirect: boolean }): boolean {
    const { url, isMainFrame, isRedirect } = navigation;
    if (isMainFrame && !isRedirect && this.ownNavigations > 0) {
      this.ownNavigations -= 1;
      return true;
    }
    const event: CancellableEvent = cancellableEvent({
      url,
      isMainFrame,
      isSameDocument: false,
      frame: this.mainFrame,
      initiator: this.mainFrame,
    });
    if (!isRedirect) this.emit("will-frame-navigate", event);
    if (isRedirect) this.emit("will-redirect", event, url, false, isMainFrame, 1, 1);
    else if (isMainFrame) this.emit("will-navigate", event, url, false, true, 1, 1);
    return !event.defaultPrevented;
  }

  /** A page is about to go and has asked to stay; a person may have closed its window. */
  mayUnload(): boolean {
    if (this.ownNavigations > 0) return true;
    if (!this.window.isClosing) return this.window.mayClose();
    const event = cancellableEvent();
    this.emit("will-prevent-unload", event);
    return event.defaultPrevented;
  }

  /** Whether the page has to ask before it goes, when a person closes its window. */
  async hold(hold: boolean): Promise<void> {
    await this.deliverText(
      stringify({ kind: "hold", hold } satisfies ToPage),
      this.isolatedContext,
    );
  }

  reportFailure(error: unknown): void {
    // A page that has gone answers nothing any more; that is no failure.
    if (this.destroyed || error instanceof ChromiumGone) return;
    note(error instanceof Error ? error.message : String(error));
  }

  private async deliverText(text: string, contextId: number | undefined): Promise<void> {
    if (contextId === undefined || this.destroyed) return;
    try {
      const session = await this.target.attached;
      await session.send("Runtime.callFunctionOn", {
        functionDeclaration: "function (text) { deliverFromMain(text); }",
        executionContextId: contextId,
        arguments: [{ value: text }],
      });
    } catch {
      // The document the message was for may be gone, as it may in Electron.
    }
  }

  private ipcEvent(): IpcEvent {
    return {
      type: "frame",
      sender: this,
      senderFrame: this.mainFrame,
      processId: 1,
      frameId: 1,
      reply: (channel, ...args) => this.send(channel, ...args),
    };
  }

  static getAllWebContents(): WebContents[] {
    return windows.all().map(({ webContents }) => webContents);
  }
  static getFocusedWebContents(): WebContents | null {
    return windows.focused()?.webContents ?? null;
  }
  static fromId(id: number): WebContents | undefined {
    return windows.withId(id)?.webContents;
  }
  static fromDevToolsTargetId(targetId: string): WebContents | undefined {
    return windows.withTarget(targetId)?.webContents;
  }
}

throwForUnknownMembers("WebContents", WebContents);
