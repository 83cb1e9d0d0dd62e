import { describe, expect, it } from "vitest";

import { isPublicationAddress, isRequestAllowed } from "../../../electron/address.ts";
import { outsideAddress } from "../../../electron/link.ts";

describe("a page may load", () => {
  it.each(["app://bundle/index.html", "data:image/png;base64,AA==", "blob:app://bundle/1"])(
    "%s",
    (address) => expect(isRequestAllowed(address, false)).toBe(true),
  );

  it("the developer tools only while the program is being made", () => {
    expect(isRequestAllowed("devtools://devtools/bundled/a.js", true)).toBe(true);
    expect(isRequestAllowed("devtools://devtools/bundled/a.js", false)).toBe(false);
  });
});

describe("a page may not load", () => {
  it.each([
    "https://example.org/",
    "http://localhost:9229/json",
    "ws://127.0.0.1:1/",
    "wss://example.org/",
    "ftp://example.org/",
    "file:///etc/passwd",
    "chrome://settings/",
    "filesystem:app://bundle/x",
    "",
    "//example.org",
  ])("%s", (address) => expect(isRequestAllowed(address, true)).toBe(false));
});

it("a frame may show publications only", () => {
  expect(isPublicationAddress("app://bundle/publication/abc")).toBe(true);
  expect(isPublicationAddress("app://bundle/publication/../index.html")).toBe(false);
  expect(isPublicationAddress("app://other/publication/abc")).toBe(false);
  expect(isPublicationAddress("app://bundle/index.html")).toBe(false);
});

describe("a link leaves the program", () => {
  it("as a web, mail or telephone address", () => {
    expect(outsideAddress("https://example.org/новость")).toBe(
      "https://example.org/%D0%BD%D0%BE%D0%B2%D0%BE%D1%81%D1%82%D1%8C",
    );
    expect(outsideAddress("mailto:press@example.org")).toBe("mailto:press@example.org");
    expect(outsideAddress("tel:+74951234567")).toBe("tel:+74951234567");
  });

  it("with its host as it really is", () => {
    expect(outsideAddress("https://аpple.com/")).toBe("https://xn--pple-43d.com/");
  });

  it.each([
    "http://example.org/",
    "file:///etc/passwd",
    "javascript:alert(1)",
    "smb://server/share",
    "ms-msdt:/id",
    "https://bank.example@evil.example/",
    "app://bundle/index.html",
    "example.org",
    "",
  ])("but never %s", (address) => expect(outsideAddress(address)).toBeNull());
});
