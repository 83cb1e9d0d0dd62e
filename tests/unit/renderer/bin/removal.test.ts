import { describe, expect, it } from "vitest";

import type { request as ask } from "../../../../renderer/api.ts";
import { createOpenDocuments } from "../../../../renderer/document/open-documents.ts";
import { createLibraryStore } from "../../../../renderer/library/library-store.ts";
import { readRemembered } from "../../../../renderer/workspace/remembered.ts";
import { createWorkspace } from "../../../../renderer/workspace/workspace.ts";
import type { PressDocument } from "../../../../shared/domain/document.ts";
import { failure, success } from "../../../../shared/result.ts";
import { note } from "../../../fixtures/library/notes.ts";

/** A window over a library that holds one document. */
function windowWith(document: PressDocument) {
  const asked: string[] = [];
  const disk = { full: false };
  const answers: Record<string, () => unknown> = {
    "document.read": () => success({ document, repairs: [] }),
    "document.save": () =>
      disk.full
        ? failure("disk-full", { path: "/" })
        : success({ summary: { revision: 2, updatedAt: document.updatedAt }, behind: null }),
    "bin.put": () => success(null),
    "bin.takeOut": () => success({}),
  };
  const request = (async (channel: string) => {
    asked.push(channel);
    return answers[channel]?.();
  }) as unknown as typeof ask;
  const documents = createOpenDocuments(request, { now: () => 0, after: () => () => undefined });
  const workspace = createWorkspace({
    request,
    library: createLibraryStore({ request, listen: () => () => undefined }),
    documents,
    remembered: readRemembered({ getItem: () => null } as unknown as Storage),
    remember: () => undefined,
  });
  return { workspace, asked, disk };
}

describe("putting the open document into the bin", () => {
  const document = note("First words");
  const { id } = document;

  it("saves it, closes it, and can be undone", async () => {
    const { workspace, asked } = windowWith(document);
    await workspace.openDocument(id);
    workspace.snapshot().open?.session.edit("en", () => document.versions.en!.content);
    await workspace.removeDocument(id);
    expect(asked).toEqual(["document.read", "document.save", "bin.put"]);
    expect(workspace.snapshot()).toMatchObject({ open: null, removed: { id, wasOpen: true } });
    await workspace.undoRemoval();
    expect(asked.slice(3)).toEqual(["bin.takeOut", "document.read"]);
    expect(workspace.snapshot()).toMatchObject({ open: { session: { id } }, removed: null });
  });

  it("leaves it open where it cannot be saved first", async () => {
    const { workspace, asked, disk } = windowWith(document);
    await workspace.openDocument(id);
    disk.full = true;
    workspace.snapshot().open?.session.edit("en", () => document.versions.en!.content);
    await workspace.removeDocument(id);
    expect(asked).not.toContain("bin.put");
    expect(workspace.snapshot()).toMatchObject({
      open: { session: { id } },
      removed: null,
      problem: { code: "disk-full" },
    });
  });
});
