import { CoveredEmitter } from "./covered-emitter.ts";
import type { DevToolsSession } from "./devtools-pipe.ts";
import { editingCommands, type EditingCommand } from "./editing.ts";
import { NotCovered } from "./not-covered.ts";
import type { PageTarget } from "./page-target.ts";
import type { ToPage } from "./page/page-setup.ts";
import { note } from "./runtime.ts";

/** How much larger one level of zoom is than the one before. */
const zoomBase = 1.2;

/** The part of a WebContents that only tells the page what to do. */
export abstract class PageCommands extends CoveredEmitter {
  abstract readonly target: PageTarget;
  /** Navigations the application has begun, which are not asked about. */
  protected ownNavigations = 0;
  private zoomFactor = 1;

  abstract deliver(message: ToPage): void;
  abstract reportFailure(error: unknown): void;

  openDevTools(): void {
    note("the developer tools are the browser's own: press F12 in its window");
  }
  toggleDevTools(): void {
    this.openDevTools();
  }

  reload(): void {
    this.reloadPage(false);
  }
  reloadIgnoringCache(): void {
    this.reloadPage(true);
  }
  stop(): void {
    this.command((session) => session.send("Page.stopLoading"));
  }

  getZoomFactor(): number {
    return this.zoomFactor;
  }
  setZoomFactor(factor: number): void {
    this.zoomFactor = factor;
    this.deliver({ kind: "zoom", factor });
  }
  getZoomLevel(): number {
    return Math.log(this.zoomFactor) / Math.log(zoomBase);
  }
  setZoomLevel(level: number): void {
    this.setZoomFactor(zoomBase ** level);
  }
  get zoomLevel(): number {
    return this.getZoomLevel();
  }
  set zoomLevel(level: number) {
    this.setZoomLevel(level);
  }
  async setVisualZoomLevelLimits(minimum: number, maximum: number): Promise<void> {
    // Chromium has no pinch zoom without a touch screen: that limit holds already.
    if (minimum !== 1 || maximum !== 1)
      throw new NotCovered("setVisualZoomLevelLimits except 1, 1");
    await this.target.attached;
  }

  undo(): void {
    this.edit("undo");
  }
  redo(): void {
    this.edit("redo");
  }
  cut(): void {
    this.edit("cut");
  }
  copy(): void {
    this.edit("copy");
  }
  paste(): void {
    this.edit("paste");
  }
  pasteAndMatchStyle(): void {
    this.edit("pasteAndMatchStyle");
  }
  selectAll(): void {
    this.edit("selectAll");
  }
  delete(): void {
    this.edit("delete");
  }

  // What follows is called by the stand-in itself.

  edit(name: EditingCommand): void {
    this.command(editingCommands[name]);
  }

  /** Sends to Chromium what Electron does without an answer. */
  command(send: (session: DevToolsSession) => Promise<unknown>): void {
    this.target.attached.then(send).catch((error: unknown) => this.reportFailure(error));
  }

  private reloadPage(ignoreCache: boolean): void {
    this.ownNavigations += 1;
    this.command((session) => session.send("Page.reload", { ignoreCache }));
  }
}
