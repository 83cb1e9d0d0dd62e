import { randomBytes } from "node:crypto";
import { readFile, rm, stat, writeFile } from "node:fs/promises";

import { afterEach, beforeEach, describe, expect, it } from "vitest";

import { layoutOf } from "../../../electron/library/layout.ts";
import type { PressDocument } from "../../../shared/domain/document.ts";
import { createDocumentId } from "../../../shared/domain/ids.ts";
import { newDocument } from "../../../shared/domain/new-document.ts";
import {
  attribution,
  doc,
  headline,
  paragraph,
  quotation,
} from "../../../shared/rich-text/build.ts";
import { toContent } from "../../../shared/rich-text/content.ts";
import {
  indexFileIn,
  remove,
  type SearchedLibrary,
  searchedLibrary,
  temporaryFolder,
} from "./searched-library.ts";

let made = 0;
function note(...texts: [string, ...string[]]): PressDocument {
  const [title, ...paragraphs] = texts;
  return newDocument({
    id: createDocumentId(1_790_000_000_000 + made++, (length) => randomBytes(length)),
    kind: "note",
    language: "ru",
    facts: { number: "", event: { ru: "", en: "" } },
    now: "2026-09-05T09:00:00.000Z",
    content: doc(headline(title), ...paragraphs.map((text) => paragraph(text))),
  });
}

const exercise = note("Начались учения", "Участвуют 2 500 военнослужащих.");
const meeting = note("Встреча министров", "Обсудили план учений и десант.");
const parade = note("Парад", "Прошёл парад.");

describe("a search of the open library", () => {
  let folder: string;
  let opened: SearchedLibrary;
  const reopen = async (mode?: "read" | "write") => {
    await opened.close();
    opened = await searchedLibrary(folder, mode);
  };

  beforeEach(async () => {
    folder = await temporaryFolder();
    opened = await searchedLibrary(folder);
    await opened.add(exercise, meeting, parade);
  });
  afterEach(async () => {
    await opened.close();
    await remove(folder);
  });

  it("finds the documents' words, the best first, with an excerpt", async () => {
    expect(await opened.found("учение")).toEqual([exercise.id, meeting.id]);
    const { hits } = await opened.find("десант");
    expect(hits).toEqual([
      {
        id: meeting.id,
        excerpt: {
          ru: [
            { text: "Обсудили план учений и ", marked: false },
            { text: "десант", marked: true },
            { text: ".", marked: false },
          ],
        },
      },
    ]);
  });

  it("is narrowed by what the rows tell and by who speaks", async () => {
    const said = note("Сказано о параде");
    const content = doc(
      headline("Сказано о параде"),
      quotation(paragraph("Хорошо."), attribution("Генерал-майор Данияр Ахметжолов")),
    );
    await opened.add({
      ...said,
      kind: "speech",
      versions: { ru: { content: toContent(content), updatedAt: said.updatedAt, revision: 1 } },
    });
    expect(await opened.found({ text: "парад", kind: "speech" })).toEqual([said.id]);
    expect(await opened.found({ text: "парад", kind: "note" })).toEqual([parade.id]);
    expect(await opened.found({ text: "", kind: "speech" })).toEqual([said.id]);
    expect(await opened.found({ text: "парад", dateFrom: "2026-01-01" })).toEqual([]);
    expect(await opened.found({ text: "", person: "Daniyar Akhmetzholov" })).toEqual([said.id]);
    expect((await opened.search.ask(null)).people).toEqual([{ ru: "Данияр Ахметжолов" }]);
  });

  it("has a document as it was saved last", async () => {
    expect(await opened.found("десант")).toEqual([meeting.id]);
    const library = opened.library.require();
    if (!library.ok) throw new Error("No library");
    const ru = toContent(doc(headline("Встреча министров"), paragraph("Обсудили авиацию.")));
    const saved = await library.value.save({ id: meeting.id, baseRevision: 1, contents: { ru } });
    expect(saved.ok).toBe(true);
    expect(await opened.found("десант")).toEqual([]);
    expect(await opened.found("авиация")).toEqual([meeting.id]);
  });

  it("has no document that was taken away, be it while it is open", async () => {
    expect(await opened.found("парад")).toEqual([parade.id]);
    await rm(layoutOf(folder).documentFolder(parade.id), { recursive: true });
    const library = opened.library.require();
    if (library.ok) await library.value.read(parade.id);
    expect(await opened.found("парад")).toEqual([]);
  });

  it("or while it was closed", async () => {
    expect(await opened.found("парад")).toEqual([parade.id]);
    await indexFileIn(folder);
    await opened.close();
    await rm(layoutOf(folder).documentFolder(parade.id), { recursive: true });
    opened = await searchedLibrary(folder);
    expect(await opened.found("парад")).toEqual([]);
    expect((await opened.search.ask({ text: "парад" })).hits).toEqual([]);
  });

  describe("with an index in its cache", () => {
    let file: string;
    beforeEach(async () => {
      await opened.found("парад");
      await reopen();
      await opened.found("парад");
      file = await indexFileIn(folder);
    });

    it("takes the index up again without writing it anew", async () => {
      const { mtimeMs } = await stat(file);
      await reopen();
      expect(await opened.found("учение")).toEqual([exercise.id, meeting.id]);
      expect((await stat(file)).mtimeMs).toBe(mtimeMs);
    });

    it.each([
      ["garbage", () => Buffer.from(randomBytes(500))],
      ["cut short", (bytes: Buffer) => bytes.subarray(0, bytes.length / 2)],
      ["empty", () => Buffer.alloc(0)],
      [
        "with a letter changed",
        (bytes: Buffer) => Buffer.from(String(bytes).replace("учен", "врач")),
      ],
      ["of another version", (bytes: Buffer) => Buffer.from(String(bytes).replace('n":1', 'n":9'))],
    ])("makes it again where it is %s", async (_what, spoil) => {
      const good = await readFile(file);
      await opened.close();
      await writeFile(file, spoil(good));
      opened = await searchedLibrary(folder);
      expect(await opened.found("учение")).toEqual([exercise.id, meeting.id]);
      expect(await opened.found("врач")).toEqual([]);
    });

    it("makes it again where it is gone", async () => {
      await opened.close();
      await rm(file);
      opened = await searchedLibrary(folder);
      expect(await opened.found("учение")).toEqual([exercise.id, meeting.id]);
      await indexFileIn(folder);
    });
  });

  it("works in a library that can only be read, and leaves nothing there", async () => {
    await opened.close();
    await rm(`${folder}/cache`, { recursive: true, force: true });
    opened = await searchedLibrary(folder, "read");
    expect(await opened.found("учение")).toEqual([exercise.id, meeting.id]);
    await new Promise((resolve) => setTimeout(resolve, 200));
    await expect(stat(`${folder}/cache/search.idx`)).rejects.toThrow("ENOENT");
  });

  it("searches the library opened next, not the one before", async () => {
    const other = await temporaryFolder();
    try {
      expect(await opened.found("парад")).toEqual([parade.id]);
      await opened.library.openOrCreate(other);
      expect(await opened.found("парад")).toEqual([]);
    } finally {
      await opened.close();
      await remove(other);
    }
  });
});
