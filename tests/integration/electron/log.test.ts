import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

import { afterEach, beforeEach, expect, it } from "vitest";

import { createLog } from "../../../electron/log.ts";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "press-centre-log-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

const now = () => new Date("2026-03-01T10:00:00Z");

it("has one line an entry, whatever is written", () => {
  const log = createLog(path.join(folder, "logs"), now);
  log.info("Started");
  log.error("Could not\nsave", new Error("disk"));
  const lines = readFileSync(path.join(folder, "logs", "press-centre.log"), "utf8").split("\n");
  expect(lines).toHaveLength(3);
  expect(lines[0]).toBe("2026-03-01T10:00:00.000Z info Started");
  expect(lines[1]).toMatch(/error Could not \| save: Error: disk \| at /);
});

it("never takes more than three files of about a megabyte", () => {
  const log = createLog(folder, now);
  for (let entry = 0; entry < 5000; entry++) log.info("x".repeat(1000));
  expect(readdirSync(folder).toSorted()).toEqual([
    "press-centre.1.log",
    "press-centre.2.log",
    "press-centre.log",
  ]);
  for (const name of readdirSync(folder)) {
    expect(statSync(path.join(folder, name)).size).toBeLessThan(1_002_000);
  }
});

it("does not stop the program when it cannot be written", () => {
  writeFileSync(path.join(folder, "logs"), "");
  expect(() => createLog(path.join(folder, "logs"), now).error("lost")).not.toThrow();
});
