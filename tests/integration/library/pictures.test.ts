import { readdirSync, writeFileSync } from "node:fs";

import { beforeEach, describe, expect, it } from "vitest";

import type { Library } from "../../../electron/library/index.ts";
import { photoBytes } from "../../fixtures/publications/photo.ts";
import { shown } from "./folder-content.ts";
import { problemOf, useFolder, useLibraries, valueOf } from "./libraries.ts";

const folder = useFolder();
const libraries = useLibraries();
let library: Library;
beforeEach(async () => {
  library = await libraries.create(folder.path);
});
const add = (bytes: Uint8Array) => library.addPicture("photo.png", bytes);

describe("a picture", () => {
  it("is known by its bytes and reads back as it was added", async () => {
    const picture = valueOf(await add(photoBytes));
    expect(picture).toMatchObject({ mediaType: "image/png", width: 120, height: 75 });
    expect(picture.blob).toMatch(/^[0-9a-f]{64}$/);
    await library.close();
    const again = await libraries.open(folder.path);
    expect(shown(valueOf(await again.readBlob(picture.blob)))).toBe(shown(photoBytes));
  });

  it("is kept once, however often it is added", async () => {
    const added = await Promise.all([add(photoBytes), add(photoBytes), add(photoBytes)]);
    const blobs = new Set(added.map((result) => valueOf(result).blob));
    expect(readdirSync(folder.at("blobs"))).toEqual([...blobs]);
  });

  it("that was damaged is refused, and whole again once it is added again", async () => {
    const { blob } = valueOf(await add(photoBytes));
    writeFileSync(folder.at("blobs", blob), photoBytes.subarray(1));
    expect(problemOf(await library.readBlob(blob))).toBe("file-unreadable");
    valueOf(await add(photoBytes));
    expect(shown(valueOf(await library.readBlob(blob)))).toBe(shown(photoBytes));
  });

  it("that is not there is missing, whatever it is called", async () => {
    const names = ["a".repeat(64), "../library.json", ""];
    const codes = await Promise.all(names.map((name) => library.readBlob(name)));
    expect(codes.map((result) => problemOf(result))).toEqual(names.map(() => "file-missing"));
  });
});

/** The beginning of a file that names its brands. */
function boxOf(major: string, ...compatible: readonly string[]): Uint8Array {
  const brands = Buffer.from(["ftyp", major, "\0\0\0\0", ...compatible].join(""), "latin1");
  return Uint8Array.from([
    0,
    0,
    0,
    brands.length + 4,
    ...brands,
    0,
    0,
    0,
    8,
    ...Buffer.from("mdat"),
  ]);
}

describe("what is refused as a picture", () => {
  it.each([
    ["nothing", new Uint8Array(), "file-empty"],
    ["text", new TextEncoder().encode("A press release"), "picture-unsupported"],
    ["an SVG", new TextEncoder().encode('<svg width="1" height="1"/>'), "picture-unsupported"],
    ["the first bytes of one", photoBytes.subarray(0, 12), "picture-unsupported"],
    ["an iPhone's HEIC", boxOf("heic", "mif1", "heic"), "picture-heic"],
    ["another HEIF", boxOf("mif1", "heix"), "picture-heic"],
    ["an AVIF", boxOf("avif", "mif1", "miaf"), "picture-avif"],
    ["a film", boxOf("isom", "mp41"), "picture-unsupported"],
    ["one of more than 40 MB", new Uint8Array(40 * 1024 * 1024 + 1), "file-too-large"],
  ])("%s", async (_, bytes, code) => {
    expect(problemOf(await add(bytes))).toBe(code);
    expect(readdirSync(folder.path)).not.toContain("blobs");
  });
});
