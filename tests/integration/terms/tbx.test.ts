import { execFileSync, spawnSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";

import { expect, it } from "vitest";

import { readTbx } from "../../../shared/terms/tbx-reader.ts";
import { writeTbx } from "../../../shared/terms/tbx-writer.ts";
import type { Term } from "../../../shared/terms/term.ts";
import { crrf, csto, entry } from "../../unit/terms/entries.ts";
import { useFolder } from "../library/libraries.ts";

const schemas = path.resolve(import.meta.dirname, "../../fixtures/tbx");
const terms: readonly Term[] = [
  crrf,
  csto,
  entry(
    "person",
    { preferred: "Щербаков Иван", variants: ["Щербаков И. П."] },
    { preferred: "Ivan Shcherbakov", forbidden: [{ text: "Scherbakov & <Co>", use: "" }] },
    "«Ёлочки», “quotes” & <tags>",
  ),
];
const drafts = (list: readonly Term[]) => list.map(({ id, ...draft }) => ({ id, draft }));
const folder = useFolder();

const isThere = (program: string) => spawnSync(program, ["--version"]).error === undefined;
const hasXmllint = isThere("xmllint");
const python = "/usr/bin/python3";
const hasToolkit =
  isThere(python) && spawnSync(python, ["-c", "import translate.storage.tbx"]).status === 0;
if (!hasXmllint) console.warn("TBX IS NOT VALIDATED: xmllint (libxml2-utils) is not installed.");
if (!hasToolkit) console.warn("TBX IS NOT ROUND-TRIPPED: translate-toolkit is not installed.");

function write(version: "tbx2" | "tbx3"): string {
  const file = folder.at(`${version}.tbx`);
  writeFileSync(file, writeTbx(terms, version, "Terms of the exercise"));
  return file;
}

const validate = (...options: string[]) =>
  spawnSync("xmllint", ["--nonet", "--noout", ...options], { encoding: "utf8" });

it.skipIf(!hasXmllint)("TBX 3 is valid by the schema of ISO 30042:2019 (needs xmllint)", () => {
  const schema = path.join(schemas, "TBXcoreStructV03.rng");
  const { status, stderr } = validate("--relaxng", schema, write("tbx3"));
  expect(status, stderr).toBe(0);
});

it.skipIf(!hasXmllint)("TBX 2 is valid by the DTD of ISO 30042:2008 (needs xmllint)", () => {
  const { status, stderr } = validate(
    "--dtdvalid",
    path.join(schemas, "TBXcoreStructV02.dtd"),
    write("tbx2"),
  );
  expect(status, stderr).toBe(0);
});

it.skipIf(!hasToolkit)(
  "translate-toolkit reads and writes it back (needs translate-toolkit)",
  () => {
    const file = write("tbx2");
    const back = folder.at("back.tbx");
    const script = `
import sys
from translate.storage import tbx
store = tbx.tbxfile.parsefile(sys.argv[1])
for unit in store.units:
    print(unit.source + " = " + unit.target)
store.savefile(sys.argv[2])`;
    const read = execFileSync(python, ["-c", script, file, back], { encoding: "utf8" });
    expect(read.trim().split("\n")).toEqual(
      terms.map(({ ru, en }) => `${ru.preferred} = ${en.preferred}`),
    );
    expect(readTbx(readFileSync(back, "utf8"))).toEqual({
      terms: drafts(terms),
      left: [],
      ignored: [],
    });
  },
);
