import { big32, text } from "./bytes.ts";

const heicBrands: ReadonlySet<string> = new Set(
  "heic heix heim heis hevc hevx hevm hevs mif1 msf1".split(" "),
);
const avifBrands: ReadonlySet<string> = new Set(["avif", "avis"]);

/**
 * Formats of telephones that look like pictures and cannot be used: no browser decodes HEIC, and neither Word
 * nor most mail programs show AVIF. Told by the brands in the box at the file's beginning (ISO/IEC 23008-12).
 */
export function phoneFormatOf(bytes: Uint8Array): "heic" | "avif" | null {
  if (text(bytes, 4, 4) !== "ftyp") return null;
  const end = Math.min(big32(bytes, 0), bytes.length, 256);
  const brands = [text(bytes, 8, 4)];
  for (let at = 16; at + 4 <= end; at += 4) brands.push(text(bytes, at, 4));
  if (brands.some((brand) => avifBrands.has(brand))) return "avif";
  return brands.some((brand) => heicBrands.has(brand)) ? "heic" : null;
}
