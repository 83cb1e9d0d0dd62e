import { EventEmitter } from "node:events";

import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";

import type { VisiblePage } from "../../../../shared/export/print-html.ts";
import { wholePicture } from "../../../../shared/pictures/crop.ts";

/** A page that prints its title; the texts of scripts tell which step it is at. */
class FakeContents extends EventEmitter {
  shown = "";
  damaged = 0;
  developed: string | null = null;
  readonly options: unknown[] = [];
  answer: (() => Promise<Uint8Array>) | null = null;

  setWindowOpenHandler(handler: () => { action: string }): void {
    this.openAnswer = handler().action;
  }
  openAnswer = "";

  async executeJavaScript(script: string): Promise<unknown> {
    const ordered = /, mediaType, crop, turn, madeAs, width } = (.*);/.exec(script)?.[1];
    if (ordered !== undefined) return this.developed;
    const shown = /const page = (.*);/.exec(script)?.[1];
    if (shown === undefined) return this.damaged;
    this.shown = (JSON.parse(shown) as VisiblePage).title;
    return undefined;
  }

  async printToPDF(options: unknown): Promise<Uint8Array> {
    this.options.push(options);
    return this.answer === null ? new TextEncoder().encode(this.shown) : this.answer();
  }
}

const windows: FakeBrowserWindow[] = [];

class FakeBrowserWindow extends EventEmitter {
  readonly webContents = new FakeContents();
  readonly addresses: string[] = [];
  private destroyed = false;

  constructor(readonly options: { show: boolean; webPreferences: Record<string, unknown> }) {
    super();
    windows.push(this);
  }
  async loadURL(address: string): Promise<void> {
    this.addresses.push(address);
  }
  isDestroyed(): boolean {
    return this.destroyed;
  }
  destroy(): void {
    this.destroyed = true;
    this.emit("closed");
  }
}
vi.doMock("electron", () => ({ BrowserWindow: FakeBrowserWindow }));

const { createPdfWindow } = await import("../../../../electron/export/pdf-window.ts");
const { createPublications } = await import("../../../../electron/export/publications.ts");

function page(title: string): VisiblePage {
  return { language: "en", title, stylesheet: "", body: "<p></p>" };
}

const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes);
const latest = () => windows.at(-1) ?? expect.fail("No window was made");
const open = (options: { idleAfter?: number; timeLimit?: number } = {}) =>
  createPdfWindow({
    baseAddress: "app://bundle/",
    publications: createPublications(),
    ...options,
  });

beforeEach(() => {
  windows.length = 0;
});
afterEach(() => {
  vi.useRealTimers();
});

describe("the window that prints", () => {
  it("is hidden, in the sandbox, without a preload, and goes nowhere", async () => {
    await open().print(page("One"));
    const { options, webContents, addresses } = latest();
    expect(options.show).toBe(false);
    expect(options.webPreferences).toMatchObject({
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
    });
    expect(options.webPreferences).not.toHaveProperty("preload");
    expect(webContents.openAnswer).toBe("deny");
    const navigation = { preventDefault: vi.fn<() => void>() };
    webContents.emit("will-navigate", navigation);
    expect(navigation.preventDefault).toHaveBeenCalledOnce();
    expect(addresses[0]).toMatch(/^app:\/\/bundle\/publication\/[0-9a-f-]{36}$/);
  });

  it("prints tagged pages with an outline, of the size the page says", async () => {
    await open().print(page("One"));
    expect(latest().webContents.options).toEqual([
      {
        printBackground: true,
        preferCSSPageSize: true,
        generateTaggedPDF: true,
        generateDocumentOutline: true,
      },
    ]);
  });

  it("stays for the next job, and jobs wait for one another", async () => {
    const pdf = open();
    const printed = await Promise.all(["One", "Two", "Three"].map((name) => pdf.print(page(name))));
    expect(printed.map(text)).toEqual(["One", "Two", "Three"]);
    expect(windows).toHaveLength(1);
  });

  it("is made anew when it has crashed, and the job done there", async () => {
    const pdf = open();
    await pdf.print(page("One"));
    const crashed = latest();
    crashed.webContents.answer = () => new Promise(() => {});
    const job = pdf.print(page("Two"));
    await vi.waitFor(() => expect(crashed.webContents.options).toHaveLength(2));
    crashed.webContents.emit("render-process-gone");
    expect(text(await job)).toBe("Two");
    expect(windows).toHaveLength(2);
    expect(crashed.isDestroyed()).toBe(true);
  });

  it("is made anew after a job that failed", async () => {
    const pdf = open();
    await pdf.print(page("One"));
    latest().webContents.answer = () => Promise.reject(new Error("printer on fire"));
    await expect(pdf.print(page("Two"))).rejects.toThrow("printer on fire");
    expect(text(await pdf.print(page("Three")))).toBe("Three");
    expect(windows).toHaveLength(2);
  });

  it("gives up a job that takes too long", async () => {
    const pdf = open({ timeLimit: 20 });
    await pdf.print(page("One"));
    latest().webContents.answer = () => new Promise(() => {});
    await expect(pdf.print(page("Two"))).rejects.toThrow("20 ms");
    expect(latest().isDestroyed()).toBe(true);
  });

  it("does not print a page whose picture cannot be shown", async () => {
    const pdf = open();
    pdf.warmUp();
    latest().webContents.damaged = 1;
    await expect(pdf.print(page("One"))).rejects.toMatchObject({
      problem: { code: "picture-damaged" },
    });
  });

  it("develops pictures between its pages; one that cannot be shown becomes nothing", async () => {
    const pdf = open();
    const picture = { blob: "", mediaType: "image/png", base64: "" };
    const order = { ...picture, crop: wholePicture, turn: null, madeAs: "image/png", width: 100 };
    const [, none] = await Promise.all([pdf.print(page("One")), pdf.develop(order)]);
    expect(none).toBeNull();
    latest().webContents.developed = "bytes";
    expect(await pdf.develop(order)).toEqual({ mediaType: "image/png", base64: "bytes" });
    expect(windows).toHaveLength(1);
  });

  it("lets a job be cancelled at once, and the next one come through", async () => {
    const pdf = open();
    await pdf.print(page("One"));
    const cancellation = new AbortController();
    let finish: (() => void) | undefined;
    latest().webContents.answer = () =>
      new Promise((resolve) => {
        finish = () => resolve(new Uint8Array(1));
      });
    const job = pdf.print(page("Two"), cancellation.signal);
    const next = pdf.print(page("Three"), new AbortController().signal);
    await vi.waitFor(() => expect(latest().webContents.options).toHaveLength(2));
    cancellation.abort(new Error("enough"));
    await expect(job).rejects.toThrow("enough");
    latest().webContents.answer = null;
    finish?.();
    expect(text(await next)).toBe("Three");
  });

  it("goes when it has not been needed for a while, and when it is closed", async () => {
    vi.useFakeTimers();
    const pdf = open({ idleAfter: 1000 });
    await pdf.print(page("One"));
    vi.advanceTimersByTime(999);
    expect(latest().isDestroyed()).toBe(false);
    vi.advanceTimersByTime(1);
    expect(latest().isDestroyed()).toBe(true);

    pdf.warmUp();
    expect(windows).toHaveLength(2);
    pdf.close();
    expect(latest().isDestroyed()).toBe(true);
  });
});
