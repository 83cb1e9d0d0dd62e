import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";

import { imageSize } from "image-size";
import type { Node } from "@tiptap/pm/model";
import { describe, expect, it } from "vitest";

import { documentSchema, type PressDocument } from "../../../shared/domain/document.ts";
import { type Language, languages, otherLanguage } from "../../../shared/domain/language.ts";
import { blockId, exactText, textBlocks } from "../../../shared/rich-text/blocks.ts";
import { readContent } from "../../../shared/rich-text/repair.ts";
import { recordedSource, translationState } from "../../../shared/rich-text/translation.ts";
import { sampleDocuments, samplePicture, samplePictureFile } from "../../../shared/sample/index.ts";
import { templateOf } from "../../../shared/templates/index.ts";

let count = 0;
const documents = sampleDocuments({
  createId: () => String(++count).padStart(26, "0"),
  newBlockId: () => String(++count).padStart(10, "0"),
  now: "2026-09-23T10:00:00.000Z",
});
const byKind = Object.fromEntries(documents.map((document) => [document.kind, document]));
const kinds = documents.map(({ kind }) => kind);

function text(kind: string, language: Language): Node {
  const read = readContent(byKind[kind]?.versions[language]?.content);
  if (!read.ok) throw new Error(read.problem.code);
  expect(read.value.repairs).toEqual([]);
  return read.value.doc;
}

/** Blocks that carry words, with their words. */
function wordsOf(kind: string, language: Language): (readonly [string, string])[] {
  return textBlocks(text(kind, language)).map(({ id, node }) => [id, exactText(node)] as const);
}

const countWords = (words: readonly (readonly [string, string])[]) =>
  words.flatMap(([, written]) => written.match(/[\p{L}\p{N}][\p{L}\p{N}'’.-]*/gu) ?? []).length;

const lengths = (kind: string) => languages.map((language) => countWords(wordsOf(kind, language)));

const shape = (doc: Node) => {
  const found: unknown[] = [];
  doc.descendants((node) => {
    if (!node.isInline) found.push([node.type.name, blockId(node), node.childCount > 0]);
    return !node.isTextblock;
  });
  return found;
};

const figures = (written: string) =>
  written.replaceAll(/(?<=\d)[\u00a0,](?=\d{3})/gu, "").match(/\d+/g) ?? [];

describe("the sample", () => {
  it("is a speech, a press release and an interview of one exercise", () => {
    expect(kinds.toSorted()).toEqual(["interview", "press-release", "speech"]);
    expect(new Set(documents.map(({ facts }) => facts.event.en)).size).toBe(1);
    expect(documents.map(({ sourceLanguage }) => sourceLanguage)).toContain("ru");
    expect(documents.map(({ sourceLanguage }) => sourceLanguage)).toContain("en");
  });

  it("consists of documents that a library takes", () => {
    for (const document of documents)
      expect(documentSchema.safeParse(document).error, document.kind).toBeUndefined();
    expect(new Set(documents.map(({ id }) => id)).size).toBe(documents.length);
  });

  it("is as long as such texts are", () => {
    for (const length of lengths("press-release")) {
      expect(length).toBeGreaterThan(330);
      expect(length).toBeLessThan(560);
    }
    for (const length of lengths("speech")) {
      expect(length).toBeGreaterThan(420);
      expect(length).toBeLessThan(720);
    }
  });
});

describe.each(kinds)("the sample %s", (kind) => {
  const document = byKind[kind] as PressDocument;
  const source = text(kind, document.sourceLanguage);
  const translation = text(kind, otherLanguage(document.sourceLanguage));

  it("has the same blocks under the same ids in both languages", () => {
    expect(shape(translation)).toEqual(shape(source));
    const ids = textBlocks(source).map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it("is translated, block by block", () => {
    expect(translationState(source, translation)).toBe("translated");
    for (const { node } of textBlocks(source)) expect(recordedSource(node)).toBeNull();
    for (const { node } of textBlocks(translation)) expect(recordedSource(node)).not.toBeNull();
  });

  it("leaves no block empty", () => {
    for (const { node } of [...textBlocks(source), ...textBlocks(translation)])
      expect(node.textContent.trim(), node.type.name).not.toBe("");
  });

  it("holds every part its kind always holds", () => {
    const types = new Set<string>();
    source.descendants((node) => void types.add(node.type.name));
    const required = templateOf(kind).parts.filter(({ presence }) => presence === "always");
    expect([...types]).toEqual(expect.arrayContaining(required.map(({ type }) => type)));
  });

  it("has Russian in the Russian version and English in the English one", () => {
    for (const [, russian] of wordsOf(kind, "ru")) {
      expect(russian.replaceAll(/\S+@\S+/g, "")).not.toMatch(/[A-Za-z]/);
      // No English quotation marks, no hyphens for dashes, no dash that could begin a line.
      expect(russian).not.toMatch(/["“”]| - | —|\d \d/u);
    }
    for (const [, english] of wordsOf(kind, "en")) {
      expect(english).not.toMatch(/\p{Script=Cyrillic}/u);
      expect(english).not.toMatch(/["«»]|'| - /u);
    }
  });

  it("has the same figures in both", () => {
    const english = new Map(wordsOf(kind, "en"));
    for (const [id, russian] of wordsOf(kind, "ru"))
      expect(figures(english.get(id) ?? "").toSorted(), russian).toEqual(
        figures(russian).toSorted(),
      );
  });
});

describe("the table of forces", () => {
  it("adds up", () => {
    const cells: string[] = [];
    text("press-release", "en").descendants((node) => {
      if (node.type.name === "tableCell") cells.push(node.textContent);
    });
    const column = (index: number) =>
      cells.flatMap((cell, at) => (at % 3 === index ? [Number(cell)] : []));
    for (const index of [1, 2]) {
      const figures = column(index);
      const total = figures.pop();
      expect(figures.reduce((sum, figure) => sum + figure, 0)).toBe(total);
    }
  });
});

describe("the sample's picture", () => {
  it("is the file in assets, known by its hash and size", () => {
    const bytes = readFileSync(`assets/sample/${samplePictureFile}`);
    expect(createHash("sha256").update(bytes).digest("hex")).toBe(samplePicture.blob);
    expect(imageSize(bytes)).toMatchObject({
      width: samplePicture.width,
      height: samplePicture.height,
      type: "png",
    });
    expect(bytes.length).toBeLessThan(120 * 1024);
  });

  it("is shown in the release", () => {
    const pictures: unknown[] = [];
    text("press-release", "ru").descendants((node) => {
      if (node.type.name === "figure") pictures.push(node.attrs["blob"]);
    });
    expect(pictures).toEqual([samplePicture.blob]);
  });
});
