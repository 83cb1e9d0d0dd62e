import { describe, expect, it } from "vitest";

import { encodeContent, encodeDocument } from "../../../../electron/library/encode-document.ts";
import type { PressDocument } from "../../../../shared/domain/document.ts";
import { note } from "../../../fixtures/library/notes.ts";

const read = (document: PressDocument): unknown =>
  JSON.parse(Buffer.concat(encodeDocument(document)).toString("utf8"));

const bilingual = (): PressDocument => {
  const document = note("Учения «Взаимодействие» \u2028 завершены");
  const { en } = document.versions;
  return { ...document, versions: { en, ru: en }, head: "a".repeat(24) };
};

describe("a document in pieces of JSON", () => {
  it.each([
    ["one version", note("Headline")],
    ["two versions", bilingual()],
  ])("says what its JSON says: %s", (_, document) => {
    expect(read(document)).toEqual(JSON.parse(JSON.stringify(document)));
  });

  it("encodes a text that did not change only once", () => {
    const { en } = bilingual().versions;
    if (en === undefined) throw new Error("no text");
    expect(encodeContent(en.content)).toBe(encodeContent(en.content));
  });
});
