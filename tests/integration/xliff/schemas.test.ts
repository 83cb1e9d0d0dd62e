import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import path from "node:path";

import { describe, expect, it } from "vitest";

import { useFolder } from "../library/libraries.ts";
import { handedOut, nastyTexts, samples, textsOf } from "./handed-out.ts";

const schemas = path.resolve(import.meta.dirname, "../../fixtures/xliff/schemas");
const schemaOf = { "2.1": "2.1/xliff-2.1.xsd", "1.2": "1.2/xliff-core-1.2-strict.xsd" } as const;
const hasXmllint = spawnSync("xmllint", ["--version"]).status === 0;

describe.skipIf(!hasXmllint)("the official schemas (needs xmllint of libxml2-utils)", () => {
  const folder = useFolder();

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
      const texts = [...samples().map(textsOf), nastyTexts()];
      expect(complaints(...texts.map((each) => handedOut(each, version)))).toBe("");
    });

    it("would find a mistake", () => {
      const xml = handedOut(nastyTexts(), version);
      expect(complaints(xml.replace(/ id="[0-9a-z]{10}"/, ""))).toContain("'id' is required");
      const beside =
        version === "2.1" ? '<mda:meta type="source">' : '<context context-type="x-source">';
      expect(complaints(xml.replace(beside, beside.replace(/ .*>/, ">")))).toContain("is required");
      const match = version === "2.1" ? /<mtc:match .*?>/ : /<alt-trans .*?>/;
      expect(xml).toMatch(match);
    });
  });
});
