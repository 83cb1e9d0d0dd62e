import { writeFileSync } from "node:fs";

import { beforeEach, describe, expect, it, vi } from "vitest";

import type { Library } from "../../../electron/library/index.ts";
import type { PressDocument } from "../../../shared/domain/document.ts";
import { note, rewording } from "../../fixtures/library/notes.ts";
import type { RecordedDisk } from "./recorded-disk.ts";

const recorder = vi.hoisted(() => ({ disk: null as unknown }));
vi.mock("node:fs/promises", async (original) => {
  const { recordDisk } = await import("./recorded-disk.ts");
  const recorded = recordDisk(await original());
  recorder.disk = recorded;
  return recorded.disk;
});

const { problemOf, useFolder, useLibraries, valueOf } = await import("./libraries.ts");
const { steps, failAt } = recorder.disk as RecordedDisk;

const folder = useFolder();
const libraries = useLibraries();
let library: Library;
let document: PressDocument;
beforeEach(async () => {
  library = await libraries.create(folder.path);
  document = note("Revision 1");
  valueOf(await library.add(document));
  steps.length = 0;
});

const later = (revision: number) => ({ ...document, revision });
const withoutIndex = () => steps.filter((step) => !step.includes("index.jsonl"));

/**
 * Where steps stand side by side, in one order: history and draft written while the old file is given its
 * second name; that one put in place along with the new file.
 */
function sideBySide(all: readonly string[]): string[] {
  const drafting = /^(?:(?:write|sync) (?:history\.jsonl|doc\.json\.new)|link .*)$/;
  const placing = /^rename doc\.json\.(?:prev\.)?new /;
  return [drafting, placing].reduce(inOneOrder, [...all]);
}

function inOneOrder(all: string[], group: RegExp): string[] {
  const isOfGroup = (step: string) => group.test(step);
  const from = all.findIndex(isOfGroup);
  const rest = all.slice(from);
  return [
    ...all.slice(0, from),
    ...rest.filter(isOfGroup).toSorted(),
    ...rest.filter((step) => !isOfGroup(step)),
  ];
}

describe("what is acknowledged is on the disk", () => {
  it("a save takes the file's place only when the history is synced", async () => {
    valueOf(await library.save(rewording(document, "Revision 2")));
    const first = steps.findIndex((step) => step.startsWith("rename"));
    expect(first).toBeGreaterThan(steps.indexOf("sync history.jsonl"));
    expect(first).toBeGreaterThan(steps.indexOf("sync doc.json.new"));
  });

  it("after a save: the history synced, then the file replaced and its folder synced; the journal follows", async () => {
    valueOf(await library.save(rewording(document, "Revision 2")));
    expect(sideBySide(withoutIndex())).toEqual([
      "link doc.json doc.json.prev.new",
      "sync doc.json.new",
      "sync history.jsonl",
      "write doc.json.new",
      "write history.jsonl",
      "rename doc.json.new doc.json",
      "rename doc.json.prev.new doc.json.prev",
      `sync ${document.id}`,
    ]);
  });

  it("after adding: every new folder synced into the one above it", async () => {
    const added = note("Added");
    valueOf(await library.add(added));
    const shelf = added.id.slice(-2);
    const isNewShelf = shelf !== document.id.slice(-2);
    const aboutShelf = [`make ${shelf}`, `sync docs`];
    expect(sideBySide(withoutIndex())).toEqual([
      `make ${added.id}`,
      ...(isNewShelf ? [...aboutShelf, `make ${added.id}`] : []),
      `sync ${shelf}`,
      "sync doc.json.new",
      "sync history.jsonl",
      "write doc.json.new",
      "write history.jsonl",
      `sync ${added.id}`,
      "rename doc.json.new doc.json",
      `sync ${added.id}`,
    ]);
  });

  it("after a damaged file was found: its copy synced before it is replaced", async () => {
    valueOf(await library.save(rewording(document, "Revision 2")));
    writeFileSync(folder.at("docs", document.id.slice(-2), document.id, "doc.json"), "{}");
    steps.length = 0;
    valueOf(await library.save(rewording(later(2), "Revision 3")));
    const kept = steps.indexOf("sync quarantine", steps.indexOf("make quarantine"));
    expect(kept).toBeGreaterThan(-1);
    expect(steps.indexOf("rename doc.json.new doc.json")).toBeGreaterThan(kept);
    expect(steps).not.toContain("link doc.json doc.json.prev.new");
  });
});

