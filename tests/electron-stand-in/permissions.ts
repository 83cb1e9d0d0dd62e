import type { DevToolsSession } from "./devtools-pipe.ts";

export type PermissionCheck = (
  webContents: null,
  permission: string,
  origin: string,
  details: object,
) => boolean;

/** Permissions a page can ask for, by Chromium's name, with Electron's. */
const permissions: readonly (readonly [chromium: string, electron: string])[] = [
  ["camera", "media"],
  ["clipboard-read", "clipboard-read"],
  ["clipboard-write", "clipboard-sanitized-write"],
  ["display-capture", "display-capture"],
  ["geolocation", "geolocation"],
  ["idle-detection", "idle-detection"],
  ["local-fonts", "unknown"],
  ["microphone", "media"],
  ["midi", "midi"],
  ["notifications", "notifications"],
  ["screen-wake-lock", "screen-wake-lock"],
  ["storage-access", "storage-access"],
];

let check: PermissionCheck | null = null;

export function setPermissionCheck(newCheck: PermissionCheck | null): void {
  check = newCheck;
}

/** Writes the application's answers into Chromium's settings, before the first page asks. */
export async function allowPermissions(browser: DevToolsSession): Promise<void> {
  const decide = check;
  if (!decide) return;
  await Promise.all(
    permissions.map(([name, electronName]) =>
      browser.send("Browser.setPermission", {
        permission: { name },
        setting: decide(null, electronName, "", {}) ? "granted" : "denied",
      }),
    ),
  );
}
