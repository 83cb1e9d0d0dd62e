import type { BrowserWindowConstructorOptions, Rectangle } from "electron";
import { app } from "./app.ts";
import { cancellableEvent } from "./cancellable-event.ts";
import { CoveredEmitter } from "./covered-emitter.ts";
import { deferred } from "./deferred.ts";
import { NotCovered, throwForUnknownMembers } from "./not-covered.ts";
import { applicationName } from "./app-paths.ts";
import { runtime } from "./runtime.ts";
import { WebContents } from "./web-contents.ts";
import { browserWindowEvents } from "./window-events.ts";
import { checkWindowOptions } from "./window-options.ts";
import { windows } from "./windows.ts";

type WindowState = "normal" | "minimized" | "maximized" | "fullscreen";

const defaultSize = { width: 800, height: 600 };

export class BrowserWindow extends CoveredEmitter {
  protected readonly emitterName = "BrowserWindow";
  protected readonly coveredEvents = browserWindowEvents;
  readonly id = windows.nextId();
  readonly webContents: WebContents;
  private readonly options: BrowserWindowConstructorOptions;
  private title: string;
  private bounds: Rectangle;
  /** The application has closed it, and the page is being asked. */
  isClosing = false;
  private visible: boolean;
  private state: WindowState = "normal";
  /** Settles when the window is closed for good. */
  private readonly whenGone = deferred();

  constructor(options: BrowserWindowConstructorOptions = {}) {
    super();
    if (!runtime.isReady) throw new Error("Cannot create BrowserWindow before app is ready");
    checkWindowOptions(options);
    this.options = options;
    this.title = options.title ?? applicationName();
    this.visible = options.show !== false;
    const { x = 0, y = 0, width = defaultSize.width, height = defaultSize.height } = options;
    this.bounds = { x, y, width, height };
    const preferences = options.webPreferences ?? {};
    this.webContents = new WebContents(this.id, this, preferences, {
      width,
      height,
      neverShown: options.show === false && preferences.preload === undefined,
    });
    this.webContents.once("did-finish-load", () => this.emit("ready-to-show"));
    windows.add(this);
    if (this.visible) windows.focus(this);
    app.emit("browser-window-created", cancellableEvent(), this);
    app.emit("web-contents-created", cancellableEvent(), this.webContents);
  }

  loadURL(url: string): Promise<void> {
    return this.webContents.loadURL(url);
  }

  close(): void {
    void this.closeByApplication();
  }

  destroy(): void {
    if (this.isDestroyed()) return;
    const { target } = this.webContents;
    target.close().catch((error: unknown) => this.webContents.reportFailure(error));
    this.handleGone();
  }

  isDestroyed(): boolean {
    return this.webContents.isDestroyed();
  }

  show(): void {
    if (this.options.show === false && this.options.webPreferences?.preload === undefined) {
      throw new NotCovered("showing a window that was opened hidden and without a preload");
    }
    this.visible = true;
    this.changeState("normal");
    this.emit("show");
    this.focus();
  }
  showInactive(): void {
    this.visible = true;
    this.changeState("normal");
    this.emit("show");
  }
  hide(): void {
    this.visible = false;
    this.setWindowState("minimized");
    this.emit("hide");
  }
  focus(): void {
    const previous = windows.focus(this);
    this.webContents.target
      .activate()
      .catch((error: unknown) => this.webContents.reportFailure(error));
    if (previous) {
      previous.emit("blur");
      app.emit("browser-window-blur", cancellableEvent(), previous);
    }
    this.emit("focus");
    app.emit("browser-window-focus", cancellableEvent(), this);
  }
  isFocused(): boolean {
    return windows.focused() === this;
  }
  isVisible(): boolean {
    return this.visible;
  }

  minimize(): void {
    this.changeState("minimized", "minimize");
  }
  restore(): void {
    this.changeState("normal", "restore");
  }
  maximize(): void {
    this.visible = true;
    this.changeState("maximized", "maximize");
  }
  unmaximize(): void {
    this.changeState("normal", "unmaximize");
  }
  setFullScreen(fullScreen: boolean): void {
    if (fullScreen) this.changeState("fullscreen", "enter-full-screen");
    else this.changeState("normal", "leave-full-screen");
  }
  isMinimized(): boolean {
    return this.state === "minimized";
  }
  isMaximized(): boolean {
    return this.state === "maximized";
  }
  isFullScreen(): boolean {
    return this.state === "fullscreen";
  }

