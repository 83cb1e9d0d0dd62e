import { readdir, readFile, stat, writeFile } from "node:fs/promises";
import path from "node:path";

import { afterEach, beforeEach, describe, expect, it } from "vitest";

import { layoutOf } from "../../../electron/library/layout.ts";
import { remove, rememberingLibrary, temporaryFolder, translated } from "./remembering-library.ts";

const now = "2026-09-05T09:00:00.000Z";
const bridge = translated(
  ["Мост открыт", "A bridge is opened"],
  ["Длина моста 96 метров. Дорога свободна.", "The bridge is 96 metres long. The road is clear."],
);

describe("the memory of the open library", () => {
  let folder: string;
  let outside: string;
  let opened: Awaited<ReturnType<typeof rememberingLibrary>>;
  const reopen = async (mode?: "read" | "write") => {
    await opened.close();
    opened = await rememberingLibrary(folder, mode);
  };

  beforeEach(async () => {
    [folder, outside] = await Promise.all([temporaryFolder(), temporaryFolder()]);
    opened = await rememberingLibrary(folder);
    await opened.add(bridge);
  });
  afterEach(async () => {
    await opened.close();
    await Promise.all([remove(folder), remove(outside)]);
  });

  it("has what was translated, in blocks and in sentences, and what is saved while it is open", async () => {
    expect(await opened.proposed("Длина моста 96 метров. Дорога свободна.")).toEqual([
      ["exact", "The bridge is 96 metres long. The road is clear."],
    ]);
    expect(await opened.proposed("Дорога свободна.")).toEqual([["exact", "The road is clear."]]);
    expect(await opened.proposed("Прошёл парад.")).toEqual([]);
    await opened.add(translated(["Парад", "Parade"], ["Прошёл парад.", "A parade was held."]));
    expect(await opened.proposed("Прошёл парад.")).toEqual([["exact", "A parade was held."]]);
    await reopen();
    expect(await opened.proposed("Прошёл парад.")).toEqual([["exact", "A parade was held."]]);
  });

  it("keeps that two wordings are the same", async () => {
    const texts = ["Дорога свободна.", "Дорога вновь свободна."] as const;
    expect(await opened.memory.equate({ language: "ru", texts })).toMatchObject({ ok: true });
    await reopen();
    expect(await opened.proposed(texts[1])).toEqual([["exact", "The road is clear."]]);
    const file = path.join(layoutOf(folder).memory, "wordings.json");
    await opened.memory.equate({ language: "ru", texts: ["а", "б"] });
    await opened.close();
    await writeFile(file, (await readFile(file)).subarray(0, 60));
    opened = await rememberingLibrary(folder);
    expect(await opened.proposed(texts[1])).toEqual([["exact", "The road is clear."]]);
  });

  it("is written out and taken into another library, once however often", async () => {
    const out = await opened.memory.writeOut({ folder: outside, version: "1", now });
    if (!out.ok) throw new Error(out.problem.code);
    expect(path.basename(out.value.file)).toBe("translation-memory-2026-09-05.tmx");
    await opened.memory.writeOut({ folder: outside, version: "1", now });
    expect(await readdir(outside)).toHaveLength(2);
    await opened.close();
    await remove(folder);
    opened = await rememberingLibrary(folder);
    for (let time = 0; time < 2; time += 1)
      expect(await opened.memory.takeIn(out.value.file, now)).toEqual({
        ok: true,
        value: { name: path.basename(out.value.file), count: 4, passedOver: 0 },
      });
    expect(await readdir(layoutOf(folder).memory)).toContainEqual(
      expect.stringMatching(/^[0-9a-f]{16}\.json$/),
    );
    await reopen();
    expect(await opened.proposed("Дорога свободна.")).toEqual([["exact", "The road is clear."]]);
  });

  it("reads TMX in UTF-16 and in windows-1251", async () => {
    const text = `<?xml version="1.0" encoding="windows-1251"?><tmx version="1.4"><header srclang="ru"/><body><tu><tuv xml:lang="ru"><seg>Бе</seg></tuv><tuv xml:lang="en"><seg>Be</seg></tuv></tu></body></tmx>`;
    const cyrillic = text.replace("Бе", "\u00c1\u00e5");
    const [utf16, windows] = [path.join(outside, "16.tmx"), path.join(outside, "1251.tmx")];
    await writeFile(utf16, Buffer.from(`\ufeff${text}`, "utf16le"));
    await writeFile(windows, Buffer.from(cyrillic, "latin1"));
    for (const file of [utf16, windows])
      expect(await opened.memory.takeIn(file, now)).toMatchObject({ value: { count: 1 } });
    expect(await opened.proposed("Бе")).toEqual([["exact", "Be"]]);
  });

  it("takes nothing in from what is no memory, and leaves nothing behind", async () => {
    const file = path.join(outside, "bad.tmx");
    await writeFile(file, "<tmx version='1.4'><body><tu>");
    expect(await opened.memory.takeIn(file, now)).toMatchObject({
      problem: { code: "memory-damaged" },
    });
    expect(await opened.memory.takeIn(path.join(outside, "none"), now)).toMatchObject({
      problem: { code: "file-missing" },
    });
    await expect(stat(layoutOf(folder).memory)).rejects.toThrow("ENOENT");
  });

  it("is read where the library can only be read, and nothing is written there", async () => {
    await reopen("read");
    expect(await opened.proposed("Дорога свободна.")).toEqual([["exact", "The road is clear."]]);
    const texts = ["Дорога свободна.", "Дорога вновь свободна."] as const;
    expect(await opened.memory.equate({ language: "ru", texts })).toMatchObject({ ok: false });
  });
});
