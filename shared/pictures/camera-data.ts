import { text } from "./bytes.ts";
import { exifOfPicture } from "./orientation.ts";

/** One entry of a TIFF directory, its value written out in the byte order of its file. */
interface Entry {
  readonly tag: number;
  readonly type: number;
  readonly count: number;
  readonly value: Uint8Array;
}

const orientationTag = 0x0112;
const exifPointer = 0x8769;
const gpsPointer = 0x8825;

/** Make, model, when it was last changed. */
const cameraTags: ReadonlySet<number> = new Set([0x010f, 0x0110, 0x0132]);
/** Exposure, aperture, sensitivity, when it was taken and in which time zone, focal length, lens. */
const shotTags: ReadonlySet<number> = new Set([
  0x829a, 0x829d, 0x8827, 0x9003, 0x9010, 0x9011, 0x920a, 0xa405, 0xa433, 0xa434,
]);
/** Everything about the place. */
const placeTags: ReadonlySet<number> = new Set(Array.from({ length: 32 }, (_, tag) => tag));

/** Bytes of one value of each type of TIFF 6.0. */
const typeSizes: Readonly<Record<number, number>> = {
  1: 1,
  2: 1,
  3: 2,
  4: 4,
  5: 8,
  7: 1,
  9: 4,
  10: 8,
};
/** Longer values are nothing a camera says of a place. */
const longestValue = 1024;

/**
 * Where, when and with what a picture was taken, as Exif (2.32) written anew by a list: serial numbers, names,
 * remarks of the maker and the thumbnail, which shows what was cut off, are not on it.
 * @param orientation which way is up in the picture that will carry it, 1 to 8
 * @returns a TIFF; null where the picture says nothing of this
 */
export function cameraDataOf(bytes: Uint8Array, orientation: number): Uint8Array | null {
  const tiff = exifOfPicture(bytes);
  if (tiff === null || tiff.length < 8) return null;
  const isLittle = text(tiff, 0, 2) === "II";
  const view = new DataView(tiff.buffer, tiff.byteOffset, tiff.byteLength);
  const main = entriesAt(view, view.getUint32(4, isLittle), isLittle);
  const within = (pointer: number, kept: ReadonlySet<number>) => {
    const entry = main.find(({ tag }) => tag === pointer);
    if (entry === undefined || entry.value.length !== 4) return [];
    const at = new DataView(entry.value.buffer, entry.value.byteOffset).getUint32(0, isLittle);
    return onceEach(entriesAt(view, at, isLittle), kept);
  };
  const camera = onceEach(main, cameraTags);
  const shot = within(exifPointer, shotTags);
  const place = within(gpsPointer, placeTags);
  if (camera.length + shot.length + place.length === 0) return null;
  const number = (tag: number, type: 3 | 4, value: number): Entry => ({
    tag,
    type,
    count: 1,
    value: Uint8Array.from(numberBytes(value, type === 3 ? 2 : 4, isLittle)),
  });
  const upright = orientation === 1 ? [] : [number(orientationTag, 3, orientation)];
  const head = (shotAt: number, placeAt: number) => [
    ...[...camera, ...upright].toSorted((one, other) => one.tag - other.tag),
    ...(shot.length === 0 ? [] : [number(exifPointer, 4, shotAt)]),
    ...(place.length === 0 ? [] : [number(gpsPointer, 4, placeAt)]),
  ];
  const shotAt = 8 + directoryLength(head(0, 0));
  const placeAt = shotAt + (shot.length === 0 ? 0 : directoryLength(shot));
  return Uint8Array.from([
    ...tiff.subarray(0, 4),
    ...numberBytes(8, 4, isLittle),
    ...directory(head(shotAt, placeAt), 8, isLittle),
    ...(shot.length === 0 ? [] : directory(shot, shotAt, isLittle)),
    ...(place.length === 0 ? [] : directory(place, placeAt, isLittle)),
  ]);
}

/** A directory has each tag once; one that has not was made to be endless. */
function onceEach(entries: readonly Entry[], kept: ReadonlySet<number>): Entry[] {
  const first = new Map(entries.toReversed().map((entry) => [entry.tag, entry]));
  return [...first.values()]
    .filter(({ tag }) => kept.has(tag))
    .toSorted((one, other) => one.tag - other.tag);
}

/** Entries whose values are whole; none where the directory is not. */
function entriesAt(view: DataView, at: number, isLittle: boolean): Entry[] {
  if (at + 2 > view.byteLength) return [];
  const entries: Entry[] = [];
  for (let index = 0; index < view.getUint16(at, isLittle); index += 1) {
    const start = at + 2 + index * 12;
    if (start + 12 > view.byteLength) break;
    const type = view.getUint16(start + 2, isLittle);
    const count = view.getUint32(start + 4, isLittle);
    const length = (typeSizes[type] ?? 0) * count;
    if (length === 0 || length > longestValue) continue;
    const from = length <= 4 ? start + 8 : view.getUint32(start + 8, isLittle);
    if (from + length > view.byteLength) continue;
    const value = new Uint8Array(view.buffer, view.byteOffset + from, length);
    entries.push({ tag: view.getUint16(start, isLittle), type, count, value });
  }
  return entries;
}

/** Values of more than four bytes stand behind the directory, each at an even place. */
function directoryLength(entries: readonly Entry[]): number {
  const behind = entries.filter(({ value }) => value.length > 4);
  return behind.reduce((sum, { value }) => sum + evenly(value.length), 6 + entries.length * 12);
}

function directory(entries: readonly Entry[], at: number, isLittle: boolean): number[] {
  const bytes = numberBytes(entries.length, 2, isLittle);
  const behind: number[] = [];
  const valuesAt = at + 6 + entries.length * 12;
  for (const { tag, type, count, value } of entries) {
    bytes.push(
      ...numberBytes(tag, 2, isLittle),
      ...numberBytes(type, 2, isLittle),
      ...numberBytes(count, 4, isLittle),
    );
    if (value.length <= 4) bytes.push(...value, ...zeros(4 - value.length));
    else {
      bytes.push(...numberBytes(valuesAt + behind.length, 4, isLittle));
      behind.push(...value, ...zeros(evenly(value.length) - value.length));
    }
  }
  return [...bytes, 0, 0, 0, 0, ...behind];
}

const evenly = (length: number) => length + (length % 2);
const zeros = (count: number) => Array.from({ length: count }, () => 0);

function numberBytes(value: number, length: 2 | 4, isLittle: boolean): number[] {
  const bytes = Array.from({ length }, (_, place) => (value >>> (8 * place)) & 0xff);
  return isLittle ? bytes : bytes.toReversed();
}
