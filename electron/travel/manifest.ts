import { z } from "zod";

import { kindSchema, timestampSchema } from "../../shared/domain/document.ts";
import { documentIdSchema, revisionIdSchema } from "../../shared/domain/ids.ts";
import { ProblemError } from "../../shared/result.ts";
import type { ZipRules } from "../zip/bounded-zip.ts";
import { limits } from "./limits.ts";

const packageFormat = "press-centre-package";
/** What each version added. A package has the lowest one that holds it: earlier programs can open that. */
const versions = { documents: 1, translationAids: 2, letterheads: 3 } as const;
export const manifestPath = "manifest.json";

const sumSchema = z.string().regex(/^[0-9a-f]{64}$/);
const documentPattern =
  /^(?:docs\/([0-7][0-9A-HJKMNP-TV-Z]{25})\/(?:history\.jsonl|doc\.json)|blobs\/[0-9a-f]{64})$/;
const memoryPattern = /^memory\/([0-9a-f]{16})\.json$/;

const manifestSchema = z.object({
  format: z.literal(packageFormat),
  version: z.literal(Object.values(versions)),
  /** The library it comes from. */
  library: documentIdSchema,
  madeAt: timestampSchema,
  by: z.string().max(300),
  files: z
    .array(
      z.object({
        path: z.string().refine((path) => isDocumentPath(path) || isAidPath(path)),
        size: z.number().int().nonnegative(),
        sha256: sumSchema,
      }),
    )
    .max(limits.files),
  documents: z.array(
    z.object({
      id: documentIdSchema,
      head: revisionIdSchema,
      kind: kindSchema,
      headline: z.object({ ru: z.string().optional(), en: z.string().optional() }),
    }),
  ),
});
/** The list of what a package holds; it lies in the package itself. */
export type Manifest = z.infer<typeof manifestSchema>;

export const historyPath = (id: string) => `docs/${id}/history.jsonl`;
export const documentPath = (id: string) => `docs/${id}/doc.json`;
export const blobPath = (hash: string) => `blobs/${hash}`;

export const termsPath = "terms.json";
export const letterheadsPath = "letterheads.json";
export const wordingsPath = "memory/wordings.json";
export const memoryPath = (id: string) => `memory/${id}.json`;

/** The id of the translation memory that lies there; null: none does. */
export function memoryIdOf(path: string): string | null {
  return memoryPattern.exec(path)?.[1] ?? null;
}

const isDocumentPath = (path: string) => documentPattern.test(path);

/** What goes with documents without being part of one: terms, letterheads and memory. */
const isAidPath = (path: string) =>
  path === termsPath ||
  path === letterheadsPath ||
  path === wordingsPath ||
  memoryPattern.test(path);

/** The version that first had a file of this name. */
function versionOf(path: string): Manifest["version"] {
  if (path === letterheadsPath) return versions.letterheads;
  return isAidPath(path) ? versions.translationAids : versions.documents;
}

/** Nothing but what a package is made of: no other name can lead anywhere. */
function isPackagePath(path: string): boolean {
  return path === manifestPath || isDocumentPath(path) || isAidPath(path);
}

/** What the zip of a package may hold; no name leads out of it. */
export const packageRules: ZipRules = {
  ...limits,
  largestOf: (path) => (isPackagePath(path) ? largestOf(path) : null),
  passesOverOthers: false,
  unknown: "package-unknown",
  damaged: "package-damaged",
  tooLarge: "package-too-large",
};

/** The most a file of this name may unpack to. */
function largestOf(path: string): number {
  if (path === manifestPath) return limits.manifest;
  if (path.startsWith("blobs/")) return limits.blob;
  if (memoryIdOf(path) !== null) return limits.memory;
  return path.endsWith(".jsonl") ? limits.history : limits.document;
}

export function makeManifest(content: Omit<Manifest, "format" | "version">): Buffer {
  const version = content.files
    .map(({ path }) => versionOf(path))
    .reduce((highest, each) => (each > highest ? each : highest), versions.documents);
  const manifest: Manifest = { format: packageFormat, version, ...content };
  return Buffer.from(JSON.stringify(manifest));
}

const anyVersionSchema = z.object({ format: z.literal(packageFormat), version: z.number() });

/** Throws a {@link ProblemError} of `package-newer` or `package-damaged`. */
export function readManifest(bytes: Buffer): Manifest {
  let json: unknown;
  try {
    json = JSON.parse(bytes.toString("utf8"));
  } catch {
    throw new ProblemError("package-damaged", { name: manifestPath });
  }
  const known = anyVersionSchema.safeParse(json);
  if (known.success && known.data.version > versions.letterheads)
    throw new ProblemError("package-newer");
  const parsed = manifestSchema.safeParse(json);
  if (!parsed.success || !isConsistent(parsed.data))
    throw new ProblemError("package-damaged", { name: manifestPath });
  return parsed.data;
}

/** Every document has its two files and every file but pictures and aids its document, each named once. */
function isConsistent({ version, files, documents }: Manifest): boolean {
  const paths = new Set(files.map(({ path }) => path));
  const wanted = new Set(documents.flatMap(({ id }) => [historyPath(id), documentPath(id)]));
  const blobs = files.filter(({ path }) => path.startsWith("blobs/"));
  const aids = files.filter(({ path }) => isAidPath(path));
  return (
    files.every(({ path }) => versionOf(path) <= version) &&
    paths.size === files.length &&
    wanted.size === documents.length * 2 &&
    paths.size === wanted.size + blobs.length + aids.length &&
    [...wanted].every((path) => paths.has(path)) &&
    blobs.every(({ path, sha256 }) => path === blobPath(sha256))
  );
}
