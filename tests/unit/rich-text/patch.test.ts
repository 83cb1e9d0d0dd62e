import { Transform } from "@tiptap/pm/transform";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";

import { withBlockIds } from "../../../shared/rich-text/blocks.ts";
import { doc, heading, lead, paragraph } from "../../../shared/rich-text/build.ts";
import { patchDocument } from "../../../shared/rich-text/patch.ts";
import { arbitraryDocument } from "./arbitrary-documents.ts";

function counter() {
  let count = 0;
  return () => String(++count).padStart(10, "0");
}

const current = withBlockIds(doc(lead("Today"), paragraph("Further"), paragraph("End")), counter());

describe("bringing a document to another one", () => {
  it("makes any document of any other", () => {
    const any = arbitraryDocument({ ids: "any" });
    fc.assert(
      fc.property(any, any, (before, after) => {
        expect(patchDocument(new Transform(before), after).doc.eq(after)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it("takes no step where nothing differs", () => {
    expect(patchDocument(new Transform(current), current).steps).toEqual([]);
  });

  it("keeps every place in the blocks it need not touch", () => {
    const added = withBlockIds(doc(paragraph("New")), () => "new0000000").child(0);
    const wanted = doc(current.child(0), added, current.child(2));
    const { mapping } = patchDocument(new Transform(current), wanted);
    expect(mapping.mapResult(3).deleted).toBe(false);
    const inTheLast = current.content.size - 2;
    expect(mapping.mapResult(inTheLast).deleted).toBe(false);
    expect(mapping.map(inTheLast)).toBe(wanted.content.size - 2);
  });

  it("keeps every place in a block that becomes another type", () => {
    const { id } = current.child(1).attrs;
    const made = heading(2, "Further");
    const section = made.type.create({ ...made.attrs, id }, made.content);
    const wanted = doc(current.child(0), section, current.child(2));
    const { mapping } = patchDocument(new Transform(current), wanted);
    const inTheSecond = current.child(0).nodeSize + 4;
    expect(mapping.mapResult(inTheSecond).deleted).toBe(false);
  });
});
