const outsideProtocols: ReadonlySet<string> = new Set(["https:", "mailto:", "tel:"]);

/** The address as the system gets it, null when it is of a kind that is never opened. */
export function outsideAddress(address: string): string | null {
  const url = URL.parse(address);
  if (url === null || !outsideProtocols.has(url.protocol)) return null;
  // A name before the host is there to make an address look like another one.
  return url.username === "" && url.password === "" ? url.href : null;
}
