/** Encodings that Russian and English texts come in, by their names in the Encoding Standard, the usual first. */
export const encodings = [
  "utf-8",
  "windows-1251",
  "koi8-r",
  "ibm866",
  "utf-16le",
  "utf-16be",
  "windows-1252",
  "iso-8859-5",
  "x-mac-cyrillic",
] as const;
export type Encoding = (typeof encodings)[number];

export function isEncoding(name: string): name is Encoding {
  return (encodings as readonly string[]).includes(name);
}

/** As people know them, the same in every language. */
export const encodingNames: Readonly<Record<Encoding, string>> = {
  "utf-8": "UTF-8",
  "windows-1251": "Windows-1251",
  "koi8-r": "KOI8-R",
  ibm866: "CP866 (DOS)",
  "utf-16le": "UTF-16 LE",
  "utf-16be": "UTF-16 BE",
  "windows-1252": "Windows-1252",
  "iso-8859-5": "ISO 8859-5",
  "x-mac-cyrillic": "Mac Cyrillic",
};
