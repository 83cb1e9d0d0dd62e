import { createHash } from "node:crypto";

import { z } from "zod";

import { type Facts, languagesOf, type PressDocument } from "../../../shared/domain/document.ts";
import { type Language, languages } from "../../../shared/domain/language.ts";
import type { ChangedPart } from "../../../shared/history/revision.ts";
import { encodeContent } from "../encode-document.ts";

/** A document as history keeps it: its parts as UTF-8 JSON, without what changes with every save. */
export type State = Readonly<{ about: Buffer } & Partial<Record<Language, Buffer>>>;

/** When a version last changed: what its text alone does not say. */
export type VersionDates = Partial<
  Record<Language, { readonly updatedAt: string; readonly revision: number }>
>;

export const parts = ["about", ...languages] as const satisfies readonly ChangedPart[];

const aboutSchema = z.looseObject({});
const json = (value: unknown) => Buffer.from(JSON.stringify(value));

export function stateOf(document: PressDocument): State {
  const { schemaVersion, kind, sourceLanguage, createdAt, facts, versions } = document;
  const { number, event, release } = facts;
  return {
    about: json({
      schemaVersion,
      kind,
      sourceLanguage,
      createdAt,
      facts: {
        number,
        event: { ru: event.ru, en: event.en },
        ...(release !== undefined && { release: inOrder(release) }),
      },
    }),
    ...Object.fromEntries(
      languages.flatMap((language) => {
        const version = versions[language];
        return version === undefined ? [] : [[language, encodeContent(version.content)]];
      }),
    ),
  };
}

/** Always in the same order: a revision is named by its bytes. */
function inOrder({ embargo, status, note, corrects }: NonNullable<Facts["release"]>) {
  return { embargo, status, note: { ru: note.ru, en: note.en }, corrects };
}

export function datesOf(document: PressDocument): VersionDates {
  return Object.fromEntries(
    languagesOf(document).map((language) => {
      const { updatedAt = "", revision = 1 } = document.versions[language] ?? {};
      return [language, { updatedAt, revision }];
    }),
  );
}

/** The state as the document it is of; nothing in it is checked yet. */
export function documentOf(
  state: State,
  { id, at, number, dates }: { id: string; at: string; number: number; dates: VersionDates },
): unknown {
  const about = aboutSchema.parse(JSON.parse(state.about.toString("utf8")));
  const versions = Object.fromEntries(
    languages.flatMap((language) => {
      const text = state[language];
      if (text === undefined) return [];
      return [[language, { content: JSON.parse(text.toString("utf8")), ...dates[language] }]];
    }),
  );
  return { ...about, id, updatedAt: at, revision: number, versions };
}

export function changedParts(before: State | null, after: State): ChangedPart[] {
  return parts.filter((part) => {
    const [old, present] = [before?.[part], after[part]];
    return old === undefined || present === undefined ? old !== present : !old.equals(present);
  });
}

export function sizeOf(state: State): number {
  return parts.reduce((size, part) => size + (state[part]?.length ?? 0), 0);
}

interface Identified {
  readonly parents: readonly string[];
  readonly author: string;
  readonly at: string;
  readonly number: number;
}

/** The name of a revision: of what it was made from, by whom, when, and all it holds. */
export function revisionId({ parents, author, at, number }: Identified, state: State): string {
  const sums = parts.map((part) => {
    const bytes = state[part];
    return bytes === undefined ? null : createHash("sha256").update(bytes).digest("base64");
  });
  return createHash("sha256")
    .update(JSON.stringify([parents, author, at, number, ...sums]))
    .digest("base64url")
    .slice(0, 24);
}
