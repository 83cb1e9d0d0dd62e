import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { copyFile, rm } from "node:fs/promises";
import path from "node:path";

import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { readTmxFile, writeTmxFile } from "../../../electron/memory/tmx-file.ts";
import { between, origin, unit } from "../../fixtures/memory/units.ts";
import { temporaryFolder } from "./remembering-library.ts";

const units = [
  unit("«Мост» & <дорога>", "“Bridge” & <road>", between("До", "После")),
  unit("Первая строка\nвторая строка", "First line\nsecond line", { approved: true }),
  unit("Длина — 2\u00a0500 м.", "It is 2,500 m long.", { source: "en", extent: "sentence" }),
];
const remembered = units.map((each) => ({ unit: each, origin: origin("О мосте") }));
const dtd = path.resolve(import.meta.dirname, "../../fixtures/tmx/tmx14.dtd");

function installed(command: string, ...args: string[]): boolean {
  const found = spawnSync(command, args).error === undefined;
  if (!found) console.warn(`NOT CHECKED: ${command} is not installed`);
  return found;
}

const hasXmllint = installed("xmllint", "--version");
/** Debian's package installs it for the system's own Python. */
const python = "/usr/bin/python3";
const hasToolkit =
  existsSync(python) && spawnSync(python, ["-c", "import translate.storage.tmx"]).status === 0;
if (!hasToolkit) console.warn("NOT CHECKED: translate-toolkit is not installed");

describe("a TMX file of ours", () => {
  let folder: string;
  let file: string;
  beforeAll(async () => {
    folder = await temporaryFolder();
    const written = await writeTmxFile(remembered, {
      folder,
      version: "1.0",
      now: "2026-09-05T09:00:00.000Z",
    });
    if (!written.ok) throw new Error(written.problem.code);
    ({ file } = written.value);
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it("is read back as it was", async () => {
    expect(await readTmxFile(file)).toMatchObject({ ok: true, value: { units, passedOver: 0 } });
  });

  it.skipIf(!hasXmllint)("is valid by the DTD of TMX 1.4b", async () => {
    // The file names its DTD as one that lies beside it.
    await copyFile(dtd, path.join(folder, "tmx14.dtd"));
    const { status, stderr } = spawnSync("xmllint", ["--nonet", "--noout", "--valid", file], {
      encoding: "utf8",
    });
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
  });

  it.skipIf(!hasToolkit)("comes back whole through translate-toolkit", async () => {
    const again = path.join(folder, "again.tmx");
    const program = [
      "import sys",
      "from translate.storage import tmx",
      "with open(sys.argv[1], 'rb') as read: store = tmx.tmxfile(read, 'ru', 'en')",
      "print(*(unit.source + '\\t' + unit.target for unit in store.units), sep='\\0', end='')",
      "new = tmx.tmxfile(sourcelanguage='ru', targetlanguage='en')",
      "for unit in store.units: new.addtranslation(unit.source, 'ru', unit.target, 'en')",
      "with open(sys.argv[2], 'wb') as write: new.serialize(write)",
    ].join("\n");
    const { stdout, stderr } = spawnSync(python, ["-c", program, file, again], {
      encoding: "utf8",
      env: { ...process.env, PYTHONIOENCODING: "utf-8" },
    });
    expect(stderr).toBe("");
    expect(stdout.split("\0")).toEqual(units.map(({ ru, en }) => `${ru}\t${en}`));
    expect(await readTmxFile(again)).toMatchObject({
      value: { units: units.map(({ ru, en }) => ({ ru, en })) },
    });
  });
});
