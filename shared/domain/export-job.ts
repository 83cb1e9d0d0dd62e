import { z } from "zod";

import { layoutNames } from "../export/layouts/index.ts";
import { letterheadChoiceSchema } from "../letterhead/letterhead.ts";
import { documentIdSchema } from "./ids.ts";
import { languageSchema } from "./language.ts";

export const exportFormats = [
  "html",
  "pdf",
  "docx",
  "txt",
  "md",
  "eml",
  "ninjs",
  "newsml",
] as const;
export const exportFormatSchema = z.enum(exportFormats);
export type ExportFormat = z.infer<typeof exportFormatSchema>;

/** What goes out where nobody says otherwise. */
export const usualFormats: readonly ExportFormat[] = ["html", "pdf"];

export const layoutSchema = z.enum(layoutNames);

/** What a file's name ends in. */
export const fileExtensions: Readonly<Record<ExportFormat, string>> = {
  html: "html",
  pdf: "pdf",
  docx: "docx",
  txt: "txt",
  md: "md",
  eml: "eml",
  ninjs: "ninjs.json",
  newsml: "newsml.xml",
};

/** What goes out: every chosen document in every chosen language and format, into one folder. */
export const exportJobSchema = z.object({
  ids: z.array(documentIdSchema).min(1),
  languages: z.array(languageSchema).min(1),
  formats: z.array(exportFormatSchema).min(1),
  folder: z.string().min(1),
  /** Of PDFs; null: each kind of document has its usual one. */
  layout: layoutSchema.nullable(),
  letterhead: letterheadChoiceSchema,
  /** Of web pages: they carry the fonts they are set in. */
  embedFonts: z.boolean(),
  /** Every page says that the text is not final. */
  draft: z.boolean(),
  /** Photos keep where, when and with what they were taken. */
  keepPhotoData: z.boolean(),
  /** The files go into a new folder inside the chosen one, with a manifest. */
  bundle: z.boolean(),
});
export type ExportJob = z.infer<typeof exportJobSchema>;

/** One file of a job; `exists`: a file of that name is there already. */
export const plannedFileSchema = z.object({
  id: documentIdSchema,
  language: languageSchema,
  format: exportFormatSchema,
  name: z.string(),
  /** The new folder it goes into; null: the chosen one itself. */
  folder: z.string().nullable(),
  exists: z.boolean(),
});
export type PlannedFile = z.infer<typeof plannedFileSchema>;

const writtenFileSchema = z.object({
  /** Absolute path. */
  file: z.string(),
  bytes: z.number().int().nonnegative(),
  sha256: z.hash("sha256"),
});
export type WrittenFile = z.infer<typeof writtenFileSchema>;

export const exportedFileSchema = writtenFileSchema.extend({
  id: documentIdSchema,
  language: languageSchema,
  format: exportFormatSchema,
  /** Files beside it that an agency's item names; several items may name the same. */
  pictures: z.array(writtenFileSchema),
});
export type ExportedFile = z.infer<typeof exportedFileSchema>;

/** The files with the pictures beside them, each once. */
export function writtenFiles(files: readonly ExportedFile[]): WrittenFile[] {
  return [...files, ...picturesBeside(files)];
}

/** The pictures that lie beside the files, each once. */
export function picturesBeside(files: readonly ExportedFile[]): WrittenFile[] {
  const pictures = files.flatMap((file) => file.pictures);
  return [...new Map(pictures.map((picture) => [picture.file, picture])).values()];
}
