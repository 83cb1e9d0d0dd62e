import * as fc from "fast-check";
import { describe, expect, it } from "vitest";

import type { Language } from "../../../shared/domain/language.ts";
import { exportFileName } from "../../../shared/export/file-name.ts";
import type { Publication } from "../../../shared/export/publication.ts";
import { dateline, doc, headline } from "../../../shared/rich-text/build.ts";

function publication(
  title: string,
  {
    language = "en",
    number = "",
    date = null,
  }: { language?: Language; number?: string; date?: string | null } = {},
): Publication {
  return {
    kind: "press-release",
    language,
    facts: { number, event: { ru: "", en: "" } },
    content: doc(headline(title), dateline("Brest", date)),
  };
}

describe("the name of an exported file", () => {
  it("tells date, number, title and language", () => {
    const facts = { number: "14", date: "2023-09-05" };
    expect(exportFileName(publication("Special forces units", facts), "pdf")).toBe(
      "2023-09-05 No 14 Special forces units.en.pdf",
    );
    expect(
      exportFileName(publication("Спецназ на учении «Щит»", { ...facts, language: "ru" }), "html"),
    ).toBe("2023-09-05 № 14 Спецназ на учении Щит.ru.html");
  });

  it("does without what is not known", () => {
    expect(exportFileName(publication("Title"), "pdf")).toBe("Title.en.pdf");
    expect(exportFileName(publication(""), "pdf")).toBe("Press release.en.pdf");
  });

  it("takes no folder, quotation mark or picture character into a name", () => {
    const facts = { number: "14/2026" };
    expect(exportFileName(publication(`..\\a/b: "c" <d>|e?* 🎖️ f\u202Egpj…`, facts), "pdf")).toBe(
      "No 14-2026 a b c d e f gpj.en.pdf",
    );
  });

  it("keeps a word with an apostrophe in one piece", () => {
    expect(exportFileName(publication("The commander’s ‘day’"), "pdf")).toBe(
      "The commanders day.en.pdf",
    );
  });

  it.each(["CON", "nul", "COM1.txt", "aux"])("is never the device %s", (title) => {
    expect(exportFileName(publication(title), "pdf")).toMatch(/^Press release /);
  });

  it("ends a long title at a whole word, not with a preposition", () => {
    const title =
      "Подразделения специального назначения отработали освобождение населённого пункта на полигоне";
    const name = exportFileName(
      publication(title, { language: "ru", number: "14", date: "2026-09-05" }),
      "pdf",
    );
    expect(name).toBe(
      "2026-09-05 № 14 Подразделения специального назначения отработали освобождение населённого.ru.pdf",
    );
  });

  it("differs from every name already given, in more than case", () => {
    const taken = ["Title.en.pdf", "TITLE (2).en.pdf"];
    expect(exportFileName(publication("title"), "pdf", taken)).toBe("title (3).en.pdf");
  });

  it("is legal on Windows and Linux whatever the text holds", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: "binary", maxLength: 200 }),
        fc.string({ maxLength: 40 }),
        (title, number) => {
          const name = exportFileName(publication(title, { number }), "html");
          expect(name).toMatch(
            /^[^<>:"/\\|?*\p{Cc}\p{Cs}]*[^<>:"/\\|?*\p{Cc}\p{Cs} .]\.en\.html$/u,
          );
          expect(name).not.toMatch(/^(con|prn|aux|nul|com\d|lpt\d)[ .]*\./i);
          expect(name.length).toBeLessThanOrEqual(100);
          expect(Buffer.byteLength(name)).toBeLessThanOrEqual(255);
          expect(name.trimStart()).toBe(name);
        },
      ),
    );
  });
});
