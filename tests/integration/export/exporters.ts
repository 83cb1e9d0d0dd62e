import { createExporter, type ExporterServices } from "../../../electron/export/index.ts";
import { createPublications } from "../../../electron/export/publications.ts";
import { documentSchema, type PressDocument } from "../../../shared/domain/document.ts";
import type { ExportJob } from "../../../shared/domain/export-job.ts";
import type { Publication } from "../../../shared/export/publication.ts";
import { noLetterheads } from "../../../shared/letterhead/letterhead.ts";
import { failure, success } from "../../../shared/result.ts";
import { readFontFile } from "../../fixtures/fonts.ts";
import { noDarkroom } from "../../fixtures/pictures.ts";
import { photoBytes } from "../../fixtures/publications/photo.ts";
import { photoBlob, releaseEn, releaseRu, shortNote } from "../../fixtures/publications/release.ts";

export const release = "01J8ZQ4T9R000000000000000A";
export const note = "01J8ZQ4T9N000000000000000B";
export const never = new AbortController().signal;

export const ruName =
  "2026-09-05 № 14 Подразделения специального назначения отработали освобождение населённого.ru";
export const enName = "2026-09-05 No 14 Special forces rehearse the liberation of a settlement.en";

const documents = new Map([
  [release, stored(release, { ru: releaseRu, en: releaseEn })],
  [note, stored(note, { en: shortNote })],
]);

/** Exports the release in both languages and the note; a PDF is its title. */
export function exporterWith(services: Partial<ExporterServices> = {}) {
  return createExporter({
    library: () => failure("library-none"),
    letterheads: async () => success({ letterheads: noLetterheads, problem: null }),
    now: () => new Date(0),
    programVersion: "1.2.3",
    readDocument: async (id) => {
      const document = documents.get(id);
      return document === undefined ? failure("document-missing", { id }) : success(document);
    },
    readBlob: async (hash) =>
      hash === photoBlob ? success(photoBytes) : failure("file-missing", { path: hash }),
    develop: noDarkroom,
    renderPdf: async ({ title }) => new TextEncoder().encode(`%PDF ${title}`),
    readFont: readFontFile,
    publications: createPublications(),
    ...services,
  });
}

/** The release into the folder, as it goes out where nobody chooses otherwise. */
export function jobIn(folder: string, changes: Partial<ExportJob> = {}): ExportJob {
  return {
    ids: [release],
    languages: ["ru", "en"],
    formats: ["html", "pdf"],
    folder,
    layout: null,
    letterhead: "usual",
    embedFonts: false,
    draft: false,
    keepPhotoData: false,
    bundle: false,
    ...changes,
  };
}

/** A document with the versions, as it is stored. */
export function stored(
  id: string,
  versions: { ru?: Publication; en?: Publication },
): PressDocument {
  const moment = "2026-09-05T12:00:00Z";
  const version = (publication: Publication) => ({
    content: publication.content.toJSON(),
    updatedAt: moment,
    revision: 1,
  });
  const source = versions.ru ?? versions.en ?? releaseRu;
  return documentSchema.parse({
    schemaVersion: 1,
    id,
    kind: source.kind,
    facts: source.facts,
    sourceLanguage: source.language,
    createdAt: moment,
    updatedAt: moment,
    revision: 1,
    versions: {
      ...(versions.ru === undefined ? {} : { ru: version(versions.ru) }),
      ...(versions.en === undefined ? {} : { en: version(versions.en) }),
    },
  });
}
