export { createLibrary, openLibrary } from "./open.ts";
export type { Library, LibraryOptions } from "./types.ts";
