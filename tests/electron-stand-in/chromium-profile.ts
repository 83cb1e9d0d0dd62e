import { mkdirSync, readdirSync, rmSync } from "node:fs";
import path from "node:path";

const prefix = "stand-in-profile-";

/** A new profile for this process, cleared of what processes that were killed have left. */
export function createProfile(userData: string, purpose: string): string {
  mkdirSync(userData, { recursive: true });
  for (const name of readdirSync(userData)) {
    if (name.startsWith(prefix) && !isRunning(ownerOf(name)))
      removeProfile(path.join(userData, name));
  }
  const profile = path.join(userData, `${prefix}${process.pid}-${purpose}`);
  removeProfile(profile);
  mkdirSync(profile);
  return profile;
}

export function removeProfile(profile: string): void {
  // Chromium's last helper may still be writing.
  rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 50 });
}

function ownerOf(name: string): number {
  return Number.parseInt(name.slice(prefix.length), 10);
}

function isRunning(processId: number): boolean {
  try {
    process.kill(processId, 0);
    return true;
  } catch {
    return false;
  }
}
