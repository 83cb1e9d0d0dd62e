import { expect, it } from "vitest";

import { createStamps } from "../../../electron/jobs/stamps.ts";
import { documentIdSchema } from "../../../shared/domain/ids.ts";

it("ids stay unique while the clock stands still, goes back and begins in 1970", () => {
  const year = 365 * 24 * 3_600_000;
  const moments = [57 * year, 57 * year, 56 * year, 0, 0];
  let turn = 0;
  const stamps = createStamps(() => new Date(moments[turn++ % moments.length] ?? 0));
  const documents = Array.from({ length: 5000 }, () => stamps.documentId());
  expect(new Set(documents).size).toBe(5000);
  expect(documents.every((id) => documentIdSchema.safeParse(id).success)).toBe(true);
  expect(new Set(Array.from({ length: 5000 }, () => stamps.blockId())).size).toBe(5000);
});
