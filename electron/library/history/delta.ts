import { deflateRawSync, inflateRawSync } from "node:zlib";

import { z } from "zod";

/** Bytes a deflated stretch can refer back to. */
const window = 32 * 1024;
/** A few words typed: deflating them saves nothing worth the time. */
const shortest = 64;
/** More than any text is: what claims to be longer is damaged or hostile. */
const longest = 256 * 1024 * 1024;

/**
 * What became of some bytes: how many stay at the start and at the end, and what stands between them
 * now, in base64: deflated with what stood there before as its dictionary, or plain where it is short.
 */
const lengthSchema = z.number().int().nonnegative();
export const deltaSchema = z.union([
  z.tuple([lengthSchema, lengthSchema, z.string()]),
  z.tuple([lengthSchema, lengthSchema, z.string(), z.literal("plain")]),
]);
export type Delta = z.infer<typeof deltaSchema>;

export function makeDelta(before: Uint8Array, after: Uint8Array): Delta {
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start < most && before[start] === after[start]) start += 1;
  let end = 0;
  while (end < most - start && before[before.length - 1 - end] === after[after.length - 1 - end])
    end += 1;
  const between = after.subarray(start, after.length - end);
  if (between.length <= shortest)
    return [start, end, Buffer.from(between).toString("base64"), "plain"];
  const dictionary = dictionaryAround(before, start, end);
  return [start, end, deflateRawSync(between, { dictionary, level: 9 }).toString("base64")];
}

/**
 * Throws where the delta does not belong to these bytes or says nonsense.
 * @param most bytes that may stand in the changed place; more of them is damage, not a text
 */
export function applyDelta(
  before: Uint8Array,
  [start, end, data, plain]: Delta,
  most: number = longest,
): Buffer {
  if (start + end > before.length) throw new RangeError("The delta is of other bytes");
  const between = plain === undefined ? inflated() : Buffer.from(data, "base64");
  if (between.length > most) throw new RangeError("The delta is longer than it may be");
  return Buffer.concat([before.subarray(0, start), between, before.subarray(before.length - end)]);

  function inflated(): Buffer {
    return inflateRawSync(Buffer.from(data, "base64"), {
      dictionary: dictionaryAround(before, start, end),
      maxOutputLength: Math.max(1, Math.min(most, longest)),
    });
  }
}

/** What stood in the changed place, with as much around it as fits. */
function dictionaryAround(before: Uint8Array, start: number, end: number): Uint8Array {
  const room = Math.max(0, window - (before.length - start - end)) >> 1;
  const from = Math.max(0, start - room);
  const to = Math.min(before.length, Math.max(from + window, before.length - end + room));
  return before.subarray(Math.max(from, to - window), to);
}
