import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

import { afterEach, beforeEach, describe, expect, it } from "vitest";

import { openStoredValue } from "../../../electron/settings/stored-value.ts";
import { type Settings, settingsSchema } from "../../../shared/domain/settings.ts";

let folder = "";
let file = "";
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "press-centre-settings-"));
  file = path.join(folder, "own", "settings.json");
});
afterEach(() => rmSync(folder, { recursive: true }));

const initial: Settings = { interfaceLanguage: "ru", theme: "system" };
const broken: string[] = [];
const open = () =>
  openStoredValue({
    file,
    schema: settingsSchema,
    initial,
    now: () => new Date("2026-03-01T10:00:00Z"),
    onBroken: (keptAs) => broken.push(path.basename(keptAs)),
  });
const write = (text: string) => {
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, text);
};

describe("settings", () => {
  it("are the initial ones at first and leave no file behind", async () => {
    expect((await open()).current()).toEqual(initial);
    expect(readdirSync(folder)).toEqual([]);
  });

  it("are there again at the next start", async () => {
    const settings = await open();
    expect(await settings.change({ theme: "dark" })).toEqual({ ...initial, theme: "dark" });
    expect((await open()).current()).toEqual({ ...initial, theme: "dark" });
    expect(readdirSync(path.dirname(file))).toEqual(["settings.json"]);
  });

  it("make the folders above them at the very first change", async () => {
    file = path.join(folder, "a new user", "own", "settings.json");
    await (await open()).change({ theme: "dark" });
    expect((await open()).current()).toEqual({ ...initial, theme: "dark" });
  });

  it("keep every one of several changes at once", async () => {
    const settings = await open();
    await Promise.all([
      settings.change({ theme: "dark" }),
      settings.change({ interfaceLanguage: "en" }),
    ]);
    expect((await open()).current()).toEqual({ interfaceLanguage: "en", theme: "dark" });
  });

  it("take what an older file lacks from the initial ones", async () => {
    write('{"theme":"light"}');
    expect((await open()).current()).toEqual({ ...initial, theme: "light" });
  });

  it.each(["", "{", "[]", "null", '{"theme":"pink"}'])(
    "fall back to the initial ones and keep the broken file: %s",
    async (text) => {
      write(text);
      expect((await open()).current()).toEqual(initial);
      const [kept, ...others] = readdirSync(path.dirname(file));
      expect(others).toEqual([]);
      expect(kept).toBe("settings.broken-2026-03-01T10-00-00-000Z.json");
      expect(readFileSync(path.join(path.dirname(file), kept ?? ""), "utf8")).toBe(text);
      expect(broken.at(-1)).toBe(kept);
    },
  );

  it("stay as they were when they cannot be written", async () => {
    const settings = await open();
    writeFileSync(path.join(folder, "own"), "a file where the folder should be");
    await expect(settings.change({ theme: "dark" })).rejects.toThrow(/EEXIST|ENOTDIR/);
    expect(settings.current()).toEqual(initial);
    rmSync(path.join(folder, "own"));
    expect(await settings.change({ theme: "light" })).toEqual({ ...initial, theme: "light" });
  });
});
