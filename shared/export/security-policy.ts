import { sha256 } from "@noble/hashes/sha2.js";
import { utf8ToBytes } from "@noble/hashes/utils.js";

import { base64 } from "./base64.ts";

/**
 * A content security policy (CSP level 3) under which a page may show these style sheets and the
 * pictures inside it, and do nothing else.
 */
export function securityPolicy(stylesheets: readonly string[], ...more: string[]): string {
  const hashes = stylesheets.map((sheet) => `'sha256-${base64(sha256(utf8ToBytes(sheet)))}'`);
  return [
    "default-src 'none'",
    `style-src ${hashes.join(" ")}`,
    "img-src data:",
    "base-uri 'none'",
    "form-action 'none'",
    ...more,
  ].join("; ");
}