  getBounds(): Rectangle {
    return { ...this.bounds };
  }
  getNormalBounds(): Rectangle {
    return this.getBounds();
  }
  getSize(): [number, number] {
    return [this.bounds.width, this.bounds.height];
  }
  getPosition(): [number, number] {
    return [this.bounds.x, this.bounds.y];
  }
  setBounds(bounds: Partial<Rectangle>): void {
    const before = this.bounds;
    this.bounds = { ...before, ...bounds };
    const { x: left, y: top, width, height } = this.bounds;
    this.applyBounds({ left, top, width, height });
    if (left !== before.x || top !== before.y) this.emit("move");
    if (width !== before.width || height !== before.height) this.emit("resize");
  }
  setSize(width: number, height: number): void {
    this.setBounds({ width, height });
  }
  setPosition(x: number, y: number): void {
    this.setBounds({ x, y });
  }

  getTitle(): string {
    return this.title;
  }
  setTitle(title: string): void {
    this.title = title;
  }
  getBackgroundColor(): string {
    return this.options.backgroundColor ?? "#FFFFFF";
  }
  setBackgroundColor(backgroundColor: string): void {
    // Seen only until the page has painted itself.
    this.options.backgroundColor = backgroundColor;
  }

  // What follows is called by the stand-in itself.

  /** Asks the application, then the page; returns whether the window is closed. */
  async closeByApplication(): Promise<boolean> {
    if (this.isDestroyed()) return true;
    return this.mayClose() && this.closePage();
  }

  mayClose(): boolean {
    const event = cancellableEvent();
    this.emit("close", event);
    return !event.defaultPrevented;
  }

  /** Closes the page unless its beforeunload prevents it; returns whether it is closed. */
  async closePage(): Promise<boolean> {
    try {
      const session = await this.webContents.target.attached;
      const keptByPage = deferred<"kept">();
      session.on("Page.javascriptDialogClosed", ({ result }) => {
        if (!result) keptByPage.resolve("kept");
      });
      this.isClosing = true;
      await this.webContents.hold(false);
      await session.send("Page.close");
      const outcome = await Promise.race([this.whenGone.promise, keptByPage.promise]);
      if (outcome === "kept") await this.webContents.hold(true);
      this.isClosing = false;
      return outcome !== "kept";
    } catch (error) {
      // A page that cannot be asked any more, or never could, is closed without asking.
      this.webContents.reportFailure(error);
      this.destroy();
      return true;
    }
  }

  handleGone(): void {
    if (this.isDestroyed()) return;
    this.webContents.handleGone();
    windows.remove(this);
    this.emit("closed");
    this.whenGone.resolve();
    app.handleWindowClosed();
  }

  handlePageTitle(title: string): void {
    if (title === "" || title === this.title || title === this.webContents.getURL()) return;
    const event = cancellableEvent();
    this.emit("page-title-updated", event, title, true);
    if (!event.defaultPrevented) this.title = title;
  }

  handleResize(width: number, height: number): void {
    if (
      this.state === "minimized" ||
      (width === this.bounds.width && height === this.bounds.height)
    ) {
      return;
    }
    this.bounds = { ...this.bounds, width, height };
    this.emit("resize");
  }

  private changeState(state: WindowState, event?: string): void {
    if (this.state === state && state !== "normal") return;
    // Chromium goes from one state to another only by way of the normal one.
    if (this.state !== "normal" && state !== "normal") this.setWindowState("normal");
    this.state = state;
    this.setWindowState(state);
    if (event !== undefined) this.emit(event);
  }

  private setWindowState(windowState: WindowState): void {
    this.applyBounds({ windowState });
  }

  private applyBounds(bounds: Parameters<WebContents["target"]["setBounds"]>[0]): void {
    this.webContents.target
      .setBounds(bounds)
      .catch((error: unknown) => this.webContents.reportFailure(error));
  }

  static getAllWindows(): BrowserWindow[] {
    return windows.all();
  }
  static getFocusedWindow(): BrowserWindow | null {
    return windows.focused() ?? null;
  }
  static fromId(id: number): BrowserWindow | null {
    return windows.withId(id) ?? null;
  }
  static fromWebContents(webContents: WebContents): BrowserWindow | null {
    return webContents.isDestroyed() ? null : webContents.window;
  }
}

throwForUnknownMembers("BrowserWindow", BrowserWindow);
