import { documentIdSchema } from "../domain/ids.ts";

/** What both sides of an exchange have to agree on: how our files name things. */

/** XLIFF 2.1 keeps the namespace of 2.0. */
export const namespaces = {
  "1.2": "urn:oasis:names:tc:xliff:document:1.2",
  "2.1": "urn:oasis:names:tc:xliff:document:2.0",
} as const satisfies Record<XliffVersion, string>;
export const xliffVersions = ["2.1", "1.2"] as const;
export type XliffVersion = (typeof xliffVersions)[number];

/** The modules of 2.1 that we write. */
export const moduleNamespaces = {
  matches: "urn:oasis:names:tc:xliff:matches:2.0",
  glossary: "urn:oasis:names:tc:xliff:glossary:2.0",
  metadata: "urn:oasis:names:tc:xliff:metadata:2.0",
} as const;

/** The category of our metadata, and who made the file. */
export const ourName = "press-centre";

const originalPrefix = `${ourName}:document:`;

/** What a file says it was made from. */
export function originalOf(documentId: string): string {
  return originalPrefix + documentId;
}

/** The document a file was made from; null where it is none of ours. */
export function documentOf(original: string): string | null {
  if (!original.startsWith(originalPrefix)) return null;
  const id = documentIdSchema.safeParse(original.slice(originalPrefix.length));
  return id.success ? id.data : null;
}
