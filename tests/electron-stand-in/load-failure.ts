const codes: Record<string, number> = {
  "net::ERR_ABORTED": -3,
  "net::ERR_BLOCKED_BY_CLIENT": -20,
  "net::ERR_FILE_NOT_FOUND": -6,
  "net::ERR_INVALID_URL": -300,
  "net::ERR_NAME_NOT_RESOLVED": -105,
  "net::ERR_UNKNOWN_URL_SCHEME": -302,
};
const failed = -2;

export type LoadFailure = Error & { code: string; errno: number; url: string };

/** The error `loadURL` rejects with in Electron. */
export function loadFailure(errorText: string, url: string): LoadFailure {
  const errno = codes[errorText] ?? failed;
  const code = errorText.replace("net::", "");
  return Object.assign(new Error(`${code} (${errno}) loading '${url}'`), { code, errno, url });
}
