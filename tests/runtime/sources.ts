import { readdirSync, readFileSync, statSync } from "node:fs";
import { createHash } from "node:crypto";
import path from "node:path";
import { projectRoot } from "./project.ts";

/**
 * A fingerprint of files and folders by path, size and time of change: another one means that what
 * was built of them is out of date, also when a file has been deleted.
 */
export function fingerprint(places: readonly string[]): string {
  const hash = createHash("sha256");
  for (const file of places.flatMap((place) => filesIn(path.join(projectRoot, place)))) {
    const { size, mtimeMs } = statSync(file);
    hash.update(`${path.relative(projectRoot, file)}\0${size}\0${mtimeMs}\n`);
  }
  return hash.digest("hex");
}

/** The fingerprint left by the last build, if there was one. */
export function readStamp(file: string): string | undefined {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return undefined;
  }
}

function filesIn(place: string): string[] {
  const found = statSync(place, { throwIfNoEntry: false });
  if (!found) return [];
  if (!found.isDirectory()) return [place];
  return readdirSync(place)
    .toSorted()
    .flatMap((name) => filesIn(path.join(place, name)));
}
