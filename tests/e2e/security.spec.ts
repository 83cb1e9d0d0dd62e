import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";

import type { ElectronApplication, Page } from "@playwright/test";

import { expect, sharing as test } from "./fixture.ts";

const start = "app://bundle/index.html";

/** Addresses as the main process knows them: the stand-in's pages have others. */
function addresses(app: ElectronApplication): Promise<string[]> {
  return app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows().map((window) => window.webContents.getURL()),
  );
}

async function expectUntouched(app: ElectronApplication, page: Page): Promise<void> {
  expect(await addresses(app)).toEqual([start]);
  await expect(page.locator("#window")).not.toBeEmpty();
}

/** Clicks an element that the page is given for this: as a person would, with a gesture. */
async function clickNew(page: Page, name: string, attributes: Record<string, string>) {
  await page.evaluate(
    ([element, given]) => {
      const made = document.createElement(element);
      for (const [attribute, value] of Object.entries(given)) made.setAttribute(attribute, value);
      made.textContent = "away";
      made.id = "away";
      document.body.prepend(made);
    },
    [name, attributes] as const,
  );
  await page.evaluate(() => document.getElementById("away")?.click());
  await page.evaluate(() => document.getElementById("away")?.remove());
}

test.describe("the page", () => {
  test("has the bridge and nothing of Node or Electron", async ({ page }) => {
    const seen = await page.evaluate(() => ({
      bridge: Object.keys(window.pressCentre).toSorted(),
      node: ["require", "process", "module", "Buffer", "global", "__dirname", "electron"].filter(
        (name) => name in window,
      ),
      opener: window.opener as unknown,
    }));
    expect(seen).toEqual({ bridge: ["listen", "request"], node: [], opener: null });
  });

  test("is denied every permission", async ({ page }) => {
    const denied = await page.evaluate(async () => {
      const states: Record<string, string> = {};
      for (const name of ["geolocation", "notifications", "camera", "microphone", "midi"]) {
        const asked = await navigator.permissions.query({ name: name as PermissionName });
        states[name] = asked.state;
      }
      const failed = async (asking: Promise<unknown>) =>
        asking.then(
          () => "granted",
          (error: unknown) => (error instanceof Error ? error.name : "denied"),
        );
      const position = new Promise((resolve, reject) => {
        navigator.geolocation.getCurrentPosition(resolve, () => reject(new Error("denied")));
      });
      return {
        states: [...new Set(Object.values(states))],
        notification: await Notification.requestPermission(),
        media: await failed(navigator.mediaDevices.getUserMedia({ audio: true })),
        position: await failed(position),
        clipboard: await failed(navigator.clipboard.readText()),
      };
    });
    expect(denied.states).toEqual(["denied"]);
    expect(denied.notification).toBe("denied");
    expect(denied.media).not.toBe("granted");
    expect(denied.position).not.toBe("granted");
    expect(denied.clipboard).not.toBe("granted");
  });
});

test.describe("the window", () => {
  test("never shows another page", async ({ app, page }) => {
    for (const address of [
      "https://example.org/",
      "http://127.0.0.1:9/",
      "file:///etc/passwd",
      "data:text/html,<p>elsewhere</p>",
      "app://bundle/publication/unknown",
      "app://other/index.html",
    ]) {
      await page.evaluate((there) => {
        setTimeout(() => (location.href = there), 0);
      }, address);
      await clickNew(page, "a", { href: address });
      await page.waitForTimeout(100);
      await expectUntouched(app, page);
    }
  });

  test("opens no other window", async ({ app, page }) => {
    const opened = await page.evaluate(() => window.open("https://example.org/"));
    expect(opened).toBeNull();
    await clickNew(page, "a", { href: "https://example.org/", target: "_blank" });
    await clickNew(page, "a", { href: "index.html", target: "_blank" });
    await page.waitForTimeout(200);
    await expectUntouched(app, page);
  });

  test("takes no download", async ({ app, page }) => {
    await app.evaluate(({ session }) => {
      session.defaultSession.on("will-download", (event, item) => {
        process.env["PRESS_CENTRE_TEST_DOWNLOAD"] =
          `${event.defaultPrevented} ${item.getFilename()}`;
      });
    });
    await page.evaluate(() => {
      const link = document.createElement("a");
      link.href = URL.createObjectURL(new Blob(["text"]));
      link.download = "taken.txt";
      link.click();
    });
    await expect
      .poll(() => app.evaluate(() => process.env["PRESS_CENTRE_TEST_DOWNLOAD"]))
      .toBe("true taken.txt");
  });
});

test.describe("the network", () => {
  let server: Server;
  let hits: string[];
  let address: string;

  test.beforeEach(async () => {
    hits = [];
    server = createServer((request, response) => {
      hits.push(request.url ?? "");
      response.setHeader("access-control-allow-origin", "*");
      response.end("reached");
    });
    await new Promise<void>((resolve) => {
      server.listen(0, "127.0.0.1", resolve);
    });
    address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });

  test.afterEach(() => new Promise((resolve) => server.close(resolve)));

  test("is out of the page's reach", async ({ page }) => {
    const outcomes = await page.evaluate(async (there) => {
      const failed = (asking: Promise<unknown>) =>
        asking.then(
          () => "reached",
          () => "failed",
        );
      const loaded = (element: HTMLElement, attribute: "src" | "href", value: string) =>
        new Promise<string>((resolve) => {
          element.addEventListener("load", () => resolve("reached"));
          element.addEventListener("error", () => resolve("failed"));
          element.setAttribute(attribute, value);
          document.body.append(element);
        });
      const style = document.createElement("link");
      style.rel = "stylesheet";
      return {
        fetch: await failed(fetch(`${there}/fetch`)),
        image: await loaded(document.createElement("img"), "src", `${there}/image`),
        script: await loaded(document.createElement("script"), "src", `${there}/script`),
        style: await loaded(style, "href", `${there}/style`),
        beacon: navigator.sendBeacon(`${there}/beacon`) ? "sent or refused later" : "failed",
        socket: await new Promise<string>((resolve) => {
          const socket = new WebSocket(`${there.replace("http", "ws")}/socket`);
          socket.addEventListener("open", () => resolve("reached"));
          socket.addEventListener("error", () => resolve("failed"));
        }).catch(() => "failed"),
      };
    }, address);
    const { beacon: _, ...told } = outcomes;
    expect(new Set(Object.values(told))).toEqual(new Set(["failed"]));
    await page.waitForTimeout(200);
    expect(hits).toEqual([]);
  });

  test("is out of reach without the page's policy, too", async ({ app }) => {
    const outcome = await app.evaluate(async ({ BrowserWindow }, there) => {
      const window = new BrowserWindow({ show: false });
      try {
        await window.loadURL(`${there}/window`);
        return "reached";
      } catch (error) {
        return String(error);
      } finally {
        window.destroy();
      }
    }, address);
    expect(outcome).toContain("ERR_BLOCKED_BY_CLIENT");
    expect(hits).toEqual([]);
  });
});
