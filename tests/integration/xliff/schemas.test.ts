import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import path from "node:path";

import { describe, expect, it } from "vitest";

import type { XliffVersion } from "../../../shared/xliff/names.ts";
import { useFolder } from "../library/libraries.ts";
import { handedOut, nastyTexts, samples, textsOf } from "./handed-out.ts";

const schemas = path.resolve(import.meta.dirname, "../../fixtures/xliff/schemas");
const schemaOf = { "2.1": "2.1/xliff-2.1.xsd", "1.2": "1.2/xliff-core-1.2-strict.xsd" } as const;
/** What is right in a file, what stands in its place, and what is said of that. */
const mistakes: Record<XliffVersion, [what: string, right: RegExp, wrong: string, told: string][]> =
  {
    "2.1": [
      ["a unit without its id", / id="[0-9a-z]{10}"/, "", "'id' is required"],
      ["metadata without a type", /<mda:meta type="source">/, "<mda:meta>", "is required"],
      ["a term in no glossary", /<gls:glossEntry>/, "$&<gls:wrong/>", "glossary:2.0}wrong"],
      ["a match of nothing", /<mtc:match [^>]*>/, "<mtc:match>", "'ref' is required"],
    ],
    "1.2": [
      ["a unit without its id", / id="[0-9a-z]{10}"/, "", "'id' is required"],
      ["context without a type", /<context context-type="x-source">/, "<context>", "is required"],
      ["a match without a target", /<alt-trans [^>]*>/, "$&<wrong/>", "wrong"],
    ],
  };
const hasXmllint = spawnSync("xmllint", ["--version"]).status === 0;

describe.skipIf(!hasXmllint)("the official schemas (needs xmllint of libxml2-utils)", () => {
  const folder = useFolder();
  const all = [...samples().map(textsOf), nastyTexts()];

  describe.each(["2.1", "1.2"] as const)("of XLIFF %s", (version) => {
    /** What xmllint has to say of the files. */
    function complaints(...files: readonly string[]): string {
      const names = files.map((xml, index) => {
        const name = folder.at(`${index}.xlf`);
        writeFileSync(name, xml);
        return name;
      });
      const { status, stderr } = spawnSync(
        "xmllint",
        ["--nonet", "--noout", "--schema", path.join(schemas, schemaOf[version]), ...names],
        { encoding: "utf8", env: { ...process.env, XML_CATALOG_FILES: `${schemas}/catalog.xml` } },
      );
      return status === 0 ? "" : stderr;
    }

    it("have nothing against what we hand out", () => {
      expect(complaints(...all.map((each) => handedOut(each, version)))).toBe("");
    });

    it.each(mistakes[version])("would find a mistake: %s", (_, right, wrong, complaint) => {
      const xml = all.map((each) => handedOut(each, version)).find((each) => right.test(each));
      expect(complaints(xml?.replace(right, wrong) ?? "")).toContain(complaint);
    });
  });
});
