import { mkdtempSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";

import { createLibrary, type Library } from "../../../electron/library/index.ts";
import { LibraryUnits } from "../../../electron/memory/library-units.ts";
import type { Answers, CandidatesAsk } from "../../../electron/memory/protocol.ts";
import {
  createOutsideTranslation,
  type OutsideTranslation,
} from "../../../electron/xliff/index.ts";
import type { PressDocument } from "../../../shared/domain/document.ts";
import { exactText, textBlocks } from "../../../shared/rich-text/blocks.ts";
import { toContent } from "../../../shared/rich-text/content.ts";
import { blockStates, isWritten, textBlocksById } from "../../../shared/rich-text/translation.ts";
import { success } from "../../../shared/result.ts";
import { libraryOptions, problemOf, valueOf } from "../library/libraries.ts";
import { entry } from "../../unit/terms/entries.ts";
import { samples, textsOf } from "./handed-out.ts";

let folder: string;
let library: Library;
let memory: LibraryUnits;
let outside: OutsideTranslation;
let document: PressDocument;

/** One library for all tests, a document of its own for each that changes one. */
beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), "press-centre-xliff-"));
  library = valueOf(await createLibrary(path.join(folder, "library"), libraryOptions()));
  memory = new LibraryUnits(library.info.path, false);
  await memory.open();
});
afterAll(async () => {
  await library.close();
  rmSync(folder, { recursive: true, force: true });
});

/** As the memory's thread answers. */
async function remembered(texts: CandidatesAsk["texts"]): Promise<Answers["candidates"]> {
  const answer = await memory.answer({ type: "candidates", texts });
  return answer.type === "candidates" ? answer.value : [];
}

async function addRelease(): Promise<void> {
  outside = createOutsideTranslation({
    require: () => success(library),
    memory: { candidates: remembered },
    now: () => new Date().toISOString(),
  });
  const [, release] = samples();
  if (release === undefined) throw new Error("There is no sample");
  document = release;
  valueOf(await library.add(document));
}

const present = async () => valueOf(await library.read(document.id)).document;

async function handedOut(version: "2.1" | "1.2" = "2.1"): Promise<string> {
  return valueOf(await outside.handOut({ id: document.id, version })).text;
}

function comeBack(xml: string | Uint8Array) {
  writeFileSync(path.join(folder, "back.xlf"), xml);
  return outside.open(path.join(folder, "back.xlf"));
}

/** The English headline, as the file has it. */
async function headline(): Promise<{ id: string; text: string }> {
  const [first] = textBlocks(textsOf(await present()).target);
  if (first === undefined) throw new Error("There is no headline");
  return { id: first.id, text: exactText(first.node) };
}

async function changeHere(words: string): Promise<void> {
  const now = await present();
  const content = JSON.parse(
    JSON.stringify(now.versions.en?.content).replace((await headline()).text, words),
  ) as NonNullable<typeof now.versions.en>["content"];
  valueOf(
    await library.save({ id: now.id, baseRevision: now.revision, contents: { en: content } }),
  );
}

describe("a translation that comes back", () => {
  beforeEach(addRelease);

  it("has a name that tells date, number, title and direction", async () => {
    const { name } = valueOf(await outside.handOut({ id: document.id, version: "1.2" }));
    expect(name).toMatch(/^\d{4}-\d{2}-\d{2} № .+\.ru-en\.xlf$/);
  });

  it("is one saved state, from which the history leads back", async () => {
    const { id, text } = await headline();
    const before = await present();
    const view = valueOf(
      await comeBack((await handedOut()).replace(text, "Forces train together")),
    );
    expect(view).toMatchObject({ changes: 1, conflicts: [], remarks: [], isNewVersion: false });
    expect((await present()).revision).toBe(before.revision);

    expect(valueOf(await outside.takeIn({}))).toEqual({ id: document.id, changed: 1 });
    const after = await present();
    expect(after.revision).toBe(before.revision + 1);
    const { source, target } = textsOf(after);
    expect(textBlocksById(target).get(id)?.textContent).toBe("Forces train together");
    expect(blockStates(source, target).get(id)).toBe("translated");

    const [earlier] = valueOf(await library.history(document.id))
      .toReversed()
      .slice(1);
    valueOf(
      await library.restore({
        id: document.id,
        baseRevision: after.revision,
        revision: earlier?.id ?? "",
      }),
    );
    expect((await headline()).text).toBe(text);
    expect(problemOf(await outside.takeIn({}))).toBe("xliff-closed");
  });

  it("makes the version where there was none", async () => {
    const [, release] = samples();
    if (release === undefined) throw new Error("There is no sample");
    const { en: _, ...versions } = release.versions;
    valueOf(await library.add({ ...release, versions }));
    const { text } = valueOf(await outside.handOut({ id: release.id, version: "2.1" }));
    const filled = text.replaceAll(
      /<source>([^<]*)<\/source><\/segment>/g,
      "<source>$1</source><target>T: $1</target></segment>",
    );
    const view = valueOf(await comeBack(filled));
    expect(view.isNewVersion).toBe(true);
    valueOf(await outside.takeIn({}));
    const { source, target } = textsOf(valueOf(await library.read(release.id)).document);
    const [first] = textBlocks(target);
    expect(first?.node.textContent).toBe(`T: ${textBlocks(source)[0]?.node.textContent}`);
  });

  it("takes nothing in before every paragraph changed on both sides is decided", async () => {
    const { id, text } = await headline();
    const xml = (await handedOut()).replace(text, "Theirs");
    await changeHere("Ours");
    const view = valueOf(await comeBack(xml));
    expect(view.conflicts).toMatchObject([{ key: id, ours: "Ours", theirs: "Theirs" }]);
    expect(problemOf(await outside.takeIn({}))).toBe("xliff-undecided");
    expect((await headline()).text).toBe("Ours");

    expect(valueOf(await outside.takeIn({ [id]: "ours" })).changed).toBe(0);
    valueOf(await comeBack(xml));
    expect(valueOf(await outside.takeIn({ [id]: "theirs" })).changed).toBe(1);
    expect((await headline()).text).toBe("Theirs");
  });

  it("is not taken in over a text that was saved after the comparison", async () => {
    const { text } = await headline();
    valueOf(await comeBack((await handedOut()).replace(text, "Theirs")));
    await changeHere("Ours");
    expect(problemOf(await outside.takeIn({}))).toBe("document-conflict");
    expect((await headline()).text).toBe("Ours");
  });

  it("changes nothing where nobody has touched it, in either version", async () => {
    for (const version of ["2.1", "1.2"] as const) {
      const view = valueOf(await comeBack(await handedOut(version)));
      expect(view).toMatchObject({ changes: 0, conflicts: [], untranslated: 0 });
    }
  });

  it("is read in UTF-16 as well", async () => {
    const { text } = await headline();
    const xml = (await handedOut()).replace(text, "Forces train").replace("UTF-8", "UTF-16");
    const view = valueOf(await comeBack(Buffer.from(`\u{FEFF}${xml}`, "utf16le")));
    expect(view.changes).toBe(1);
  });
});

