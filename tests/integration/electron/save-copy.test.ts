import { readdirSync, readFileSync, writeFileSync } from "node:fs";

import { expect, it } from "vitest";

import { saveCopy } from "../../../electron/export/save-copy.ts";
import { noFacts } from "../../../shared/domain/document.ts";
import { failure } from "../../../shared/result.ts";
import { contentSaying } from "../../fixtures/library/notes.ts";
import { noDarkroom } from "../../fixtures/pictures.ts";
import { problemOf, useFolder, valueOf } from "../library/libraries.ts";

const folder = useFolder();
const noPictures = {
  readBlob: async () => failure("library-missing", { path: "/gone" }),
  develop: noDarkroom,
};
const text = (words: string) => ({
  kind: "note" as const,
  facts: noFacts,
  contents: { en: contentSaying(words), ru: contentSaying(words) },
});

it("an unsaved text becomes a page for each language, though the library is gone", async () => {
  const files = valueOf(await saveCopy(folder.path, text("Bridge opened"), noPictures));
  expect(files).toHaveLength(2);
  for (const file of files) expect(readFileSync(file, "utf8")).toContain("Bridge opened");
});

it("what lies in the folder stays as it is", async () => {
  valueOf(await saveCopy(folder.path, text("Bridge opened"), noPictures));
  const before = readdirSync(folder.path);
  valueOf(await saveCopy(folder.path, text("Bridge opened"), noPictures));
  expect(readdirSync(folder.path)).toHaveLength(before.length * 2);
});

it("a folder that is none is told", async () => {
  writeFileSync(folder.at("file"), "");
  const saved = await saveCopy(folder.at("file"), text("Bridge opened"), noPictures);
  expect(problemOf(saved)).toMatch(/^disk-|^file-/);
});
