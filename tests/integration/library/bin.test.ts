import { existsSync, mkdirSync, readdirSync } from "node:fs";
import path from "node:path";

import { beforeEach, describe, expect, it } from "vitest";

import type { Library } from "../../../electron/library/index.ts";
import type { PressDocument } from "../../../shared/domain/document.ts";
import { caption, credit, doc, figure, headline } from "../../../shared/rich-text/build.ts";
import { toContent } from "../../../shared/rich-text/content.ts";
import { note, rewording, wordsOf } from "../../fixtures/library/notes.ts";
import { photoBytes } from "../../fixtures/publications/photo.ts";
import { problemOf, useFolder, useLibraries, valueOf } from "./libraries.ts";

const folder = useFolder();
const libraries = useLibraries();
let library: Library;
let document: PressDocument;
beforeEach(async () => {
  library = await libraries.create(folder.path);
  document = note("First words");
  valueOf(await library.add(document));
  valueOf(await library.save(rewording(document, "Second words")));
});

const later = (revision: number) => ({ ...document, revision });

describe("a document put into the bin", () => {
  it("is gone from the list and cannot be read, also after the next start", async () => {
    const told: unknown[] = [];
    library.onChange((summary) => told.push(summary));
    valueOf(await library.remove(document.id));
    expect(told).toEqual([undefined]);
    expect(library.list()).toEqual([]);
    expect(problemOf(await library.read(document.id))).toBe("document-missing");
    await library.close();
    const again = await libraries.open(folder.path);
    expect(again.list()).toEqual([]);
    expect(valueOf(await again.removed())).toMatchObject([
      { id: document.id, summary: { headline: { en: "Second words" }, revision: 2 } },
    ]);
  });

  it("comes back with its history", async () => {
    valueOf(await library.remove(document.id));
    expect(valueOf(await library.takeOut(document.id)).revision).toBe(2);
    expect(library.list()).toHaveLength(1);
    expect(valueOf(await library.removed())).toEqual([]);
    expect(valueOf(await library.history(document.id))).toHaveLength(2);
    valueOf(await library.save(rewording(later(2), "Third words")));
    expect(wordsOf(valueOf(await library.read(document.id)).document)).toBe("Third words");
  });

  it("does not come back over another one, nor when there is none", async () => {
    valueOf(await library.remove(document.id));
    valueOf(await library.add(document));
    expect(problemOf(await library.takeOut(document.id))).toBe("bin-conflict");
    expect(problemOf(await library.takeOut(note("Never there").id))).toBe("document-missing");
    expect(valueOf(await library.removed())).toHaveLength(1);
  });

  it("is gone for good once the bin is emptied", async () => {
    valueOf(await library.remove(document.id));
    valueOf(await library.emptyBin());
    expect(valueOf(await library.removed())).toEqual([]);
    expect(readdirSync(folder.at("bin"))).toEqual([]);
    expect(problemOf(await library.takeOut(document.id))).toBe("document-missing");
  });
});

it("what else lies in the bin's folder is left alone", async () => {
  mkdirSync(folder.at("bin", "Something else"), { recursive: true });
  valueOf(await library.remove(document.id));
  valueOf(await library.emptyBin());
  expect(readdirSync(folder.at("bin"))).toEqual(["Something else"]);
});

describe("pictures", () => {
  const showing = (blob: string, revision: number) => ({
    id: document.id,
    baseRevision: revision,
    contents: {
      en: toContent(doc(headline("With a picture"), figure({ blob }, caption(""), credit("")))),
    },
  });
  const kept = (blob: string) => existsSync(path.join(folder.path, "blobs", blob));

  it("stay while a document in the bin shows them, and go when it goes", async () => {
    const { blob } = valueOf(await library.addPicture("photo.png", photoBytes));
    valueOf(await library.save(showing(blob, 2)));
    valueOf(await library.remove(document.id));
    expect(kept(blob)).toBe(true);
    valueOf(await library.emptyBin());
    expect(kept(blob)).toBe(false);
  });

  it("stay while any state of a document shows them", async () => {
    const { blob } = valueOf(await library.addPicture("photo.png", photoBytes));
    valueOf(await library.save(showing(blob, 2)));
    valueOf(await library.save(rewording(later(3), "Without a picture")));
    valueOf(await library.emptyBin());
    expect(kept(blob)).toBe(true);
  });
});
