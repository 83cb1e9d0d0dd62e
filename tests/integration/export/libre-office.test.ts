import { spawnSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";

import { describe, expect, it } from "vitest";

import { toDocx } from "../../../electron/export/docx/index.ts";
import { readWord } from "../../../electron/import/docx/index.ts";
import type { InlinePictures, Publication } from "../../../shared/export/publication.ts";
import { importFormattedText } from "../../../shared/import/formatted-text.ts";
import { counter } from "../../fixtures/counter.ts";
import { nasty } from "../../fixtures/publications/nasty.ts";
import { photo } from "../../fixtures/publications/photo.ts";
import { photoBlob, releaseEn, releaseRu } from "../../fixtures/publications/release.ts";
import { wordParagraphs } from "../../fixtures/word-parts.ts";
import { useFolder } from "../library/libraries.ts";

const hasLibreOffice = spawnSync("soffice", ["--version"]).status === 0;
if (!hasLibreOffice)
  console.warn("WORD DOCUMENTS ARE NOT OPENED: LibreOffice (libreoffice-writer) is not installed.");

const moments = { created: "2026-09-05T12:00:00Z", modified: "2026-09-06T12:00:00Z" };
const pictures: InlinePictures = new Map([[photoBlob, photo]]);
const publications: Readonly<Record<string, Publication>> = { nasty, releaseEn, releaseRu };

describe.skipIf(!hasLibreOffice)("LibreOffice (needs libreoffice-writer)", () => {
  const folder = useFolder();

  /** What LibreOffice makes of our documents, by their names. */
  async function converted(names: readonly string[], format: string, extension: string) {
    const files: string[] = [];
    for (const name of names) {
      const publication = publications[name];
      if (publication === undefined) throw new Error(name);
      files.push(folder.at(`${name}.docx`));
      writeFileSync(files.at(-1) ?? "", await toDocx(publication, pictures, moments));
    }
    const profile = pathToFileURL(folder.at("profile")).href;
    const { status, stderr } = spawnSync(
      "soffice",
      [
        `-env:UserInstallation=${profile}`,
        "--headless",
        "--convert-to",
        format,
        "--outdir",
        folder.at("made"),
        ...files,
      ],
      { encoding: "utf8" },
    );
    expect(status, stderr).toBe(0);
    return (name: string) => readFileSync(path.join(folder.at("made"), `${name}.${extension}`));
  }

  it("reads every word of ours, in its order", async () => {
    const names = Object.keys(publications);
    const made = await converted(names, "txt:Text (encoded):UTF8", "txt");
    for (const name of names) {
      const ours = wordParagraphs(readFileSync(folder.at(`${name}.docx`)));
      // The numbers of lists stand in its text, but not in ours.
      const text = made(name)
        .toString("utf8")
        .replaceAll(/^\s*\d+\.\s/gm, "");
      expect(wordsOf(text), name).toEqual(
        wordsOf(ours.map((paragraph) => paragraph.text).join("\n")),
      );
    }
  });

  it("gives a document back that is read as the one it was, though it renames its styles", async () => {
    const names = ["releaseEn", "releaseRu"];
    const made = await converted(names, "docx", "docx");
    for (const name of names) {
      const [before, after] = await Promise.all(
        [readFileSync(folder.at(`${name}.docx`)), made(name)].map((bytes) => imported(bytes, name)),
      );
      expect(after).toEqual(before);
    }
  });
});

async function imported(bytes: Uint8Array, name: string): Promise<unknown> {
  const read = await readWord(bytes, name);
  if (!read.ok) throw new Error(JSON.stringify(read.problem));
  const { content } = importFormattedText(read.value.formatted, {
    kind: "press-release",
    language: name === "releaseRu" ? "ru" : "en",
    newId: counter(),
  });
  // LibreOffice packs pictures anew.
  return JSON.parse(
    JSON.stringify(content.toJSON()).replaceAll(/"blob":"[0-9a-f]*"/g, '"blob":""'),
  );
}

function wordsOf(text: string): string[] {
  return text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
}
