import { mkdtempSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { contentSecurityPolicy } from "../../../electron/content-security-policy.ts";
import { answerPage, decodeAddress, type PageSources } from "../../../electron/page-answer.ts";

const hash = "a".repeat(64);
let folder = "";
let sources: PageSources;

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), "press-centre-bundle-"));
  const bundle = path.join(folder, "renderer");
  mkdirSync(path.join(bundle, "assets"), { recursive: true });
  mkdirSync(path.join(folder, "renderer-secrets"));
  writeFileSync(path.join(folder, "secret.txt"), "secret");
  writeFileSync(path.join(folder, "renderer-secrets", "secret.txt"), "secret");
  writeFileSync(path.join(bundle, "index.html"), "<!doctype html>");
  writeFileSync(path.join(bundle, "assets", "main.js"), "export {};");
  writeFileSync(path.join(bundle, "assets", "data.bin"), "bytes");
  symlinkSync(path.join(folder, "secret.txt"), path.join(bundle, "link.txt"));
  symlinkSync(folder, path.join(bundle, "up"));
  sources = {
    bundle,
    readBlob: async (name) =>
      name === hash ? { bytes: new Uint8Array([1, 2]), mediaType: "image/png" } : null,
    publication: (token) =>
      token === "token" ? { html: "<p>", contentSecurityPolicy: "default-src 'none'" } : null,
  };
});

afterAll(() => rmSync(folder, { recursive: true }));

const get = (url: string, method = "GET") => answerPage({ url, method }, sources);

describe("what is served", () => {
  it("the window's files, under the policy of the window", async () => {
    const page = await get("app://bundle/index.html");
    expect(page.status).toBe(200);
    expect(page.headers.get("content-type")).toBe("text/html; charset=utf-8");
    expect(page.headers.get("content-security-policy")).toBe(contentSecurityPolicy);
    expect(page.headers.get("x-content-type-options")).toBe("nosniff");
    const script = await get("app://bundle/assets/main.js?v=1#top");
    expect(await script.text()).toBe("export {};");
    expect(script.headers.get("content-type")).toBe("text/javascript; charset=utf-8");
  });

  it("attachments of the library, which can do nothing", async () => {
    const blob = await get(`app://bundle/blobs/${hash}`);
    expect(blob.headers.get("content-type")).toBe("image/png");
    expect(blob.headers.get("content-security-policy")).toBe("default-src 'none'; sandbox");
    expect([...new Uint8Array(await blob.arrayBuffer())]).toEqual([1, 2]);
  });

  it("publications, under the policy they bring", async () => {
    const page = await get("app://bundle/publication/token");
    expect(await page.text()).toBe("<p>");
    expect(page.headers.get("content-security-policy")).toBe("default-src 'none'");
  });
});

describe("what is refused", () => {
  it.each([
    "app://bundle/",
    "app://bundle/missing.js",
    "app://bundle/assets",
    "app://bundle/assets/data.bin",
    "app://bundle/../secret.txt",
    "app://bundle/..%2fsecret.txt",
    "app://bundle/%2e%2e/secret.txt",
    "app://bundle/%2e%2e%2fsecret.txt",
    "app://bundle/%252e%252e%252fsecret.txt",
    "app://bundle/..%5csecret.txt",
    "app://bundle/assets/..%2f..%2fsecret.txt",
    "app://bundle/../renderer-secrets/secret.txt",
    "app://bundle/..%2frenderer-secrets%2fsecret.txt",
    "app://bundle/%2fetc%2fpasswd",
    "app://bundle//etc/passwd",
    "app://bundle/index.html%00.txt",
    "app://bundle/index.html::$DATA",
    "app://bundle/C:/Windows/win.ini",
    "app://bundle/%E0%A4%A",
    "app://bundle/link.txt",
    "app://bundle/up/secret.txt",
    "app://bundle/blobs/",
    "app://bundle/blobs/..%2fsecret.txt",
    `app://bundle/blobs/${"b".repeat(64)}`,
    `app://bundle/blobs/${hash}/more`,
    `app://bundle/blobs/${hash.toUpperCase()}`,
    "app://bundle/publication/other",
    "app://other/index.html",
    "app://bundle.other/index.html",
    "app://bundle:80/index.html",
    "file:///index.html",
    "not an address",
  ])("%s", async (url) => {
    const response = await get(url);
    expect(response.status).toBe(404);
    expect(await response.text()).toBe("");
    expect(response.headers.get("content-security-policy")).toBe(contentSecurityPolicy);
  });

  it.each(["POST", "PUT", "DELETE", "HEAD", "OPTIONS"])("the method %s", async (method) => {
    expect((await get("app://bundle/index.html", method)).status).toBe(405);
  });
});

it("no decoded step of an address leads upwards or elsewhere", () => {
  for (const step of ["..", "...", ".", "", "a/b", "a\\b", "a:b", "%2e", "a\0", "a\n"]) {
    expect(decodeAddress(`/${encodeURIComponent(step)}`), JSON.stringify(step)).toBeNull();
  }
  expect(decodeAddress("/шрифты/%D0%B0.txt")).toEqual(["шрифты", "а.txt"]);
});

it("the policy allows nothing inline and no eval", () => {
  expect(contentSecurityPolicy).toMatch(/^default-src 'none'/);
  expect(contentSecurityPolicy).not.toMatch(/unsafe|https?:|\*/);
});
