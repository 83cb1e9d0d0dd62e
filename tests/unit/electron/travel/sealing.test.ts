import { randomBytes } from "node:crypto";
import { Readable } from "node:stream";
import { buffer } from "node:stream/consumers";

import { beforeAll, describe, expect, it, vi } from "vitest";

import type { ByteSource } from "../../../../electron/zip/byte-source.ts";
import { sealStream } from "../../../../electron/travel/seal-stream.ts";
import { type Secret, unsealed } from "../../../../electron/travel/sealed-source.ts";
import { ProblemError } from "../../../../shared/result.ts";
import { chunkSize, makeSeal, type Seal, tagSize } from "../../../../electron/travel/sealing.ts";

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const passphrase = "шесть простых слов";
let seal: Seal;
beforeAll(async () => {
  seal = await makeSeal(passphrase);
});

const sealAll = (bytes: Buffer) => buffer(Readable.from([bytes]).pipe(sealStream(seal)));
/** With the key at hand: working it out takes half a second by design. */
const open = (bytes: Buffer, secret: Secret = seal) => unsealed(sourceOf(bytes), secret, "name");

function sourceOf(bytes: Buffer): ByteSource {
  return {
    size: bytes.length,
    read: (position, length) => Promise.resolve(bytes.subarray(position, position + length)),
  };
}

describe("what was sealed", () => {
  it.each([0, chunkSize, 3 * chunkSize + 1])(
    "comes back to the byte, %i bytes of it",
    async (size) => {
      const bytes = randomBytes(size);
      const opened = await open(await sealAll(bytes));
      expect(opened.size).toBe(size);
      expect((await opened.read(0, size)).equals(bytes)).toBe(true);
      const from = Math.floor(size / 3);
      expect((await opened.read(from, size - from)).equals(bytes.subarray(from))).toBe(true);
    },
  );

  it("comes back by its passphrase alone, and by no other", async () => {
    const sealed = await sealAll(Buffer.from("words"));
    const opened = await open(sealed, passphrase);
    expect((await opened.read(0, 5)).toString()).toBe("words");
    await expect(open(sealed, `${passphrase}.`)).rejects.toThrow("package-passphrase");
  });

  it("is refused where whole chunks are cut off, doubled or changed round", async () => {
    const sealed = await sealAll(randomBytes(3 * chunkSize + 10));
    const start = seal.header.length;
    const step = chunkSize + tagSize;
    const chunk = (index: number) =>
      sealed.subarray(start + index * step, start + (index + 1) * step);
    const header = sealed.subarray(0, start);
    const refused = async (...chunks: Buffer[]) => {
      const opening = open(Buffer.concat([header, ...chunks])).then(async (opened) =>
        opened.read(0, opened.size),
      );
      await expect(opening).rejects.toBeInstanceOf(ProblemError);
    };
    const [first, second, third, last] = [chunk(0), chunk(1), chunk(2), chunk(3)];
    await refused(first, second, third);
    await refused(first);
    await refused(first, second, last);
    await refused(first, third, second, last);
    await refused(first, second, second, third, last);
    await refused(last);
    await refused(first, second, third, last, Buffer.alloc(1));
  });

  it("has another key and another beginning every time", async () => {
    const other = await makeSeal(passphrase);
    expect(other.header.equals(seal.header)).toBe(false);
    expect(other.key.equals(seal.key)).toBe(false);
  });
});
