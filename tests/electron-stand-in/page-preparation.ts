import type { WebPreferences } from "electron";
import { cancellableEvent } from "./cancellable-event.ts";
import type { DevToolsSession } from "./devtools-pipe.ts";
import { emulateTheme } from "./native-theme.ts";
import {
  bindingName,
  isolatedWorldName,
  isolatedWorldScript,
  mainWorldScript,
  pageSetup,
} from "./page-scripts.ts";
import { allowPermissions } from "./permissions.ts";
import { answerRequest, type RequestOwner } from "./requests.ts";
import { followDownloads } from "./session.ts";
import type { Chromium } from "./chromium.ts";

/** What the preparation needs of a WebContents, and tells it. */
export interface PageOwner extends RequestOwner {
  readonly preferences: WebPreferences;
  readonly target: { readonly chromium: Chromium };
  emit(event: string, ...args: unknown[]): boolean;
  handlePageMessage(payload: string, contextId: number): void;
  handlePreloadError(file: string, error: Error): void;
  handleOpen(url: string, frameName: string, features: string): void;
  handleNavigated(frameId: string, url: string): void;
  handleNavigatedInPage(url: string): void;
  handleLoading(loading: boolean): void;
  mayUnload(): boolean;
  reportFailure(error: unknown): void;
}

/** Gives an empty page the two worlds, the interception and the events of an Electron window. */
export async function preparePage(session: DevToolsSession, owner: PageOwner): Promise<void> {
  listen(session, owner);
  await session.send("Page.enable");
  const setup = pageSetup({
    isShown: owner.target.chromium.isShown,
    additionalArguments: owner.preferences.additionalArguments ?? [],
  });
  const { preload, javascript } = owner.preferences;
  const binding = { name: bindingName, executionContextName: isolatedWorldName };
  const preparations: Promise<unknown>[] = [
    session.send("Runtime.enable"),
    session.send("Runtime.addBinding", binding),
    session.send("Page.addScriptToEvaluateOnNewDocument", { source: mainWorldScript(setup) }),
    session.send("Page.addScriptToEvaluateOnNewDocument", {
      source: isolatedScript(owner, setup, preload),
      worldName: isolatedWorldName,
    }),
    session.send("Fetch.enable", { patterns: [{ urlPattern: "*" }] }),
    emulateTheme(session),
    allowPermissions(owner.target.chromium.browser),
  ];
  if (javascript === false) {
    preparations.push(session.send("Emulation.setScriptExecutionDisabled", { value: true }));
  }
  followDownloads(owner.target.chromium.browser);
  await Promise.all(preparations);
}

function isolatedScript(
  owner: PageOwner,
  setup: ReturnType<typeof pageSetup>,
  preload: string | undefined,
): string {
  try {
    return isolatedWorldScript(setup, preload);
  } catch (error) {
    const failure = error instanceof Error ? error : new Error(String(error));
    setImmediate(() => owner.handlePreloadError(preload ?? "", failure));
    return isolatedWorldScript(setup);
  }
}

function listen(session: DevToolsSession, owner: PageOwner): void {
  session.on("Runtime.bindingCalled", ({ name, payload, executionContextId }) => {
    if (name === bindingName) owner.handlePageMessage(payload, executionContextId);
  });
  session.on("Fetch.requestPaused", (paused) => {
    answerRequest(session, owner, paused).catch((error: unknown) => {
      // A request may have been given up by the page while the application was answering.
      const givenUp = error instanceof Error && error.message.includes("Invalid InterceptionId");
      if (!givenUp) owner.reportFailure(error);
    });
  });
  session.on("Page.domContentEventFired", () => owner.emit("dom-ready", cancellableEvent()));
  session.on("Page.loadEventFired", () => owner.emit("did-finish-load", cancellableEvent()));
  session.on("Page.frameStartedLoading", () => owner.handleLoading(true));
  session.on("Page.frameStoppedLoading", () => owner.handleLoading(false));
  session.on("Page.frameNavigated", ({ frame }) => {
    if (frame.parentId === undefined) owner.handleNavigated(frame.id, frame.url);
  });
  session.on("Page.navigatedWithinDocument", ({ frameId, url }) => {
    if (owner.isMainFrame(frameId)) owner.handleNavigatedInPage(url);
  });
  session.on("Page.windowOpen", ({ url, windowName, windowFeatures }) => {
    owner.handleOpen(url, windowName, windowFeatures.join(","));
  });
  session.on("Page.javascriptDialogOpening", ({ type }) => {
    if (type !== "beforeunload") return;
    const accept = owner.mayUnload();
    // Playwright may have answered the same dialog first.
    session.send("Page.handleJavaScriptDialog", { accept }).catch(() => undefined);
  });
  session.on("Runtime.consoleAPICalled", ({ type, args }) => {
    const message = args.map(({ value, description }) => String(value ?? description ?? ""));
    const level = type === "warning" || type === "error" || type === "debug" ? type : "info";
    const details = { level, message: message.join(" "), lineNumber: 0, sourceId: "" };
    owner.emit("console-message", cancellableEvent(details));
  });
  session.on("Inspector.targetCrashed", () => {
    const details = { reason: "crashed", exitCode: 1 };
    owner.emit("render-process-gone", cancellableEvent(), details);
  });
}
