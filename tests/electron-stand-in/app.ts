import { applicationName, appPaths, setApplicationName } from "./app-paths.ts";
import { closeBrowsers, onBrowserLost } from "./browsers.ts";
import { cancellableEvent } from "./cancellable-event.ts";
import { CoveredEmitter } from "./covered-emitter.ts";
import { deferred } from "./deferred.ts";
import { applicationLocale, systemLanguages } from "./languages.ts";
import { Menu } from "./menu.ts";
import { throwForUnknownMembers } from "./not-covered.ts";
import { runtime } from "./runtime.ts";
import { SingleInstance } from "./single-instance.ts";
import { appEvents } from "./window-events.ts";
import { windows } from "./windows.ts";

class App extends CoveredEmitter {
  protected readonly emitterName = "app";
  protected readonly coveredEvents = appEvents;
  readonly isPackaged = false;
  readonly commandLine = runtime.commandLine.api;
  readonly dock = undefined;
  private readonly ready = deferred();
  private readonly singleInstance = new SingleInstance();
  private quitting = false;
  private exiting = false;

  whenReady(): Promise<void> {
    return this.ready.promise;
  }
  isReady(): boolean {
    return runtime.isReady;
  }

  getName(): string {
    return applicationName();
  }
  setName(name: string): void {
    setApplicationName(name);
  }
  get name(): string {
    return applicationName();
  }
  set name(name: string) {
    setApplicationName(name);
  }
  getVersion(): string {
    return runtime.applicationPackage.version ?? "0.0.0";
  }
  getAppPath(): string {
    return runtime.applicationRoot;
  }
  getPath(name: string): string {
    return appPaths.get(name);
  }
  setPath(name: string, folder: string): void {
    appPaths.set(name, folder);
  }
  setAppLogsPath(folder?: string): void {
    appPaths.set("logs", folder ?? appPaths.get("logs"));
  }
  getLocale(): string {
    return applicationLocale();
  }
  getSystemLocale(): string {
    return systemLanguages()[0] ?? "en-US";
  }
  getPreferredSystemLanguages(): string[] {
    return systemLanguages();
  }

  get applicationMenu(): Menu | null {
    return Menu.getApplicationMenu();
  }
  set applicationMenu(menu: Menu | null) {
    Menu.setApplicationMenu(menu);
  }

  // Every page of the stand-in is sandboxed as far as Chromium is.
  enableSandbox(): void {}
  // The stand-in has no taskbar, no native window for "About" and nothing to accelerate.
  setAppUserModelId(_id: string): void {}
  setAboutPanelOptions(_options: object): void {}
  disableHardwareAcceleration(): void {}

  focus(): void {
    windows.focused()?.focus();
  }

  requestSingleInstanceLock(additionalData: unknown = {}): boolean {
    return this.singleInstance.request(appPaths.get("userData"), additionalData, (other) => {
      void this.ready.promise.then(() => {
        const { argv, folder, additionalData: data } = other;
        return this.emit("second-instance", cancellableEvent(), argv, folder, data);
      });
    });
  }
  hasSingleInstanceLock(): boolean {
    return this.singleInstance.isHeld;
  }
  releaseSingleInstanceLock(): void {
    this.singleInstance.release();
  }

  quit(): void {
    void this.quitInOrder();
  }

  exit(code = 0): void {
    void this.exitInOrder(code);
  }

  // What follows is called by the stand-in itself.

  start(): void {
    if (this.quitting || this.exiting) return;
    onBrowserLost(() => {
      for (const window of windows.all()) window.handleGone();
      this.quit();
    });
    runtime.isReady = true;
    this.emit("will-finish-launching");
    this.emit("ready", cancellableEvent(), {});
    this.ready.resolve();
  }

  handleWindowClosed(): void {
    if (windows.all().length > 0 || this.quitting || this.exiting) return;
    if (this.listenerCount("window-all-closed") > 0) this.emit("window-all-closed");
    else this.quit();
  }

  private async quitInOrder(): Promise<void> {
    if (this.quitting || this.exiting) return;
    this.quitting = true;
    this.quitting = await this.mayQuit();
    if (this.quitting) this.exit();
  }

  private async mayQuit(): Promise<boolean> {
    if (!this.asks("before-quit")) return false;
    for (const window of windows.all()) {
      // One after the other, as Electron closes them: the first that stays open stops it.
      if (!(await window.closeByApplication())) return false;
    }
    return this.asks("will-quit");
  }

  private asks(event: "before-quit" | "will-quit"): boolean {
    const cancellable = cancellableEvent();
    this.emit(event, cancellable);
    return !cancellable.defaultPrevented;
  }

  private async exitInOrder(code: number): Promise<void> {
    if (this.exiting) return;
    this.exiting = true;
    for (const window of windows.all()) window.handleGone();
    this.emit("quit", cancellableEvent(), code);
    this.singleInstance.release();
    await closeBrowsers();
    process.exit(code);
  }
}

throwForUnknownMembers("app", App);

export const app = new App();
