import { spawnSync } from "node:child_process";
import { chmodSync } from "node:fs";

import { afterEach, beforeEach, describe, expect, it } from "vitest";

import type { PressDocument } from "../../../shared/domain/document.ts";
import { note } from "../../fixtures/library/notes.ts";
import { contentOf } from "./folder-content.ts";
import { useFolder, useLibraries, valueOf } from "./libraries.ts";
import { usePrograms } from "./programs.ts";

/** Root may write anywhere: another user is needed, whom not every container has. */
const nobody = process.getuid?.() === 0 ? 65_534 : undefined;
const canBeDenied =
  process.platform !== "win32" &&
  (nobody === undefined ||
    spawnSync(process.execPath, ["--version"], { uid: nobody, gid: nobody }).status === 0);

const folder = useFolder();
const libraries = useLibraries();
const programs = usePrograms();
const parts = () => [
  folder.path,
  folder.at("lock"),
  folder.at("docs"),
  folder.at("docs", document.id.slice(-2)),
  folder.at("docs", document.id.slice(-2), document.id),
];
const setMode = (mode: number) => {
  for (const part of parts()) chmodSync(part, mode);
};

let document: PressDocument;
beforeEach(async () => {
  const library = await libraries.create(folder.path);
  document = note("Revision 1");
  valueOf(await library.add(document));
  await library.close();
  setMode(0o555);
});
afterEach(() => setMode(0o755));

describe.skipIf(!canBeDenied)("without permission to write (needs a user who is not root)", () => {
  it("a library opens for reading, and each save says why it is refused", async () => {
    const before = contentOf(folder.path);
    const reader = programs.start("saveOnce", folder.path, [document.id], nobody);
    await reader.ends();
    expect(reader.said).toEqual([{ refused: "disk-denied", words: "Revision 1" }]);
    expect(contentOf(folder.path)).toEqual(before);
  });

  it("says so from the start", async () => {
    const reader = programs.start("hold", folder.path, [], nobody);
    await reader.speaks();
    expect(reader.said).toEqual([{ readOnly: "disk-denied" }]);
  });
});
