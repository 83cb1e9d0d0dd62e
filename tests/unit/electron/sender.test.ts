import { describe, expect, it } from "vitest";

import { isTrustedSender } from "../../../electron/ipc/sender.ts";

const contents = { name: "main window" };
const from = (url: string, parent: object | null = null) => ({
  sender: contents,
  senderFrame: { url, parent },
});

describe("a request is answered", () => {
  it("when it comes from the main frame of the main window", () => {
    expect(isTrustedSender(from("app://bundle/index.html"), contents)).toBe(true);
    expect(isTrustedSender(from("app://bundle/index.html#top"), contents)).toBe(true);
  });
});

describe("a request is refused", () => {
  it.each([
    "https://bundle/index.html",
    "file:///index.html",
    "app://other/index.html",
    "app://bundle.example/index.html",
    "app://bundle@other/index.html",
    "app://user@bundle/index.html",
    "app://bundle:1/index.html",
    "data:text/html,app://bundle/index.html",
    "about:blank",
    "app://bundle/publication/token",
    "",
  ])("from %s", (url) => {
    expect(isTrustedSender(from(url), contents)).toBe(false);
  });

  it("from a frame inside the page", () => {
    expect(isTrustedSender(from("app://bundle/index.html", {}), contents)).toBe(false);
  });

  it("from another window, from a frame that has gone, and while there is no window", () => {
    const sender = from("app://bundle/index.html");
    expect(isTrustedSender(sender, { name: "main window" })).toBe(false);
    expect(isTrustedSender({ sender: contents, senderFrame: null }, contents)).toBe(false);
    expect(isTrustedSender(sender, null)).toBe(false);
  });
});
