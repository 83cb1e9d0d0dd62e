export { createLibrary, openLibrary } from "./open.ts";
export type { Library, LibraryOptions } from "./types.ts";
export type { Adoption, DocumentPast } from "./exchange.ts";