describe("a drive that fails", () => {
  it.each(["write history.jsonl", "sync history.jsonl"])(
    "at “%s” leaves the text as it was, and the save can be tried again",
    async (step) => {
      failAt(step, "EIO");
      const failed = await library.save(rewording(document, "Revision 2"));
      expect(failed).toMatchObject({ ok: false, problem: { code: "disk-failed" } });
      expect(valueOf(await library.read(document.id)).document).toMatchObject(document);
      expect(valueOf(await library.save(rewording(document, "Revision 2"))).revision).toBe(2);
    },
  );

  it("at the history, with nothing taken back: the same save is known again and made sure of", async () => {
    const change = rewording(document, "Revision 2");
    failAt("sync history.jsonl", "EIO");
    failAt("truncate history.jsonl", "EIO");
    expect(problemOf(await library.save(change))).toBe("disk-failed");
    steps.length = 0;
    const saved = valueOf(await library.save(change));
    expect(saved).toMatchObject({ revision: 2, headline: { en: "Revision 2" } });
    expect(withoutIndex()).toEqual(["sync history.jsonl", `sync ${document.id}`]);
    expect(library.list()).toEqual([saved]);
  });

  it.each([
    "write doc.json.new",
    "sync doc.json.new",
    "rename doc.json.new doc.json",
    "rename doc.json.prev.new doc.json.prev",
  ])("at “%s” fails no save: the history has it, which is told", async (step) => {
    failAt(step, "EIO");
    expect(valueOf(await library.save(rewording(document, "Revision 2"))).revision).toBe(2);
    expect(library.behind(document.id)).toMatchObject({ code: "disk-failed" });
    expect(valueOf(await library.read(document.id)).document.revision).toBe(2);
    valueOf(await library.save(rewording(later(2), "Revision 3")));
    expect(library.behind(document.id)).toBeNull();
  });

  it("at the folder fails no save, and nobody waits for it: the history has it for good", async () => {
    failAt(`sync ${document.id}`, "EIO");
    valueOf(await library.save(rewording(document, "Revision 2")));
    expect(library.behind(document.id)).toBeNull();
    valueOf(await library.save(rewording(later(2), "Revision 3")));
    expect(valueOf(await library.read(document.id)).document.revision).toBe(3);
  });

  it("at the list's journal fails no save: the list is right at the next opening", async () => {
    failAt("append index.jsonl", "EIO");
    valueOf(await library.save(rewording(document, "Revision 2")));
    valueOf(await library.save(rewording(later(2), "Revision 3")));
    await library.close();
    const again = await libraries.open(folder.path);
    expect(again.list()).toMatchObject([{ revision: 3, headline: { en: "Revision 3" } }]);
  });
});

describe("without hard links, as on a memory stick", () => {
  it("the old file is moved aside instead", async () => {
    failAt("link doc.json doc.json.prev.new", "EPERM");
    valueOf(await library.save(rewording(document, "Revision 2")));
    expect(sideBySide(withoutIndex())).toEqual([
      "link doc.json doc.json.prev.new",
      "sync doc.json.new",
      "sync history.jsonl",
      "write doc.json.new",
      "write history.jsonl",
      "rename doc.json doc.json.prev",
      "rename doc.json.new doc.json",
      `sync ${document.id}`,
    ]);
  });

  it("a failure in between costs nothing: the new text is read from the history", async () => {
    failAt("link doc.json doc.json.prev.new", "EPERM");
    failAt("rename doc.json.new doc.json", "EIO");
    valueOf(await library.save(rewording(document, "Revision 2")));
    const { document: read, repairs } = valueOf(await library.read(document.id));
    expect([read.revision, repairs]).toEqual([2, []]);
    expect(valueOf(await library.save(rewording(later(2), "Revision 3"))).revision).toBe(3);
  });
});

describe("the mark of an orderly end", () => {
  it("is off the disk before anything can change", async () => {
    await library.close();
    steps.length = 0;
    await libraries.open(folder.path);
    const [first, second] = steps.filter((step) => step.includes("index.jsonl"));
    expect([first, second]).toEqual(["truncate index.jsonl", "sync index.jsonl"]);
  });
});
