export { createLibrary, openLibrary } from "./open.ts";
export type { Library, LibraryOptions } from "./types.ts";
export type { DocumentPast } from "./exchange.ts";