describe("a text that is handed out", () => {
  beforeEach(addRelease);

  it("takes along what the memory has for its sentences, and its terms", async () => {
    const [, release] = samples();
    if (release === undefined) throw new Error("There is no sample");
    const { en: _, ...versions } = release.versions;
    valueOf(await library.add({ ...release, versions }));
    await memory.rescan(false);
    const terms = [entry("exercise", "Ясный рассвет", "Clear Dawn")];
    const { termbase } = valueOf(await library.terms());
    valueOf(await library.changeTerms({ baseRevision: termbase.revision, put: terms, remove: [] }));

    const { text: english } = await headline();
    const { text } = valueOf(await outside.handOut({ id: release.id, version: "2.1" }));
    const [unit = ""] = text.match(/<unit .*<\/unit>/) ?? [];
    expect(unit).toMatch(
      `<mtc:match ref="#s1" type="icm" subType="press-centre:context" similarity="100"`,
    );
    expect(unit).toContain(`<target>${english}</target></mtc:match>`);
    expect(text).toContain("<gls:translation>Clear Dawn</gls:translation>");
  });

  it("says nothing of what the memory has for a text that is translated", async () => {
    expect(await handedOut()).not.toContain("<mtc:match ");
  });
});

describe("a file that is refused", () => {
  beforeAll(addRelease);

  it.each([
    [
      "of another document",
      (xml: string) => xml.replace(document.id, `${document.id.slice(0, -1)}0`),
      "document-missing",
    ],
    [
      "that names no document but a folder",
      (xml: string) => xml.replace(document.id, "../../etc"),
      "xliff-foreign",
    ],
    [
      "in other languages",
      (xml: string) => xml.replace('trgLang="en"', 'trgLang="fr-FR"'),
      "xliff-languages",
    ],
    ["cut in the middle", (xml: string) => xml.slice(0, xml.length / 2), "xliff-damaged"],
    ["of another kind", () => "%PDF-1.7", "file-not-text"],
    ["with nothing in it", () => " ", "file-empty"],
  ])("%s", async (_name, spoiled, code) => {
    expect(problemOf(await comeBack(spoiled(await handedOut())))).toBe(code);
    expect(problemOf(await outside.takeIn({}))).toBe("xliff-closed");
  });

  it("larger than any text, without being read", async () => {
    const file = path.join(folder, "large.xlf");
    writeFileSync(file, "");
    truncateSync(file, 3 * 1024 ** 3);
    expect(problemOf(await outside.open(file))).toBe("file-too-large");
  });

  it("not there any more", async () => {
    expect(problemOf(await outside.open(path.join(folder, "gone.xlf")))).toBe("file-missing");
  });
});

it("holds every written paragraph, and what its photo shows", async () => {
  const { source } = textsOf(document);
  const written = textBlocks(source).filter(({ node }) => isWritten(node));
  const ids = Array.from((await handedOut()).matchAll(/<unit id="([^"]*)"/g), ([, id]) => id);
  const [photos, blocks] = [true, false].map((isPhoto) =>
    ids.filter((id) => id?.endsWith("-alt") === isPhoto),
  );
  expect([photos?.length, blocks]).toEqual([1, written.map(({ id }) => id)]);
  expect(toContent(source)).toEqual(document.versions.ru?.content);
});
