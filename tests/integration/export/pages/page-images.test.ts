import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";

import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { projectRoot } from "../../../runtime/project.ts";
import { type ChromiumPrinter, openChromiumPrinter } from "../chromium-printer.ts";
import { coloursOf } from "./colours.ts";
import { differenceOf } from "./difference.ts";
import { fromPng, type GreyImage, pagesOf, strip, toPng } from "./grey-image.ts";
import { pageCases } from "./page-cases.ts";
import { hasPoppler, imagesOf } from "./pdf-images.ts";

const kept = path.join(projectRoot, "tests/fixtures/pages");
const told = path.join(projectRoot, "test-results/pages");
const renews = process.env["PRESS_CENTRE_RENEW_PAGES"] === "1";

if (!hasPoppler)
  console.warn("PAGES ARE NOT LOOKED AT: pdftoppm (poppler-utils) is not installed.");

const cases = pageCases();

describe.skipIf(!hasPoppler)("the pages (needs pdftoppm of poppler-utils)", () => {
  let printer: ChromiumPrinter;
  beforeAll(async () => {
    rmSync(told, { recursive: true, force: true });
    if (renews) rmSync(kept, { recursive: true, force: true });
    printer = await openChromiumPrinter();
  });
  afterAll(() => printer.close());

  /** `PRESS_CENTRE_RENEW_PAGES=1` makes them anew: look at each before it is kept. */
  describe.concurrent("look as they did", () => {
    it.for(cases)("$name", async ({ name, first, share, page }, { expect }) => {
      const pages = await imagesOf(await printer.print(page()), first);
      if (renews) write(kept, name, strip(pages));
      const changes = changesOf(name, pages, share);
      expect(changes.join("\n"), `${name}: see test-results/pages`).toBe("");
    });
  });

  it("keep the colours of their layouts", async () => {
    const black = "#000000";
    const [ink, quiet, line, accent] = ["#1d1c19", "#5c5951", "#d8d5cc", "#23594b"];
    const coloursIn = async (name: string) => {
      const found = cases.find((pageCase) => pageCase.name === name);
      return found === undefined ? [] : coloursOf(await printer.print(found.page()));
    };
    expect(await coloursIn("interview long ru")).toEqual([ink, accent, quiet, line]);
    expect(await coloursIn("reading long ru")).toEqual([ink, accent, quiet, line]);
    expect(await coloursIn("letter long ru")).toEqual([black, quiet]);
  });

  it("have no images besides", () => {
    expect(readdirSync(kept).toSorted()).toEqual(
      cases.map(({ name }) => fileName(name)).toSorted(),
    );
  });
});

/** In words; both images and their difference are written down. */
function changesOf(
  name: string,
  actual: readonly GreyImage[],
  share: number | undefined,
): string[] {
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
    write(
      told,
      `${name} difference`,
      strip(actual.map((page, index) => found[index]?.image ?? page)),
    );
  }
  return changes;
}

function write(folder: string, name: string, image: GreyImage): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, fileName(name)), toPng(image));
}

function fileName(name: string): string {
  return `${name.replaceAll(" ", "_")}.png`;
}
