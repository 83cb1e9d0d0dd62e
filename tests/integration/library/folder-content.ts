import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";

/** Every file under the folder with its bytes, and every folder: equal means that nothing was changed. */
export function contentOf(folder: string): Record<string, string> {
  const names = readdirSync(folder, { recursive: true, encoding: "utf8" }).toSorted();
  return Object.fromEntries(
    names.map((name) => {
      const file = path.join(folder, name);
      return [name, statSync(file).isDirectory() ? "folder" : readFileSync(file, "latin1")];
    }),
  );
}

/** The damaged files a library has kept. */
export function quarantineOf(library: string): Buffer[] {
  const folder = path.join(library, "quarantine");
  if (!existsSync(folder)) return [];
  return readdirSync(folder).map((name) => readFileSync(path.join(folder, name)));
}
