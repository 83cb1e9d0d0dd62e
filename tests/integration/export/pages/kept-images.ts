import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";

import { projectRoot } from "../../../runtime/project.ts";
import { differenceOf } from "./difference.ts";
import { fromPng, type GreyImage, pagesOf, strip, toPng } from "./grey-image.ts";

interface KeptImages {
  /** Before any is compared. */
  begin(): void;
  /** In words, none where nothing changed; both images and their difference are written down. */
  changesOf(name: string, pages: readonly GreyImage[], share?: number): string[];
  /** Of all that are kept, in order. */
  names(): string[];
}

/**
 * Images of pages as they once were, in a folder of the fixtures. `PRESS_CENTRE_RENEW_PAGES=1` makes them anew:
 * look at each before it is kept.
 */
export function keepImages(folder: string): KeptImages {
  const kept = path.join(projectRoot, "tests/fixtures", folder);
  const told = path.join(projectRoot, "test-results", folder);
  const renews = process.env["PRESS_CENTRE_RENEW_PAGES"] === "1";
  return {
    begin() {
      rmSync(told, { recursive: true, force: true });
      if (renews) rmSync(kept, { recursive: true, force: true });
    },
    changesOf(name, actual, share) {
      if (renews) write(kept, name, strip(actual));
      const file = path.join(kept, fileName(name));
      const before = existsSync(file) ? fromPng(readFileSync(file)) : null;
      const expected = before === null ? [] : pagesOf(before, actual[0]?.width ?? 0);
      const found = actual.map((page, index) => {
        const other = expected[index];
        return other === undefined ? null : differenceOf(other, page, share);
      });
      const changes = found.flatMap((difference, index) =>
        difference === null ? [] : [`image ${index + 1} of ${found.length}: ${difference.told}`],
      );
      if (expected.length !== actual.length)
        changes.push(`${expected.length} images before, ${actual.length} now`);
      if (changes.length > 0) {
        if (before !== null) write(told, `${name} expected`, before);
        write(told, `${name} actual`, strip(actual));
        const differing = actual.map((page, index) => found[index]?.image ?? page);
        write(told, `${name} difference`, strip(differing));
      }
      return changes;
    },
    names: () =>
      readdirSync(kept)
        .map((file) => file.replace(/\.png$/, "").replaceAll("_", " "))
        .toSorted(),
  };
}

function write(folder: string, name: string, image: GreyImage): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, fileName(name)), toPng(image));
}

function fileName(name: string): string {
  return `${name.replaceAll(" ", "_")}.png`;
}
