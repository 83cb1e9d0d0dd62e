import { describe, expect, it } from "vitest";

import type { request } from "../../../../renderer/api.ts";
import { createOpenDocuments } from "../../../../renderer/document/open-documents.ts";
import type { Content, PressDocument } from "../../../../shared/domain/document.ts";
import { failure, success } from "../../../../shared/result.ts";

const text = (words: string): Content => ({
  type: "doc",
  content: [{ type: "paragraph", content: [{ type: "text", text: words }] }],
});

const id = "01J90000000000000000000001";

/** A library of one document behind the bridge. */
function library() {
  let saved: PressDocument = {
    schemaVersion: 1,
    id,
    kind: "note",
    facts: { number: "", event: { ru: "", en: "" } },
    sourceLanguage: "ru",
    createdAt: "2026-09-05T09:00:00.000Z",
    updatedAt: "2026-09-05T09:00:00.000Z",
    revision: 1,
    versions: {
      ru: { content: text("Начало"), updatedAt: "2026-09-05T09:00:00.000Z", revision: 1 },
    },
  };
  const disk = { full: false, reads: 0 };
  const answers = {
    "document.read": () => {
      disk.reads += 1;
      return success({ document: saved, repairs: [] });
    },
    "document.save": (input: { contents: { ru?: Content } }) => {
      if (disk.full) return failure("disk-full", { path: "/" });
      const revision = saved.revision + 1;
      const content = input.contents.ru ?? text("");
      saved = { ...saved, revision, versions: { ru: { content, updatedAt: "", revision } } };
      return success({ summary: { revision, updatedAt: saved.updatedAt }, behind: null });
    },
  };
  const ask = (async (channel: keyof typeof answers, input: never) =>
    answers[channel](input)) as unknown as typeof request;
  const documents = createOpenDocuments(ask, { now: () => 0, after: () => () => undefined });
  async function open() {
    const opened = await documents.open(id);
    if (!opened.ok) throw new Error(opened.problem.code);
    return opened.value;
  }
  return { documents, disk, open, onDisk: () => saved };
}

describe("open documents", () => {
  it("are read once while they are open", async () => {
    const { open, disk } = library();
    expect((await open()).session).toBe((await open()).session);
    expect(disk.reads).toBe(1);
  });

  it("are saved when they are let go, and read anew afterwards", async () => {
    const { documents, disk, open, onDisk } = library();
    const { session } = await open();
    session.edit("ru", () => text("Учение"));
    await documents.release(session);
    expect(onDisk().versions.ru?.content).toEqual(text("Учение"));
    await open();
    expect(disk.reads).toBe(2);
  });

  it("keep what could not be saved, and give it back when they are opened again", async () => {
    const { documents, disk, open } = library();
    const { session } = await open();
    disk.full = true;
    session.edit("ru", () => text("Учение"));
    await documents.release(session);
    const again = await open();
    expect(again.session.content("ru")).toEqual(text("Учение"));
    disk.full = false;
    expect(await documents.flushAll()).toBe(true);
  });

  it("stay with a person who comes back while they are being saved", async () => {
    const { documents, open } = library();
    const { session } = await open();
    session.edit("ru", () => text("Учение"));
    const released = documents.release(session);
    const again = await open();
    await released;
    again.session.edit("ru", () => text("Учение продолжается"));
    expect(await documents.flushAll()).toBe(true);
  });

  it("say that not everything could be saved", async () => {
    const { documents, disk, open } = library();
    disk.full = true;
    (await open()).session.edit("ru", () => text("Учение"));
    expect(await documents.flushAll()).toBe(false);
  });

  it("can be opened again as they are on the disk, under another key", async () => {
    const { documents, open } = library();
    const opened = await open();
    opened.session.edit("ru", () => text("Только в окне"));
    const reopened = await documents.reopen(opened.session);
    if (!reopened.ok) throw new Error(reopened.problem.code);
    expect(reopened.value.key).not.toBe(opened.key);
    expect(reopened.value.session.content("ru")).toEqual(text("Начало"));
  });
});

describe("a document that is closed", () => {
  it("is saved first and read anew afterwards", async () => {
    const { documents, disk, open, onDisk } = library();
    const { session } = await open();
    session.edit("ru", () => text("Учение"));
    expect(await documents.close(id)).toBeNull();
    expect(onDisk().versions.ru?.content).toEqual(text("Учение"));
    await open();
    expect(disk.reads).toBe(2);
  });

  it("stays open where it cannot be saved, and says why", async () => {
    const { documents, disk, open } = library();
    const { session } = await open();
    disk.full = true;
    session.edit("ru", () => text("Учение"));
    expect(await documents.close(id)).toEqual({ code: "disk-full", params: { path: "/" } });
    expect((await open()).session).toBe(session);
  });
});
