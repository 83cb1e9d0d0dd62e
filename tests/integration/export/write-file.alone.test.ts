import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";

import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";

/** As on a memory stick with FAT, which knows no links. */
vi.mock("node:fs/promises", async (original) => {
  const disk = await original<typeof import("node:fs/promises")>();
  return {
    ...disk,
    link: async () => {
      throw Object.assign(new Error("operation not permitted, link"), { code: "EPERM" });
    },
  };
});

const { writeWhole } = await import("../../../electron/export/write-file.ts");

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "press-centre-write-"));
});
afterEach(() => rm(folder, { recursive: true }));

describe("writing where there are no links", () => {
  it("writes the file and leaves nothing beside it", async () => {
    const file = path.join(folder, "new.pdf");
    const written = await writeWhole(file, new TextEncoder().encode("text"), { overwrite: false });
    expect(written.ok).toBe(true);
    expect(await readFile(file, "utf8")).toBe("text");
    expect(await readdir(folder)).toEqual(["new.pdf"]);
  });

  it("still leaves a file that is there", async () => {
    const file = path.join(folder, "mine.pdf");
    await writeFile(file, "mine");
    const written = await writeWhole(file, new Uint8Array(3), { overwrite: false });
    expect(written.ok ? null : written.problem).toEqual({
      code: "file-exists",
      params: { name: "mine.pdf" },
    });
    expect(await readFile(file, "utf8")).toBe("mine");
    expect(await readdir(folder)).toEqual(["mine.pdf"]);
  });
});

it("does not take a file in the place of the folder for one of the name wanted", async () => {
  const place = path.join(folder, "a-file");
  await writeFile(place, "mine");
  const written = await writeWhole(path.join(place, "new.pdf"), new Uint8Array(3), {
    overwrite: false,
  });
  expect(written.ok ? null : written.problem).toMatchObject({
    code: "disk-failed",
    params: { path: place },
  });
  expect(await readFile(place, "utf8")).toBe("mine");
});
