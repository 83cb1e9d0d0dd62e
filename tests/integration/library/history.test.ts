import { randomBytes } from "node:crypto";
import {
  appendFileSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

import { afterEach, beforeEach, describe, expect, it } from "vitest";

import { createLibrary, type Library, openLibrary } from "../../../electron/library/index.ts";
import { layoutOf } from "../../../electron/library/layout.ts";
import { noFacts } from "../../../shared/domain/document.ts";
import { createDocumentId } from "../../../shared/domain/ids.ts";
import { newDocument } from "../../../shared/domain/new-document.ts";
import type { Result } from "../../../shared/result.ts";
import { doc, headline, paragraph } from "../../../shared/rich-text/build.ts";
import { toContent } from "../../../shared/rich-text/content.ts";
import { readContent } from "../../../shared/rich-text/repair.ts";

let folder = "";
let library: Library;
let id = "";
let clock = Date.UTC(2026, 8, 17, 8);

const options = () => ({
  mode: "write" as const,
  now: () => new Date((clock += 1000)),
  randomBytes,
  author: () => "Иванова",
});

function valueOf<Value>(result: Result<Value>): Value {
  if (!result.ok) throw new Error(JSON.stringify(result.problem));
  return result.value;
}

const text = (words: string) => doc(headline("Заметка"), paragraph(words));
const wordsIn = (content: unknown) => valueOf(readContent(content)).doc.lastChild?.textContent;

beforeEach(async () => {
  folder = mkdtempSync(path.join(tmpdir(), "press-centre-history-"));
  library = valueOf(await createLibrary(folder, options()));
  id = createDocumentId(clock, randomBytes);
  const now = new Date(clock).toISOString();
  const content = text("один");
  valueOf(
    await library.add(
      newDocument({ id, kind: "note", language: "ru", facts: noFacts, now, content }),
    ),
  );
});

afterEach(async () => {
  await library.close();
  rmSync(folder, { recursive: true, force: true });
});

async function save(words: string): Promise<number> {
  const { revision } = valueOf(await library.read(id)).document;
  const contents = { ru: toContent(text(words)) };
  return valueOf(await library.save({ id, baseRevision: revision, contents })).revision;
}

async function reopen(): Promise<void> {
  await library.close();
  library = valueOf(await openLibrary(folder, options()));
}

const words = async () => wordsIn(valueOf(await library.read(id)).document.versions.ru?.content);
const file = () => layoutOf(folder).documentFile(id);
const history = () => layoutOf(folder).history(id);

describe("every save", () => {
  it("is a revision with its author, time, parent and size", async () => {
    await save("два");
    const revisions = valueOf(await library.history(id));
    expect(revisions).toMatchObject([
      { author: "Иванова", number: 1, parents: [], changed: ["about", "ru"] },
      { author: "Иванова", number: 2, parents: [revisions[0]?.id], changed: ["ru"] },
    ]);
    expect(revisions[1]?.size).toBeGreaterThan(200);
  });

  it("can be read again as it was", async () => {
    await save("два");
    await save("три");
    await reopen();
    const revisions = valueOf(await library.history(id));
    const read = await Promise.all(revisions.map((each) => library.revision(id, each.id)));
    expect(read.map((each) => wordsIn(valueOf(each).versions.ru?.content))).toEqual([
      "один",
      "два",
      "три",
    ]);
  });

  it("is never written over: the file only grows", async () => {
    await save("два");
    const before = readFileSync(history());
    await save("три");
    expect(readFileSync(history()).subarray(0, before.length)).toEqual(before);
  });
});

describe("returning to a revision", () => {
  it("is a new revision with the old text", async () => {
    await save("два");
    const baseRevision = await save("три");
    const [first] = valueOf(await library.history(id));
    const wanted = { id, baseRevision, revision: first?.id ?? "" };
    expect(valueOf(await library.restore(wanted)).revision).toBe(4);
    expect(await words()).toBe("один");
    expect(valueOf(await library.history(id))).toHaveLength(4);
    await reopen();
    expect(await words()).toBe("один");
  });

  it("is refused where the document has gone on meanwhile, or has no such revision", async () => {
    const [first] = valueOf(await library.history(id));
    await save("два");
    const behind = { id, baseRevision: 1, revision: first?.id ?? "" };
    expect(await library.restore(behind)).toMatchObject({ problem: { code: "document-conflict" } });
    const unknown = { id, baseRevision: 2, revision: "a".repeat(24) };
    expect(await library.restore(unknown)).toMatchObject({ problem: { code: "revision-missing" } });
  });
});

describe("a milestone", () => {
  it("names a revision, for good and until it is renamed", async () => {
    const [first] = valueOf(await library.history(id));
    const revision = first?.id ?? "";
    valueOf(await library.nameRevision({ id, revision, name: "Отправлено в министерство" }));
    await save("два");
    await reopen();
    const named = async () => valueOf(await library.history(id)).map(({ milestone }) => milestone);
    expect(await named()).toEqual(["Отправлено в министерство", null]);
    valueOf(await library.nameRevision({ id, revision, name: "" }));
    expect(await named()).toEqual([null, null]);
  });
});

describe("when the power goes", () => {
  it("after the history has the save and before the file has it, the save is there", async () => {
    const before = readFileSync(file());
    await save("два");
    await library.close();
    writeFileSync(file(), before);
    rmSync(layoutOf(folder).index, { force: true });
    library = valueOf(await openLibrary(folder, options()));
    const read = valueOf(await library.read(id));
    expect(read.repairs).toEqual([]);
    expect(read.document.revision).toBe(2);
    expect(await words()).toBe("два");
    expect(library.list()[0]?.revision).toBe(2);
    await save("три");
    const parents = valueOf(await library.history(id)).map((each) => each.parents.length);
    expect(parents).toEqual([0, 1, 1]);
  });

  it("in the middle of a record, what was saved before is there and the torn end is cut away", async () => {
    await save("два");
    const whole = readFileSync(history());
    appendFileSync(history(), whole.subarray(0, 100));
    await save("три");
    expect(valueOf(await library.history(id)).map(({ number }) => number)).toEqual([1, 2, 3]);
    await reopen();
    expect(await words()).toBe("три");
  });
});

describe("a damaged document", () => {
  it("is restored from its history, nothing lost, and the person is told", async () => {
    await save("два");
    await save("три");
    writeFileSync(file(), readFileSync(file()).fill(0, 40, 60));
    const read = valueOf(await library.read(id));
    expect(read.repairs.map(({ what }) => what)).toEqual(["fromHistory"]);
    expect(await words()).toBe("три");
    await save("четыре");
    await reopen();
    expect(valueOf(await library.read(id)).repairs).toEqual([]);
    expect(await words()).toBe("четыре");
  });

  it("is restored from its history even when its files are gone", async () => {
    await save("два");
    rmSync(file());
    rmSync(`${file()}.prev`);
    expect(await words()).toBe("два");
  });

  it("is what the file says where the history was cut short or lost", async () => {
    await save("два");
    truncateSync(history(), 100);
    expect(await words()).toBe("два");
    await save("три");
    expect(valueOf(await library.history(id)).map(({ number }) => number)).toEqual([3]);
    rmSync(history());
    expect(await words()).toBe("три");
    await save("четыре");
    await reopen();
    expect(await words()).toBe("четыре");
  });

  it("whose history has a flipped bit in its last newline loses no revision", async () => {
    const spoilNewline = () => {
      const bytes = readFileSync(history());
      writeFileSync(history(), bytes.fill(0x0b, bytes.length - 1));
    };
    const saved = async () => valueOf(await library.history(id)).map(({ number }) => number);
    await save("два");
    spoilNewline();
    await save("три");
    expect(await saved()).toEqual([1, 2, 3]);
    spoilNewline();
    await reopen();
    expect(await saved()).toEqual([1, 2, 3]);
    await save("четыре");
    expect(await saved()).toEqual([1, 2, 3, 4]);
  });

  it("of which only a history is left that cannot be read is damaged, not missing", async () => {
    rmSync(file());
    writeFileSync(history(), readFileSync(history()).fill(0x20, 20, 40));
    const damaged = { problem: { code: "document-damaged" } };
    expect(await library.read(id)).toMatchObject(damaged);
    rmSync(layoutOf(folder).index, { force: true });
    await reopen();
    expect(library.problems).toMatchObject([{ code: "document-damaged" }]);
  });

  it("whose history has a hole goes back to the newest state that is whole", async () => {
    await save("два");
    await save("три");
    const bytes = readFileSync(history());
    const second = bytes.indexOf("\n") + 1;
    writeFileSync(history(), bytes.fill(0x20, second + 20, second + 40));
    writeFileSync(file(), "");
    rmSync(`${file()}.prev`);
    const read = valueOf(await library.read(id));
    expect(read.repairs.map(({ what }) => what)).toEqual(["previousSave"]);
    expect(await words()).toBe("один");
  });
});
