/** Colorants and white of sRGB adapted to D50 by the linear Bradford transform (IEC 61966-2-1, ICC.1:2001-04). */
const xyz = {
  wtpt: [0.9642, 1, 0.8249],
  rXYZ: [0.4360747, 0.2225045, 0.0139322],
  gXYZ: [0.3850649, 0.7168786, 0.0971045],
  bXYZ: [0.1430804, 0.0606169, 0.7141733],
} as const;

const headerSize = 128;
const curvePoints = 1024;

/** The colours of the page as an ICC profile of version 2: sRGB made from its definition, 2.6 KB. */
export function srgbProfile(): Uint8Array {
  const curve = toneCurve();
  const tags: [string, Uint8Array][] = [
    ["desc", description("sRGB")],
    ["cprt", ascii("text\0\0\0\0No copyright, use freely\0")],
    ...Object.entries(xyz).map(([name, values]): [string, Uint8Array] => [name, point(values)]),
    ["rTRC", curve],
    ["gTRC", curve],
    ["bTRC", curve],
  ];
  const places = new Map<Uint8Array, number>();
  let size = headerSize + 4 + tags.length * 12;
  for (const [, data] of tags) {
    if (places.has(data)) continue;
    places.set(data, size);
    size += Math.ceil(data.length / 4) * 4;
  }
  const profile = new Uint8Array(size);
  const view = new DataView(profile.buffer);
  writeHeader(profile, view);
  view.setUint32(headerSize, tags.length);
  for (const [index, [name, data]] of tags.entries()) {
    const entry = headerSize + 4 + index * 12;
    const place = places.get(data) ?? 0;
    profile.set(ascii(name), entry);
    view.setUint32(entry + 4, place);
    view.setUint32(entry + 8, data.length);
    profile.set(data, place);
  }
  return profile;
}

/** A display's RGB against XYZ, of the first of January 2000; perceptual; D50. */
function writeHeader(profile: Uint8Array, view: DataView): void {
  view.setUint32(0, profile.length);
  view.setUint32(8, 0x02100000);
  profile.set(ascii("mntrRGB XYZ "), 12);
  for (const [index, part] of [2000, 1, 1, 0, 0, 0].entries()) view.setUint16(24 + index * 2, part);
  profile.set(ascii("acsp"), 36);
  for (const [index, value] of xyz.wtpt.entries()) view.setInt32(68 + index * 4, fixed(value));
}

function toneCurve(): Uint8Array {
  const data = new Uint8Array(12 + curvePoints * 2);
  const view = new DataView(data.buffer);
  data.set(ascii("curv"));
  view.setUint32(8, curvePoints);
  for (let index = 0; index < curvePoints; index += 1) {
    view.setUint16(12 + index * 2, Math.round(linear(index / (curvePoints - 1)) * 0xffff));
  }
  return data;
}

function linear(value: number): number {
  return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
}

function point(values: readonly number[]): Uint8Array {
  const data = new Uint8Array(20);
  const view = new DataView(data.buffer);
  data.set(ascii("XYZ "));
  for (const [index, value] of values.entries()) view.setInt32(8 + index * 4, fixed(value));
  return data;
}

/** A name in ASCII; those in Unicode and for the Macintosh stay empty. */
function description(name: string): Uint8Array {
  const data = new Uint8Array(12 + name.length + 1 + 8 + 3 + 67);
  data.set(ascii("desc"));
  new DataView(data.buffer).setUint32(8, name.length + 1);
  data.set(ascii(name), 12);
  return data;
}

/** s15Fixed16Number. */
function fixed(value: number): number {
  return Math.round(value * 0x10000);
}

function ascii(text: string): Uint8Array {
  return Uint8Array.from(text, (character) => character.charCodeAt(0));
}
