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

/** No layout sets its text this near to the edge of an A4 sheet, in points. */
const margin = 50;
const withinMargins = ["-x", `${margin}`, "-y", `${margin}`, "-W", "545", "-H", "742"];

/**
 * The text of a PDF in the order in which it is drawn, without what stands in the margins: in a tenth of the
 * time that pdf.js takes.
 */
export async function textOf(pdf: Uint8Array): Promise<string> {
  const text = await poppler("pdftotext", ["-raw", ...withinMargins, "-", "-"], pdf);
  return text.toString("utf8");
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
  return readPgm(await poppler("pdftoppm", args, pdf));
}

function poppler(command: string, args: readonly string[], pdf: Uint8Array): Promise<Buffer> {
  const running = spawn(command, args, { stdio: ["pipe", "pipe", "inherit"] });
  running.stdin.end(pdf);
  return buffer(running.stdout);
}
