/** What a file that is imported can be. */
export const importFormats = ["text", "word", "odt", "page", "ninjs", "nitf"] as const;
export type ImportFormat = (typeof importFormats)[number];
