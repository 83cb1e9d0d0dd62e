import { characterOf, likelihoodAfter } from "./cyrillic-likelihood.ts";

/**
 * One-byte encodings Russian and English texts come in, and how usual each is, in natural logarithms:
 * it decides for a file of one or two words and weighs nothing in a longer one.
 */
const usualness = {
  "windows-1252": 2,
  "windows-1251": 2,
  "koi8-r": 0,
  ibm866: 0,
  "iso-8859-5": -1,
  "x-mac-cyrillic": -1,
} as const;
export type OneByteEncoding = keyof typeof usualness;

export function isOneByteEncoding(name: string): name is OneByteEncoding {
  return Object.hasOwn(usualness, name);
}

const oneByteEncodings = [
  "windows-1252",
  "windows-1251",
  "koi8-r",
  "ibm866",
  "iso-8859-5",
  "x-mac-cyrillic",
] as const satisfies OneByteEncoding[];

/**
 * Below this mean logarithm per character the best reading is not text: Russian prose comes to
 * about -3, capitals to -4, a page of curly quotes to -4, bytes drawn by chance to below -7.
 */
const unlikely = -6.5;

/**
 * The one-byte encoding in which the bytes read most like Russian or English, null where none does.
 * Judged from every pair of neighbouring bytes, by letter frequency and spelling: statistical
 * detectors go wrong on a headline of five words, and a press centre's files are often no longer.
 */
export function recognizeOneByteEncoding(bytes: Uint8Array): OneByteEncoding | null {
  const pairs = countPairs(bytes);
  let best: OneByteEncoding | null = null;
  let highest = -Infinity;
  for (const encoding of oneByteEncodings) {
    const { sum, total } = likelihood(pairs, encoding);
    const sumWithUsualness = sum + usualness[encoding];
    if (sumWithUsualness > highest && sum / total > unlikely) {
      highest = sumWithUsualness;
      best = encoding;
    }
  }
  return best;
}

/** How often each byte follows each other, for pairs that encodings disagree on; index: previous × 256 + byte. */
function countPairs(bytes: Uint8Array): Uint32Array {
  const pairs = new Uint32Array(65_536);
  let previous = 0x20;
  for (const byte of bytes) {
    if (byte > 0x7f || previous > 0x7f) {
      const pair = previous * 256 + byte;
      pairs[pair] = (pairs[pair] ?? 0) + 1;
    }
    previous = byte;
  }
  return pairs;
}

/** `sum` of logarithms over `total` characters beyond ASCII. */
function likelihood(
  pairs: Uint32Array,
  encoding: OneByteEncoding,
): { readonly sum: number; readonly total: number } {
  const characters = charactersOf(encoding);
  let sum = 0;
  let total = 0;
  for (const [pair, count] of pairs.entries()) {
    const previous = characters[pair >> 8];
    const character = characters[pair & 0xff];
    if (count === 0 || previous === undefined || character === undefined) continue;
    sum += count * likelihoodAfter(previous, character);
    if ((pair & 0xff) > 0x7f) total += count;
  }
  return { sum, total };
}

function charactersOf(encoding: OneByteEncoding) {
  return Array.from({ length: 256 }, (_, byte) =>
    characterOf(decodeOneByteText(Uint8Array.of(byte), encoding)),
  );
}

/** Bytes 80 to 9F of windows-1252; those it leaves undefined stay controls. */
const marks1252 = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

export function decodeOneByteText(bytes: Uint8Array, encoding: OneByteEncoding): string {
  const text = new TextDecoder(encoding).decode(bytes);
  if (encoding !== "windows-1252") return text;
  // Some Node versions decode windows-1252 as ISO-8859-1: curly quotes would become controls.
  return text.replaceAll(/[\u0080-\u009f]/g, (control) =>
    marks1252.charAt(control.charCodeAt(0) - 0x80),
  );
}
