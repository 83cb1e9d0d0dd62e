import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import { beforeAll, describe, expect, it } from "vitest";
import { buildStandIn } from "../../runtime/build-stand-in.ts";
import { journalWith, launchFixture } from "./fixture-application.ts";

beforeAll(() => buildStandIn());

describe("windows", () => {
  it("are known by the application's own address", async () => {
    const { app, page } = await launchFixture();
    expect(page.url()).toBe("https://bundle.app.stand-in.test/index.html");
    const window = await app.browserWindow(page);
    expect(await window.evaluate((own) => own.webContents.getURL())).toBe(
      "app://bundle/index.html",
    );
    expect(await window.evaluate((own) => own.getSize())).toEqual([900, 700]);
    const evaluated = await window.evaluate((own) =>
      own.webContents.executeJavaScript(
        "Promise.resolve({ title: document.title, at: new Date(3) })",
      ),
    );
    expect(evaluated).toEqual({ title: "Fixture", at: new Date(3) });
  });

  it("stay open when the application prevents closing", async () => {
    const fixture = await launchFixture();
    const { app, page } = fixture;
    await app.evaluate(({ BrowserWindow }) => {
      globalThis.fixture.keepOpen = true;
      BrowserWindow.getAllWindows()[0]?.close();
    });
    expect(await page.title()).toBe("Fixture");
    const journal = await journalWith(fixture, "close");
    expect(journal).not.toContainEqual(["closed"]);
    await app.evaluate(() => {
      globalThis.fixture.keepOpen = false;
    });
  });

  it("stay open when the page prevents unloading", async () => {
    const { app, page } = await launchFixture();
    await page.getByRole("textbox").click();
    await page.evaluate(() =>
      globalThis.addEventListener("beforeunload", (event) => event.preventDefault()),
    );
    page.on("dialog", () => undefined);
    await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());
    await expect.poll(() => page.title()).toBe("Fixture");
    expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
    await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.destroy());
  });

  it("follow the theme and the zoom of the application", async () => {
    const { app, page } = await launchFixture();
    const isDark = () => page.evaluate(() => matchMedia("(prefers-color-scheme: dark)").matches);
    await app.evaluate(({ nativeTheme }) => {
      nativeTheme.themeSource = "dark";
    });
    await expect.poll(isDark).toBe(true);
    await app.evaluate(({ nativeTheme }) => {
      nativeTheme.themeSource = "light";
    });
    await expect.poll(isDark).toBe(false);

    const width = () => page.getByRole("heading").evaluate((heading) => heading.clientWidth);
    const before = await width();
    await app.evaluate(({ webContents }) => webContents.getAllWebContents()[0]?.setZoomFactor(2));
    await expect.poll(width).toBeLessThan(before);
  });

  it("print tagged PDF without being shown", async () => {
    const { app, page } = await launchFixture();
    const bytes = await page.evaluate(async () => {
      const html =
        '<html lang="ru"><title>Документ</title><style>@page{size:A5}</style>' +
        '<h1>Заголовок</h1><p>Абзац</p><h2 style="break-before:page">Вторая</h2></html>';
      return [...((await globalThis.fixture.invoke("print", html)) as Uint8Array)];
    });
    const pdf = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
    const { info } = (await pdf.getMetadata()) as { info: { Title?: string } };
    const first = await pdf.getPage(1);
    const { items } = await first.getTextContent();
    expect(info.Title).toBe("Документ");
    expect(await pdf.getMarkInfo()).toMatchObject({ Marked: true });
    expect(await pdf.getOutline()).toMatchObject([{ title: "Заголовок" }]);
    expect(pdf.numPages).toBe(2);
    const [left, bottom, width = 0, height = 0] = first.view;
    expect([left, bottom]).toEqual([0, 0]);
    // A5 in points, which Chromium rounds by less than one.
    expect(Math.abs(width - (148 / 25.4) * 72)).toBeLessThan(1);
    expect(Math.abs(height - (210 / 25.4) * 72)).toBeLessThan(1);
    expect(items.map((item) => ("str" in item ? item.str : "")).join("")).toContain("Заголовок");
    expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
  });
});
