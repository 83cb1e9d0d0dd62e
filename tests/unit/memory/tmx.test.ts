import { describe, expect, it } from "vitest";

import { readTmx } from "../../../shared/memory/tmx-reader.ts";
import { tmxOf } from "../../../shared/memory/tmx-writer.ts";
import type { TranslationUnit } from "../../../shared/memory/unit.ts";
import { between, origin, unit } from "../../fixtures/memory/units.ts";

const now = "2026-09-05T09:00:00.000Z";

function write(...units: TranslationUnit[]): string {
  const remembered = units.map((each) => ({
    unit: each,
    origin: origin("О «мосте» & <не только>"),
  }));
  return [...tmxOf(remembered, { version: "1.0", now })].join("");
}

const read = (text: string) => readTmx([text], "memory.tmx");
const codeOf = (text: string) => {
  const result = read(text);
  return result.ok ? null : result.problem.code;
};
const tmx = (body: string, header = 'srclang="ru"') =>
  `<?xml version="1.0"?><tmx version="1.4"><header ${header}/><body>${body}</body></tmx>`;
const tu = (ru: string, en: string) =>
  `<tu><tuv xml:lang="ru"><seg>${ru}</seg></tuv><tuv xml:lang="en"><seg>${en}</seg></tuv></tu>`;

describe("TMX", () => {
  it("brings back what was written", () => {
    const units = [
      unit("«Да» & <нет>\nвторая строка", "“Yes” & <no>\nsecond line", between("До", "После")),
      unit("Мост открыт.", "The bridge is open.", {
        source: "en",
        extent: "sentence",
        approved: true,
      }),
    ];
    const result = read(write(...units));
    expect(result).toEqual({ ok: true, value: { units, passedOver: 0 } });
  });

  it("leaves out what XML cannot hold", () => {
    const result = read(write(unit("Мост\u0000 \ud800открыт", "The bridge\u000b is open")));
    expect(result).toMatchObject({
      value: { units: [{ ru: "Мост открыт", en: "The bridge is open" }] },
    });
  });

  it("is read as other programs write it", () => {
    const result = read(
      tmx(
        `<tu tuid="1"><note>x</note><tuv xml:lang="RU-ru"><prop type="a">b</prop><seg>Мост <bpt i="1">&lt;b&gt;</bpt>длинный<ept i="1">&lt;/b&gt;</ept> <hi>и</hi> <![CDATA[новый]]></seg></tuv><tuv lang="en_US"><seg>A long new bridge</seg></tuv><tuv xml:lang="en-GB"><seg>Other</seg></tuv></tu><tu><tuv xml:lang="de"><seg>Brücke</seg></tuv></tu>`,
        'srclang="EN-us"',
      ),
    );
    expect(result).toMatchObject({
      value: {
        units: [{ ru: "Мост длинный и новый", en: "A long new bridge", source: "en" }],
        passedOver: 1,
      },
    });
  });

  it("is refused where it is not TMX, damaged or has nothing for us", () => {
    expect(codeOf("")).toBe("memory-not-tmx");
    expect(codeOf("Просто текст")).toBe("memory-not-tmx");
    expect(codeOf("<html><body/></html>")).toBe("memory-not-tmx");
    expect(codeOf(tmx(tu("Мост", "Bridge")).slice(0, -20))).toBe("memory-damaged");
    expect(codeOf(tmx("<tu><tuv></tu>"))).toBe("memory-damaged");
    expect(codeOf(tmx(""))).toBe("memory-no-pairs");
    expect(codeOf(tmx(tu("12", "12")))).toBe("memory-no-pairs");
  });

  it("cannot lead anywhere or grow: entities are not expanded, depth is bounded", () => {
    const bomb = `<!DOCTYPE tmx [<!ENTITY a "ха"><!ENTITY b "&a;&a;"><!ENTITY f SYSTEM "file:///etc/passwd">]>`;
    const wrapped = (body: string) => tmx(body).replace("<tmx", `${bomb}<tmx`);
    expect(codeOf(wrapped(tu("Мост &b;", "Bridge")))).toBe("memory-damaged");
    expect(codeOf(wrapped(tu("Мост &f;", "Bridge")))).toBe("memory-damaged");
    expect(codeOf(wrapped(tu("Мост", "Bridge")))).toBeNull();
    expect(codeOf(tmx("<ude>".repeat(5000)))).toBe("memory-too-large");
    expect(codeOf(tmx(tu("Мост ".repeat(10_000), "Bridge")))).toBe("memory-no-pairs");
  });
});
