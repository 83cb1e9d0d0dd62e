import { readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";

import { describe, expect, it } from "vitest";

import { readEmblem } from "../../../electron/letterhead/read-emblem.ts";
import type { Library } from "../../../electron/library/index.ts";
import {
  type LetterheadProfile,
  largestEmblem,
  noLetterheads,
} from "../../../shared/letterhead/letterhead.ts";
import { failure } from "../../../shared/result.ts";
import { sealedFile } from "../../fixtures/library/sealed-file.ts";
import { drawnEmblem, fullLetterhead, profile } from "../../fixtures/letterheads.ts";
import { photoBytes } from "../../fixtures/publications/photo.ts";
import { problemOf, useFolder, useLibraries, valueOf } from "../library/libraries.ts";

const folder = useFolder();
const libraries = useLibraries();
const file = () => folder.at("library", "letterheads.json");
const create = () => libraries.create(folder.at("library"));
const put = async (library: Library, baseRevision: number, ...profiles: LetterheadProfile[]) =>
  library.changeLetterheads({
    baseRevision,
    put: profiles,
    remove: [],
    usual: profiles[0]?.id ?? null,
  });
const kept = async (library: Library) => valueOf(await library.letterheads()).letterheads;

const centre = profile("Press centre", undefined, fullLetterhead);
const staff = profile("Staff", "01J8ZQ4T9R000000000000000B");

describe("the letterheads of a library", () => {
  it("are none at first; what is saved is kept, with the one used where nobody chooses", async () => {
    const library = await create();
    expect(await kept(library)).toEqual(noLetterheads);
    valueOf(await put(library, 0, centre, staff));
    await library.close();
    const reader = await libraries.open(folder.at("library"), "read");
    expect(await kept(reader)).toEqual({
      revision: 1,
      profiles: [centre, staff],
      usual: centre.id,
    });
    expect(problemOf(await put(reader, 1, staff))).toBe("library-read-only");
  });

  it("are never overwritten by a change made on older ones; one that is gone is used no more", async () => {
    const library = await create();
    valueOf(await put(library, 0, centre));
    expect(problemOf(await put(library, 0, staff))).toBe("letterheads-conflict");
    const removed = { baseRevision: 1, put: [], remove: [centre.id], usual: centre.id };
    expect(valueOf(await library.changeLetterheads(removed))).toEqual({
      revision: 2,
      profiles: [],
      usual: null,
    });
  });

  it("of the save before are shown where the file is damaged; the check tells of it", async () => {
    const library = await create();
    valueOf(await put(library, 0, centre));
    valueOf(await put(library, 1, staff));
    const bytes = readFileSync(file());
    bytes[bytes.length - 9] = (bytes[bytes.length - 9] ?? 0) ^ 1;
    writeFileSync(file(), bytes);
    const { letterheads, problem } = valueOf(await library.letterheads());
    expect([problem?.code, letterheads.profiles]).toEqual(["letterheads-damaged", [centre]]);
    expect(readdirSync(folder.at("library", "quarantine"))).toHaveLength(1);
    const check = { signal: new AbortController().signal, onProgress: () => undefined };
    const { findings } = valueOf(await library.check(check));
    expect(findings.map(({ kind }) => kind)).toEqual(["letterheadsFromSave"]);
  });

  it("with a drawing that was tampered with are damaged, however well sealed", async () => {
    const library = await create();
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><script>alert(1)</script></svg>`;
    const hostile = { ...centre, emblem: { ...drawnEmblem, svg } };
    const written = { revision: 1, profiles: [hostile], usual: hostile.id };
    writeFileSync(
      file(),
      sealedFile("press-centre-letterheads", 1, Buffer.from(`${JSON.stringify(written)}\n`)),
    );
    rmSync(`${file()}.prev`, { force: true });
    expect(valueOf(await library.letterheads())).toEqual({
      letterheads: noLetterheads,
      problem: { code: "letterheads-lost" },
    });
  });

  it("of a newer program are left alone", async () => {
    const library = await create();
    const newer = sealedFile("press-centre-letterheads", 2, Buffer.from("{}\n"));
    writeFileSync(file(), newer);
    expect(problemOf(await library.letterheads())).toBe("letterheads-newer");
    expect(problemOf(await put(library, 0, staff))).toBe("letterheads-newer");
    expect(readFileSync(file())).toEqual(Buffer.from(newer));
  });

  it("are in backups; bringing one back leaves those made since", async () => {
    const library = await create();
    valueOf(await put(library, 0, centre));
    const made = valueOf(await library.backUp("regular"));
    expect(valueOf(await library.backUp("regular"))).toBeNull();
    valueOf(await put(library, 1, staff, { ...centre, phone: "wrong" }));
    valueOf(await library.restoreBackup(made?.madeAt ?? ""));
    expect(await kept(library)).toMatchObject({ profiles: [centre, staff], usual: centre.id });
  });

  it("take no picture that is none", async () => {
    const library = await create();
    const picture = { mediaType: "image/png", base64: "bm8gcGljdHVyZQ==" } as const;
    const wrong = { ...staff, emblem: { ...drawnEmblem, picture } };
    expect(problemOf(await put(library, 0, wrong))).toBe("emblem-unsupported");
  });
});

describe("an emblem", () => {
  it("is a picture, or a drawing that has been cleaned", () => {
    expect(valueOf(readEmblem(photoBytes))).toMatchObject({
      svg: null,
      picture: { mediaType: "image/png" },
      width: 120,
      height: 75,
    });
    const drawing = Buffer.from(`<?xml version="1.0"?>\n${drawnEmblem.svg}`);
    expect(valueOf(readEmblem(drawing))).toEqual({ ...drawnEmblem, picture: null });
  });

  it.each([
    ["nothing", Buffer.alloc(0), failure("emblem-unsupported")],
    ["text", Buffer.from("An emblem"), failure("emblem-unsupported")],
    ["a picture cut short", photoBytes.subarray(0, 20), failure("emblem-unsupported")],
    ["a web picture", Buffer.from("GIF89a"), failure("emblem-unsupported")],
    [
      "too large a file",
      new Uint8Array(largestEmblem + 1),
      failure("emblem-too-large", { limit: 1024 }),
    ],
  ])("%s is none", (_, bytes, refused) => {
    expect(readEmblem(bytes)).toEqual(refused);
  });
});
