import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";

/** Every file under the folder with its bytes, and every folder: equal means that nothing was changed. */
export function contentOf(folder: string): Record<string, string> {
  const names = readdirSync(folder, { recursive: true, encoding: "utf8" }).toSorted();
  return Object.fromEntries(
    names.map((name) => {
      const file = path.join(folder, name);
      return [name, statSync(file).isDirectory() ? "folder" : bytesOf(file)];
    }),
  );
}

/** The damaged files a library has kept. */
export function quarantineOf(library: string): string[] {
  const folder = path.join(library, "quarantine");
  if (!existsSync(folder)) return [];
  return readdirSync(folder).map((name) => bytesOf(path.join(folder, name)));
}

/** A letter a byte: what differs can be read where a test fails. */
export function bytesOf(file: string): string {
  return shown(readFileSync(file));
}

export function shown(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString("latin1");
}
