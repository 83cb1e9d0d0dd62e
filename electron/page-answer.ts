import { readFile, realpath } from "node:fs/promises";
import path from "node:path";

import { host, scheme } from "./address.ts";
import { contentSecurityPolicy } from "./content-security-policy.ts";
import type { ShownPicture } from "./shown-picture.ts";

export interface PageSources {
  /** The folder with the window's files; nothing outside it is ever served. */
  readonly bundle: string;
  /** An attachment of the open library, null when there is none of that name. */
  readBlob(hash: string): Promise<ShownPicture | null>;
  /** The page of a publication with the policy it needs, null when the token is not known. */
  publication(token: string): { html: string; contentSecurityPolicy: string } | null;
}

const mediaTypes: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".map": "application/json; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".jpg": "image/jpeg",
  ".webp": "image/webp",
  ".woff2": "font/woff2",
  ".txt": "text/plain; charset=utf-8",
};

/** What the window, its frames and the printing page are given under the program's own scheme. */
export async function answerPage(
  request: Pick<Request, "method" | "url">,
  sources: PageSources,
): Promise<Response> {
  if (request.method !== "GET") return refusal(405);
  const url = URL.parse(request.url);
  if (url === null || url.protocol !== `${scheme}:` || url.host !== host) return refusal(404);
  const address = decodeAddress(url.pathname);
  if (address === null) return refusal(404);

  const [folder, name, ...deeper] = address;
  if (folder === "blobs" && name !== undefined && deeper.length === 0) {
    return answerBlob(name, sources);
  }
  if (folder === "publication" && name !== undefined && deeper.length === 0) {
    const page = sources.publication(name);
    if (page === null) return refusal(404);
    return reply(page.html, "text/html; charset=utf-8", page.contentSecurityPolicy);
  }
  return answerFile(address, sources.bundle);
}

/**
 * The steps of an address, decoded once; null when a step could mean anything but a plain name on
 * any system (parent folders, separators, drives and streams, control characters).
 */
export function decodeAddress(pathname: string): string[] | null {
  const steps: string[] = [];
  for (const encoded of pathname.split("/").slice(1)) {
    let step: string;
    try {
      step = decodeURIComponent(encoded);
    } catch {
      return null;
    }
    if (step === "" || /^\.+$/.test(step) || /[/\\:%\p{Cc}]/u.test(step)) return null;
    steps.push(step);
  }
  return steps.length === 0 ? null : steps;
}

async function answerFile(address: readonly string[], bundle: string): Promise<Response> {
  const mediaType = mediaTypes[path.extname(address.at(-1) ?? "").toLowerCase()];
  if (mediaType === undefined) return refusal(404);
  try {
    const root = await realpath(bundle);
    const file = await realpath(path.join(root, ...address));
    if (!file.startsWith(root + path.sep)) return refusal(404);
    return reply(new Uint8Array(await readFile(file)), mediaType, contentSecurityPolicy);
  } catch {
    return refusal(404);
  }
}

async function answerBlob(hash: string, sources: PageSources): Promise<Response> {
  if (!/^[0-9a-f]{64}$/.test(hash)) return refusal(404);
  const blob = await sources.readBlob(hash);
  if (blob === null) return refusal(404);
  return reply(new Uint8Array(blob.bytes), blob.mediaType, "default-src 'none'; sandbox");
}

function refusal(status: 404 | 405): Response {
  return reply("", "text/plain; charset=utf-8", contentSecurityPolicy, status);
}

function reply(
  body: string | Uint8Array<ArrayBuffer>,
  mediaType: string,
  policy: string,
  status = 200,
): Response {
  return new Response(body, {
    status,
    headers: {
      "content-type": mediaType,
      "content-security-policy": policy,
      "x-content-type-options": "nosniff",
      "x-dns-prefetch-control": "off",
      "referrer-policy": "no-referrer",
      "cache-control": "no-store",
    },
  });
}
