/** Everything the window shows lives under one host of the program's own scheme. */
export const scheme = "app";
export const host = "bundle";
export const startAddress = `${scheme}://${host}/index.html`;

/** Node's URL gives a scheme it does not know the origin "null", so the parts are compared. */
export function isOwnAddress(address: string): boolean {
  const url = URL.parse(address);
  return (
    url !== null &&
    url.protocol === `${scheme}:` &&
    url.host === host &&
    url.username === "" &&
    url.password === ""
  );
}

/** The page of a publication, shown in a frame or printed. */
export function isPublicationAddress(address: string): boolean {
  return isOwnAddress(address) && new URL(address).pathname.startsWith("/publication/");
}

/** Our scheme, and what pages make in memory: everything else would be the network or the disk. */
const localProtocols: ReadonlySet<string> = new Set(["app:", "data:", "blob:"]);

export function isRequestAllowed(address: string, developerTools: boolean): boolean {
  const url = URL.parse(address);
  if (url === null) return false;
  return localProtocols.has(url.protocol) || (developerTools && url.protocol === "devtools:");
}
