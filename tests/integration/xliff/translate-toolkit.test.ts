import { spawnSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";

import { describe, expect, it } from "vitest";

import { textBlocks } from "../../../shared/rich-text/blocks.ts";
import { isWritten, textBlocksById } from "../../../shared/rich-text/translation.ts";
import { compareReturned, withReturned } from "../../../shared/xliff/compare.ts";
import { readXliff } from "../../../shared/xliff/read.ts";
import { unitPairs } from "../../../shared/xliff/unit-pairs.ts";
import { useFolder } from "../library/libraries.ts";
import { handedOut, nastyTexts, samples, type Texts, textsOf } from "./handed-out.ts";

const script = path.resolve(import.meta.dirname, "../../fixtures/xliff/toolkit.py");
/** Debian's own, where another one stands before it. */
const python = ["python3", "/usr/bin/python3"].find(
  (command) => spawnSync(command, ["-c", "import translate.storage.xliff"]).status === 0,
);

describe.skipIf(python === undefined)(
  "translate-toolkit (Debian package translate-toolkit)",
  () => {
    const folder = useFolder();

    /** The file as the toolkit reads it and writes it anew. */
    function translated(xml: string, translations: Readonly<Record<string, string | null>>) {
      const [file, out] = [folder.at("out.xlf"), folder.at("back.xlf")];
      writeFileSync(file, xml);
      const { stdout, stderr, status } = spawnSync(python ?? "", [script, file, out], {
        input: JSON.stringify(translations),
        encoding: "utf8",
      });
      expect([status, stderr]).toEqual([0, ""]);
      const read = JSON.parse(stdout) as [
        id: string,
        source: string,
        target: string,
        notes: string,
      ][];
      return { read, back: readFileSync(out, "utf8") };
    }

    function compared(back: string, { source, target }: Texts) {
      const returned = readXliff(back);
      if (!returned.ok) throw new Error(JSON.stringify(returned.problem));
      return compareReturned(returned.value, source, target);
    }

    it("reads every unit of ours: text, translation and notes", () => {
      for (const document of samples()) {
        const texts = textsOf(document);
        const { read } = translated(handedOut(texts, "1.2"), {});
        const pairs = Array.from(unitPairs(texts.source, texts.target).values());
        const words = (text: string | undefined) => text?.replaceAll("\n", "") ?? "";
        expect(read.map(([id, source, target]) => [id, words(source), words(target)])).toEqual(
          pairs
            .filter(({ source }) => isWritten(source))
            .map(({ id, source, target }) => [id, source.textContent, words(target?.textContent)]),
        );
        expect(read[0]?.[3]).not.toBe("");
      }
    });

    it("gives back what it has not touched as it was, formatting included", () => {
      for (const texts of [...samples().map(textsOf), nastyTexts()]) {
        const { back } = translated(handedOut(texts, "1.2"), {});
        const { changes, conflicts, remarks } = compared(back, texts);
        expect([
          changes,
          conflicts,
          remarks.filter(({ code }) => code !== "lostFormatting"),
        ]).toEqual([[], [], []]);
      }
    });

    it("translates, and what it wrote is in our text under its id", () => {
      const [, release] = samples();
      if (release === undefined) throw new Error("There is no sample");
      const texts = textsOf(release);
      const [first, second, third] = textBlocks(texts.source).filter(({ node }) => isWritten(node));
      if (first === undefined || second === undefined || third === undefined) throw new Error();
      const { back } = translated(handedOut(texts, "1.2"), {
        [first.id]: "Forces of <three> countries & friends",
        [second.id]: null,
      });
      const comparison = compared(back, texts);
      const taken = textBlocksById(withReturned(texts.target, comparison, () => false));
      expect(taken.get(first.id)?.textContent).toBe("Forces of <three> countries & friends");
      expect(taken.get(second.id)?.content.eq(second.node.content)).toBe(true);
      expect(taken.get(third.id)).toBe(textBlocksById(texts.target).get(third.id));
      expect(comparison.conflicts).toEqual([]);
    });

    it("writes files of its own that we know for none of ours", () => {
      const po = folder.at("other.po");
      writeFileSync(po, 'msgid ""\nmsgstr ""\n\nmsgid "a"\nmsgstr "b"\n');
      const made = spawnSync("po2xliff", ["--progress=none", po, folder.at("other.xlf")]);
      expect(made.status).toBe(0);
      expect(readXliff(readFileSync(folder.at("other.xlf"), "utf8"))).toMatchObject({
        ok: false,
        problem: { code: "xliff-foreign" },
      });
    });

    it("has its checks read our file, and what pofilter reports on comes back unchanged", () => {
      const [release] = samples();
      if (release === undefined) throw new Error("There is no sample");
      const texts = textsOf(release);
      const file = folder.at("out.xlf");
      writeFileSync(file, handedOut(texts, "1.2"));
      const checked = spawnSync("pofilter", ["--progress=none", file, folder.at("report.xlf")]);
      expect(checked.status).toBe(0);
      const report = compared(readFileSync(folder.at("report.xlf"), "utf8"), texts);
      expect([report.changes, report.conflicts]).toEqual([[], []]);
      expect(report.same).toBeGreaterThan(0);
      expect(report.notes[0]?.by).toBe("pofilter");
    });
  },
);
