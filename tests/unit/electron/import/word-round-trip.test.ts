import { readFileSync } from "node:fs";
import path from "node:path";

import type { Node } from "@tiptap/pm/model";
import { describe, expect, it } from "vitest";

import { toDocx } from "../../../../electron/export/docx/index.ts";
import { publicationOf } from "../../../../electron/export/plan.ts";
import { readWord } from "../../../../electron/import/docx/index.ts";
import { languages } from "../../../../shared/domain/language.ts";
import { cleanText } from "../../../../shared/export/escape.ts";
import type { InlinePictures, Publication } from "../../../../shared/export/publication.ts";
import { isBlank } from "../../../../shared/export/setting.ts";
import { type FormattedText, plainTextOf } from "../../../../shared/import/html/index.ts";
import { importFormattedText, likelyKind } from "../../../../shared/import/formatted-text.ts";
import {
  sampleDocuments,
  samplePicture,
  samplePictureFile,
} from "../../../../shared/sample/index.ts";
import { guessLanguage } from "../../../../renderer/import/guess-language.ts";
import { counter } from "../../../fixtures/counter.ts";
import { nasty } from "../../../fixtures/publications/nasty.ts";

const moments = { created: "2026-09-05T12:00:00Z", modified: "2026-09-06T12:00:00Z" };
const picture = readFileSync(path.resolve("assets/sample", samplePictureFile));
const pictures: InlinePictures = new Map([
  [samplePicture.blob, { mediaType: "image/png", base64: picture.toString("base64") }],
]);

const samples: Publication[] = sampleDocuments({
  createId: counter(),
  newBlockId: counter(),
  now: moments.created,
}).flatMap((document) =>
  languages.flatMap((language) => {
    const publication = publicationOf(document, language, { now: new Date(moments.created) });
    return publication?.ok ? [publication.value] : [];
  }),
);

async function read(publication: Publication): Promise<FormattedText> {
  const file = await readWord(await toDocx(publication, pictures, moments), "release.docx");
  if (!file.ok) throw new Error(JSON.stringify(file.problem));
  return file.value.formatted;
}

/** What a text consists of, ids and what it was translated from aside. */
function withoutIds(node: Node): unknown {
  const json = JSON.stringify(node.toJSON(), (key, value: unknown) =>
    key === "id" || key === "translatedFrom" || value === null ? undefined : value,
  );
  return JSON.parse(json) as unknown;
}

interface Content {
  readonly words: string[];
  readonly headings: string[];
  readonly heads: string[];
  readonly links: string[];
  readonly alts: string[];
  readonly starts: number[];
}

function contentOf(doc: Node): Content {
  const content: Content = { words: [], headings: [], heads: [], links: [], alts: [], starts: [] };
  doc.descendants((node) => {
    if (isBlank(node) && !node.isInline) return false;
    const { name } = node.type;
    const date = name === "dateline" ? ` ${String(node.attrs["date"] ?? "")}` : "";
    const text = cleanText(node.textBetween(0, node.content.size, " ", " ") + date).trim();
    if (node.isTextblock) content.words.push(...(text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? []));
    if (name === "headline" || name === "heading") content.headings.push(text);
    if (name === "tableHeader") content.heads.push(text);
    if (name === "orderedList") content.starts.push(Number(node.attrs["start"]));
    if (name === "figure" && node.attrs["blob"] !== null)
      content.alts.push(String(node.attrs["alt"]));
    for (const mark of node.marks)
      if (mark.type.name === "link") content.links.push(String(mark.attrs["href"]));
    return true;
  });
  return content;
}

describe("a sample document, out as a Word document and in again", () => {
  it.each(samples.map((sample) => [sample.kind, sample.language, sample] as const))(
    "%s, %s: is what it was; its kind and its language are told",
    async (kind, language, sample) => {
      const formatted = await read(sample);
      expect([likelyKind(formatted), guessLanguage(plainTextOf(formatted))]).toEqual([
        kind,
        language,
      ]);
      const imported = importFormattedText(formatted, { kind, language, newId: counter() });
      imported.content.check();
      expect(withoutIds(imported.content)).toEqual(withoutIds(sample.content));
      // The number and the event, which are no part of the text.
      expect(imported.uncertainties.map(({ about }) => about)).toEqual(["leftOut", "leftOut"]);
    },
  );
});

describe("what is shown before the import", () => {
  it("is all the file says, who speaks and the day included", async () => {
    const interview = samples.find(
      ({ kind, language }) => kind === "interview" && language === "en",
    );
    if (interview === undefined) throw new Error("There is no interview among the samples");
    const text = plainTextOf(await read(interview));
    expect(text).toContain(
      "Tas-Bulak training ground, 19 September 2026\n\nInterviewee Lieutenant",
    );
    expect(text).toContain("Question: What can the hospital do?\n\nAnswer: In one day");
  });
});

describe("a document with everything a text can do", () => {
  it("keeps words, headings, heads of tables, links and the numbers of lists, all of them and in their order", async () => {
    const before = contentOf(nasty.content);
    const { content } = importFormattedText(await read(nasty), {
      kind: "press-release",
      language: "ru",
      newId: counter(),
    });
    content.check();
    const after = contentOf(content);
    expect(after.headings).toEqual(before.headings);
    expect(after.heads.filter((text) => text !== "")).toEqual(before.heads);
    expect(new Set(after.links)).toEqual(new Set(before.links));
    expect(after.words).toEqual(before.words);
    expect(after.starts).toEqual(before.starts);
  });
});
