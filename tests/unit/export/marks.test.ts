import { describe, expect, it } from "vitest";

import { publicationOf } from "../../../electron/export/plan.ts";
import { toDocx } from "../../../electron/export/docx/index.ts";
import { withRelease } from "../../../shared/domain/release.ts";
import { toPrintPage } from "../../../shared/export/print-html.ts";
import type { Publication } from "../../../shared/export/publication.ts";
import { toNewsml } from "../../../shared/export/wire/newsml.ts";
import { toNinjs } from "../../../shared/export/wire/ninjs.ts";
import {
  corrected,
  draft,
  embargo,
  embargoed,
  withdrawn,
} from "../../fixtures/publications/marked.ts";
import { releaseEn, releaseRu } from "../../fixtures/publications/release.ts";
import { wordParagraphs } from "../../fixtures/word-parts.ts";
import { documentOf, itemOf, readBack, readMessage, stamp, textFormats } from "./read-back.ts";

const forPeople = textFormats.filter((format) => format !== "ninjs" && format !== "newsml");

describe.each([
  ["a draft", draft, "ПРОЕКТ"],
  ["under embargo", embargoed, "ЭМБАРГО ДО 5 сентября 2026 г., 18:00 (UTC+5)"],
  ["a correction", corrected, "ИСПРАВЛЕНИЕ К №\u00A012"],
  ["withdrawn", withdrawn, "ОТОЗВАНО"],
] as const)("a text that is %s", (_what, marked, heading) => {
  const oneLine = (text: string) => text.replaceAll(/\s+/g, " ").trim();
  const expected = oneLine(heading);

  it.each(forPeople)("says so at the head of the %s file, and no other does", async (format) => {
    const start = oneLine(await readBack[format](marked)).replace(/^\*+/, "");
    expect(start.slice(0, expected.length)).toBe(expected);
    expect(oneLine(await readBack[format](releaseRu))).not.toContain(expected);
  });

  it("says so on paper, in Word and before an e-mail is opened", async () => {
    const layout = "release";
    const page = { publication: marked, companion: null, layout, pictures: new Map() } as const;
    const band = /content: "([^"]*)"; background/.exec(toPrintPage(page).stylesheet)?.[1] ?? "";
    expect(
      oneLine(
        band.replaceAll(/\\([0-9a-f]+) /g, (_, code: string) =>
          String.fromCodePoint(Number.parseInt(code, 16)),
        ),
      ),
    ).toBe(expected);
    const [first] = wordParagraphs(
      await toDocx(marked, new Map(), { created: stamp.updatedAt, modified: stamp.updatedAt }),
    );
    expect(oneLine(first?.text ?? "").slice(0, expected.length)).toBe(expected);
    expect(oneLine((await readMessage(marked)).subject ?? "")).toMatch(/: Подразделения/);
    expect(oneLine((await readMessage(marked)).subject ?? "")).toContain(expected);
  });
});

describe("what was wrong, and why a text is withdrawn", () => {
  it.each(textFormats)("is read in the %s file above the text", async (format) => {
    for (const [marked, note] of [
      [corrected, "Неверно указано число участников."],
      [withdrawn, "Учение перенесено."],
    ] as const) {
      const text = await readBack[format](marked);
      expect(text).toContain(note);
      expect(text.indexOf(note)).toBeLessThan(text.indexOf("Подразделения"));
    }
  });
});

describe("to agencies' systems", () => {
  const wire = (publication: Publication) =>
    [toNinjs(itemOf(publication)), toNewsml(itemOf(publication))] as const;

  it("a draft is withheld", () => {
    const [ninjs, newsml] = wire(draft);
    expect(ninjs).toContain('"withheld"');
    expect(newsml).toContain('qcode="stat:withheld"');
    expect(toNinjs(itemOf(releaseRu))).toContain('"usable"');
  });

  it("an embargo is a moment with the place's time zone, of a usable item", () => {
    const [ninjs, newsml] = wire(embargoed);
    expect(JSON.parse(ninjs)).toMatchObject({
      embargoedUntil: "2026-09-05T18:00:00+05:00",
      pubStatus: "usable",
    });
    expect(newsml).toContain("<embargoed>2026-09-05T18:00:00+05:00</embargoed>");
  });

  it("a correction says what is corrected", () => {
    const [ninjs, newsml] = wire(corrected);
    const note = "ИСПРАВЛЕНИЕ К №\u00A012: Неверно указано число участников.";
    expect(JSON.parse(ninjs)).toMatchObject({ edNote: note, pubStatus: "usable" });
    expect(newsml).toContain(`<edNote>${note}</edNote>`);
    expect(newsml).toContain('<signal qcode="sig:correction"/>');
  });

  it("what is withdrawn is canceled", () => {
    const [ninjs, newsml] = wire(withdrawn);
    expect(ninjs).toContain('"canceled"');
    expect(newsml).toContain('qcode="stat:canceled"');
    expect(JSON.parse(ninjs)).toMatchObject({ edNote: "ОТОЗВАНО: Учение перенесено." });
  });
});

describe("an embargo", () => {
  const facts = withRelease(releaseEn.facts, { embargo });
  const document = documentOf({ ...releaseEn, facts }, stamp);
  const isEmbargoedAt = (now: string) => {
    const publication = publicationOf(document, "en", { now: new Date(now) });
    return publication?.ok === true && publication.value.embargoed;
  };

  it("holds until its moment, wherever the clock stands", () => {
    expect(isEmbargoedAt("2026-09-05T12:59:59Z")).toBe(true);
    expect(isEmbargoedAt("2026-09-05T13:00:00Z")).toBe(false);
  });
});
