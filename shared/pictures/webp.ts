import { joined, text } from "./bytes.ts";

/** A piece of a WebP file (RFC 9649), without its head and what pads it. */
export interface WebpChunk {
  readonly kind: string;
  readonly content: Uint8Array;
}

/** In front of the pieces: "RIFF", the length of what follows, "WEBP". */
const fileHead = 12;
const chunkHead = 8;
/** Of a frame of a moving picture: where it stands and for how long, in front of its own pieces. */
const frameHead = 16;

/** The pieces up to the file's own end, or to the first that is not whole. */
export function readWebp(bytes: Uint8Array): WebpChunk[] {
  return chunksIn(bytes.subarray(fileHead, 8 + little(bytes, 4, 4)));
}

export function writeWebp(chunks: readonly WebpChunk[]): Uint8Array {
  const body = joined(chunks.map(chunkBytes));
  return joined([ascii("RIFF"), littleBytes(4 + body.length, 4), ascii("WEBP"), body]);
}

const ofFrame: ReadonlySet<string> = new Set(["ALPH", "VP8 ", "VP8L"]);
const ofPicture: ReadonlySet<string> = new Set([...ofFrame, "VP8X", "ICCP", "ANIM", "ANMF"]);

/** The pieces the picture is made of, a moving one too, and its colours. */
export function picturePieces(chunks: readonly WebpChunk[]): WebpChunk[] {
  return chunks
    .filter(({ kind }) => ofPicture.has(kind))
    .map(({ kind, content }) => ({
      kind,
      content: kind === "ANMF" ? cleanFrame(content) : content,
    }));
}

function cleanFrame(frame: Uint8Array): Uint8Array {
  const pieces = chunksIn(frame.subarray(frameHead)).filter(({ kind }) => ofFrame.has(kind));
  return joined([frame.subarray(0, frameHead), ...pieces.map(chunkBytes)]);
}

const extended = "VP8X";
const flags = { alpha: 0x10, exif: 0x08, xmp: 0x04 } as const;

/**
 * The pieces with this Exif, and a header that says so; neither Exif nor XMP must be among them yet.
 * @returns null where they hold no picture, or one whose size cannot be read
 */
export function withExif(
  chunks: readonly WebpChunk[],
  exif: Uint8Array | null,
): readonly WebpChunk[] | null {
  const pieces = chunks.filter(({ kind }) => kind !== extended);
  const picture = pieces.find(({ kind }) => ["VP8 ", "VP8L", "ANMF"].includes(kind));
  if (picture === undefined) return null;
  const known = chunks.find(({ kind }) => kind === extended)?.content;
  if (known === undefined && exif === null) return pieces;
  const header = known ?? extendedHeader(picture);
  if (header === null || header.length < 10) return null;
  const said = ((header[0] ?? 0) & ~(flags.exif | flags.xmp)) | (exif === null ? 0 : flags.exif);
  return [
    { kind: extended, content: header.with(0, said) },
    ...pieces,
    ...(exif === null ? [] : [{ kind: "EXIF", content: exif }]),
  ];
}

/** Whether the picture says that there may be something to see through it. */
export function isTransparentWebp(bytes: Uint8Array): boolean {
  const [first] = readWebp(bytes);
  if (first === undefined) return false;
  const header = first.kind === extended ? first.content : extendedHeader(first);
  return ((header?.[0] ?? 0) & flags.alpha) !== 0;
}

/** What a file needs that says more than its picture: whether it is transparent, width and height less one. */
function extendedHeader({ kind, content }: WebpChunk): Uint8Array | null {
  if (kind === "VP8 ") {
    if (content.length < 10) return null;
    const [width, height] = [little(content, 6, 2) & 0x3fff, little(content, 8, 2) & 0x3fff];
    return header(0, width - 1, height - 1);
  }
  if (kind !== "VP8L" || content.length < 5 || content[0] !== 0x2f) return null;
  const bits = little(content, 1, 4);
  const isTransparent = (bits & (1 << 28)) !== 0;
  return header(isTransparent ? flags.alpha : 0, bits & 0x3fff, (bits >>> 14) & 0x3fff);
}

function header(said: number, widthLessOne: number, heightLessOne: number): Uint8Array {
  const sizes = [...littleBytes(widthLessOne, 3), ...littleBytes(heightLessOne, 3)];
  return Uint8Array.of(said, 0, 0, 0, ...sizes);
}

function chunksIn(bytes: Uint8Array): WebpChunk[] {
  const chunks: WebpChunk[] = [];
  let at = 0;
  while (at + chunkHead <= bytes.length) {
    const start = at + chunkHead;
    const length = little(bytes, at + 4, 4);
    if (start + length > bytes.length) break;
    chunks.push({ kind: text(bytes, at, 4), content: bytes.subarray(start, start + length) });
    at = start + length + (length % 2);
  }
  return chunks;
}

function chunkBytes({ kind, content }: WebpChunk): Uint8Array {
  const padding = new Uint8Array(content.length % 2);
  return joined([ascii(kind), littleBytes(content.length, 4), content, padding]);
}

/** A number whose lowest byte comes first. */
function little(bytes: Uint8Array, at: number, length: 2 | 4): number {
  const places = Array.from({ length }, (_, place) => (bytes[at + place] ?? 0) * 0x100 ** place);
  return places.reduce((sum, place) => sum + place, 0);
}

function littleBytes(value: number, length: 3 | 4): Uint8Array {
  return Uint8Array.from({ length }, (_, place) => value >>> (8 * place));
}

const ascii = (letters: string) => Uint8Array.from(letters, (letter) => letter.codePointAt(0) ?? 0);
