import { describe, expect, it } from "vitest";

import {
  blockIdSchema,
  createBlockId,
  createDocumentId,
  documentIdSchema,
} from "../../../shared/domain/ids.ts";

const bytesOf = (value: number) => (length: number) => new Uint8Array(length).fill(value);

describe("document ids", () => {
  it("are ULIDs: 48 bits of time, then chance", () => {
    // The time part of the example in the ULID specification.
    expect(createDocumentId(1_469_918_176_385, bytesOf(0))).toBe("01ARYZ6S410000000000000000");
  });

  it("sort as text in the order they were made", () => {
    const moments = [0, 1, 31, 32, 1_700_000_000_000, 1_700_000_000_001, 2 ** 48 - 1];
    const ids = moments.map((moment) => createDocumentId(moment, bytesOf(255)));
    expect(ids.toSorted()).toEqual(ids);
    for (const id of ids) expect(documentIdSchema.safeParse(id).success).toBe(true);
  });

  it("refuse anything that could leave the library's folder", () => {
    for (const hostile of [
      "",
      "../../etc",
      "01ARYZ6S41000000000000000/",
      "01aryz6s410000000000000000",
    ])
      expect(documentIdSchema.safeParse(hostile).success).toBe(false);
  });
});

describe("block ids", () => {
  it("have ten characters, whatever the bytes", () => {
    let next = 0;
    const counting = (length: number) => Uint8Array.from({ length }, () => next++ % 256);
    for (let round = 0; round < 300; round++)
      expect(blockIdSchema.safeParse(createBlockId(counting)).success).toBe(true);
  });

  it("draw bytes above 251 again, so that every character is equally likely", () => {
    const draws = [255, 254, 253, 252, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9];
    let at = 0;
    const id = createBlockId((length) => Uint8Array.from({ length }, () => draws[at++] ?? 0));
    expect(id).toBe("0123456789");
  });
});
