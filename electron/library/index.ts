export { createLibrary, openLibrary } from "./open.ts";
export type { Library, LibraryOptions, NewVersion, ReadDocument, Save } from "./types.ts";
