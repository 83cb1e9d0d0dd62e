import { describe, expect, it } from "vitest";

import { insistently } from "../../../../electron/library/insistently.ts";

/** Fails with each code in turn, then succeeds. */
function failing(...codes: string[]) {
  const calls: string[] = [];
  const work = async () => {
    const code = codes[calls.length];
    calls.push(code ?? "done");
    if (code !== undefined) throw Object.assign(new Error(code), { code });
    return "done";
  };
  return { work, calls };
}

describe("insisting on a file someone else holds for a moment", () => {
  it("tries again until it is free", async () => {
    const { work, calls } = failing("EBUSY", "EPERM", "EACCES");
    expect(await insistently(work, [0, 0, 0])).toBe("done");
    expect(calls).toHaveLength(4);
  });

  it("gives up after the last delay, with what the system said", async () => {
    const { work, calls } = failing("EBUSY", "EBUSY", "EBUSY");
    await expect(insistently(work, [0, 0])).rejects.toThrow("EBUSY");
    expect(calls).toHaveLength(3);
  });

  it("does not insist where waiting cannot help", async () => {
    const { work, calls } = failing("ENOSPC");
    await expect(insistently(work, [0, 0])).rejects.toThrow("ENOSPC");
    expect(calls).toHaveLength(1);
  });
});
