import { sha256 } from "@noble/hashes/sha2.js";
import { utf8ToBytes } from "@noble/hashes/utils.js";

import { base64 } from "./base64.ts";

/**
 * A content security policy (CSP level 3) under which a page may show this one style sheet and the
 * pictures inside it, and do nothing else.
 */
export function securityPolicy(stylesheet: string, ...more: string[]): string {
  const hash = base64(sha256(utf8ToBytes(stylesheet)));
  return [
    "default-src 'none'",
    `style-src 'sha256-${hash}'`,
    "img-src data:",
    "base-uri 'none'",
    "form-action 'none'",
    ...more,
  ].join("; ");
}
