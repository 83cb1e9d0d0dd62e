/**
 * Chromium cannot be given a scheme of its own over its protocol, so `app://bundle/x` is opened as
 * `https://bundle.app.stand-in.test/x`, with an origin, a policy and a storage of its own.
 */
const suffix = ".stand-in.test";
const mappedUrl = /^https:\/\/([^/?#]*?)\.([a-z][a-z0-9+-]*)\.stand-in\.test(.*)$/i;
const customUrl = /^([a-z][a-z0-9+.-]*):\/\/([^/?#]*)(.*)$/i;
const hostless = "no-host";

const mappedSchemes = new Set<string>();

export function mapScheme(scheme: string): void {
  mappedSchemes.add(scheme);
}

export function unmapScheme(scheme: string): void {
  mappedSchemes.delete(scheme);
}

/** What Chromium is asked for. */
export function toChromium(url: string): string {
  const [, scheme = "", host = "", rest = ""] = customUrl.exec(url) ?? [];
  if (!mappedSchemes.has(scheme.toLowerCase())) return url;
  return `https://${host || hostless}.${scheme.toLowerCase()}${suffix}${rest || "/"}`;
}

/** What the application knows it as. */
export function fromChromium(url: string): string {
  const [, host, scheme, rest = ""] = mappedUrl.exec(url) ?? [];
  if (host === undefined || scheme === undefined) return url;
  return `${scheme}://${host === hostless ? "" : host}${rest}`;
}

/** The scheme and host, as Electron names the origin of a page of a standard scheme. */
export function originOf(url: string): string {
  const [, scheme, host] = customUrl.exec(url) ?? [];
  return scheme === undefined || host === undefined || scheme === "file"
    ? "null"
    : `${scheme}://${host}`;
}

/** A content security policy that names mapped schemes, in Chromium's terms. */
export function mapPolicy(policy: string): string {
  return policy.replaceAll(
    /(?<=^|[\s;])([a-z][a-z0-9+.-]*):(\/\/[^\s;]*)?(?=[\s;]|$)/gi,
    (source, scheme: string, rest?: string) => {
      if (!mappedSchemes.has(scheme.toLowerCase())) return source;
      return rest === undefined
        ? `https://*.${scheme}${suffix}`
        : toChromium(`${scheme}:${rest}`).replace(/\/$/, "");
    },
  );
}
