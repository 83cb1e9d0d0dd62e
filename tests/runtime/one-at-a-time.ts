import { mkdirSync } from "node:fs";
import { lock } from "proper-lockfile";
import { outFolder } from "./project.ts";

const patience = { retries: 600, factor: 1, minTimeout: 100, maxTimeout: 100 };

/** Lets one process at a time write into `out`: tests start the application from several. */
export async function oneAtATime<Result>(work: () => Promise<Result>): Promise<Result> {
  mkdirSync(outFolder, { recursive: true });
  const release = await lock(outFolder, { retries: patience, stale: 30_000 });
  try {
    return await work();
  } finally {
    await release();
  }
}
