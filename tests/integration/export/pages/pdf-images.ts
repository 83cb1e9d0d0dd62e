import { spawn, spawnSync } from "node:child_process";
import { buffer } from "node:stream/consumers";

import { type GreyImage, readPgm } from "./grey-image.ts";

/** Small, but every word still has its own shape. */
const dotsPerInch = 50;

export const hasPoppler = spawnSync("pdftoppm", ["-v"]).status === 0;

/** The first pages of a PDF and its last, as a reader of Poppler shows them. */
export async function imagesOf(pdf: Uint8Array, first: number): Promise<GreyImage[]> {
  const count = pageCount(pdf);
  const beginning = await images(pdf, 1, Math.min(first, count));
  return count <= first ? beginning : [...beginning, ...(await images(pdf, count, count))];
}

/** Chromium writes the objects of pages as they are. */
function pageCount(pdf: Uint8Array): number {
  return (
    Buffer.from(pdf)
      .toString("latin1")
      .match(/\/Type\s*\/Page\b/g)?.length ?? 0
  );
}

async function images(pdf: Uint8Array, from: number, to: number): Promise<GreyImage[]> {
  const args = ["-gray", "-r", `${dotsPerInch}`, "-f", `${from}`, "-l", `${to}`, "-"];
  const poppler = spawn("pdftoppm", args, { stdio: ["pipe", "pipe", "inherit"] });
  poppler.stdin.end(pdf);
  return readPgm(await buffer(poppler.stdout));
}
